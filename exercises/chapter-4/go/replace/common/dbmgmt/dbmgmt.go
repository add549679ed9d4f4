package dbmgmt

import "github.com/HouzuoGuo/tiedot/db"

func Open() string { return db.Open("documents") }
