package main

import (
	"fmt"
	"hash/maphash"
)

// ANCHOR: main
func main() {
	here, there := maphash.MakeSeed(), maphash.MakeSeed()
	hash := maphash.Comparable(here, "ant")
	fmt.Println("the same seed:", hash == maphash.Comparable(here, "ant"))
	fmt.Println("another seed:", hash == maphash.Comparable(there, "ant"))
}

// ANCHOR_END: main
