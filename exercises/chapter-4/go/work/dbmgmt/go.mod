module common/dbmgmt

go 1.18
