package main

import (
	"fmt"

	ink "example.com/Ink"
)

func main() {
	fmt.Println("ink", ink.Version)
}
