package main

import (
	"fmt"

	"example.com/beads"
)

func main() {
	fmt.Println(beads.String(3))
}
