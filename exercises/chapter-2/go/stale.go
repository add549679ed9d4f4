package main

import "fmt"

// ANCHOR: main
func main() {
	s := make([]int, 3, 3)
	p := &s[0]
	s = append(s, 4)
	*p = 99
	fmt.Println("*p, s:", *p, s)

	t := []int{1, 2, 3}
	for _, x := range t {
		t = append(t, 2*x)
	}
	fmt.Println("t:", t)
}

// ANCHOR_END: main
