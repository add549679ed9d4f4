package main

import (
	"fmt"
	"hash/maphash"
)

// ANCHOR: main
func main() {
	a, b := maphash.MakeSeed(), maphash.MakeSeed()
	hash := func(seed maphash.Seed) uint64 { return maphash.String(seed, "key") }
	fmt.Println("one seed, the same hash twice:", hash(a) == hash(a))
	fmt.Println("two seeds, the same hash:", hash(a) == hash(b))

	m := map[int]bool{}
	for i := range 1000 {
		m[i] = true
	}
	firsts := map[int]bool{}
	for range 100 {
		for k := range m {
			firsts[k] = true
			break
		}
	}
	fmt.Println("100 walks, all begin at the same key:", len(firsts) == 1)
}

// ANCHOR_END: main
