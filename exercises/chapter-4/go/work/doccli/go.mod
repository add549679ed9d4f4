module doccli

go 1.18
