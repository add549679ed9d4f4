module common/cmd

go 1.18
