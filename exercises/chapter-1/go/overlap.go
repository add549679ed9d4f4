package main

import "fmt"

// ANCHOR: main
func main() {
	x := [5]int{0, 1, 2, 3, 4}
	a := x[1:3]
	b := x[2:5]
	a[1] = 22
	fmt.Println("x, a, b:", x, a, b)

	a = append(a, 33)
	fmt.Println("x, a, b:", x, a, b)
}

// ANCHOR_END: main
