package main

import (
	"fmt"
	"slices"
)

// ANCHOR: main
func main() {
	a := make([]int, 3, 8)
	fixed := a[:3:3] // length 3, capacity 3, the same array
	fmt.Println("fixed:", len(fixed), cap(fixed), &fixed[0] == &a[0])

	longer := append(fixed, 4)
	longer[0] = 7
	fmt.Println("a, longer:", a[:4], longer)

	fixed[0] = 9
	fmt.Println("a, fixed:", a, fixed)

	exact := make([]int, len(a))
	copy(exact, a)
	roomy := slices.Grow(a, 100)
	fmt.Println("exact, Grow:", cap(exact), cap(roomy) >= len(a)+100)
}

// ANCHOR_END: main
