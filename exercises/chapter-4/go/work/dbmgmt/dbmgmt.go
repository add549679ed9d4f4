package dbmgmt

func Open() string { return "opened documents" }
