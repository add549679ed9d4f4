package main

import "fmt"

// ANCHOR: main
var kept []int

func main() {
	var seen []int
	for i := 0; i < 10000; i++ {
		kept = append(kept, i)
		seen = note(seen, cap(kept))
	}
	fmt.Println("kept in a package variable:\n ", seen)

	seen = nil
	var handedOut []int
	for i := 0; i < 10000; i++ {
		handedOut = append(handedOut, i)
		seen = note(seen, cap(handedOut))
	}
	fmt.Println("grown here, then stored:\n ", seen)
	kept = handedOut

	seen = nil
	var local []int
	for i := 0; i < 10000; i++ {
		local = append(local, i)
		seen = note(seen, cap(local))
	}
	fmt.Println("never leaves main:\n ", seen)
}

// note adds a capacity, unless it is the last one again.
func note(seen []int, capacity int) []int {
	if len(seen) > 0 && seen[len(seen)-1] == capacity {
		return seen
	}
	return append(seen, capacity)
}
// ANCHOR_END: main
