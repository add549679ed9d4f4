package main

import "fmt"

// ANCHOR: main
func main() {
	a := make([]int, 2, 3) // two zeros, and room for a third element
	b := add(a)
	fmt.Println("within capacity:", a, b, "capacities:", cap(a), cap(b))

	c := make([]int, 2, 2) // two zeros, and no room
	d := add(c)
	fmt.Println("beyond capacity:", c, d, "capacities:", cap(c), cap(d))

	e := make([]int, 2, 2)
	addThrough(&e)
	fmt.Println("through a pointer:", e)
}

func add(s []int) []int {
	s[0] = -1
	s = append(s, 3)
	s[1] = 11
	return s
}

func addThrough(s *[]int) {
	*s = add(*s)
}

// ANCHOR_END: main
