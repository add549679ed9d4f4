package main

import (
	"common/cmd"
	"common/dbmgmt"
)

func main() { cmd.Run(dbmgmt.Open) }
