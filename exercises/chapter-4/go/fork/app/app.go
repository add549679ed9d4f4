package main

import (
	"fmt"

	"example.com/compare"
	"example.com/fold"
)

func main() {
	oneKey := fold.Fold("Straße") == fold.Fold("STRASSE")
	fmt.Println("one key:", oneKey, "found:", compare.IsEqual("Straße", "STRASSE"))
}
