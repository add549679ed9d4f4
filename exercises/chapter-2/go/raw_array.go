package main

import (
	"fmt"
	"math"
)

// ANCHOR: main
func try(what string, do func()) {
	defer func() { fmt.Printf("%s: %v\n", what, recover()) }()
	do()
}

func main() {
	n := math.MaxInt/8 + 2
	try("too many numbers", func() { _ = make([]int64, n) })
	try("as many of no size", func() { _ = make([]struct{}, n) })

	old := make([]int, 2)
	larger := append(old, 3)
	larger[0] = 7
	fmt.Println("old and larger:", old[0], larger[0])
}

// ANCHOR_END: main
