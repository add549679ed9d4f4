package main

import (
	"fmt"
	"hash/maphash"
	"strings"
)

// ANCHOR: main
func main() {
	a, b := maphash.MakeSeed(), maphash.MakeSeed()
	hash := func(seed maphash.Seed) uint64 { return maphash.String(seed, "key") }
	fmt.Println("one seed, the same hash twice:", hash(a) == hash(a))
	fmt.Println("two seeds, the same hash:", hash(a) == hash(b))

	m := map[int]bool{1: true, 2: true, 3: true, 4: true, 5: true, 6: true}
	walks := map[string]bool{}
	for range 1000 {
		walk := ""
		for k := range m {
			walk += fmt.Sprint(k)
		}
		walks[walk] = true
	}
	circles := 0
	for walk := range walks {
		if strings.Contains(walk+walk, "123456") {
			circles++
		}
	}
	fmt.Println("1000 walks, different ones:", len(walks))
	fmt.Println("of these, 123456 or turned:", circles)
}

// ANCHOR_END: main
