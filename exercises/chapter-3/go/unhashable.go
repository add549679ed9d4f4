package main

import "fmt"

// ANCHOR: main
func put(m map[any]int, key any) (problem any) {
	defer func() { problem = recover() }()
	m[key] = len(m)
	return nil
}

func main() {
	m := map[any]int{}
	for i := range 5 {
		put(m, i)
	}
	fmt.Println("problem:", put(m, []int{1}))
	fmt.Println("entries:", len(m), m)
	clear(m)
	fmt.Println("entries:", len(m), m)
}

// ANCHOR_END: main
