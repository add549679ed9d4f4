package main

import "fmt"

// ANCHOR: main
func main() {
	a := make([]int, 2, 3) // room for one more
	b := append(a, 3)
	fmt.Println("same buffer:", &a[0] == &b[0])

	c := append(a, 77) // the same place again
	fmt.Println("a, b, c:", a, b, c)

	d := append(b, 4) // no room left
	fmt.Println("same buffer:", &b[0] == &d[0])
	fmt.Println("capacity of b and d:", cap(b), cap(d))

	defer func() { fmt.Println(recover()) }()
	i := 2
	fmt.Println("a[:i+1]:", a[:i+1])
	fmt.Println("a[i]:", a[i])
}

// ANCHOR_END: main
