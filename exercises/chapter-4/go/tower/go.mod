module tower

go 1.23
