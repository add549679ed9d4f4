package main

import (
	"fmt"
	"testing"
)

// ANCHOR: main
func fill(m map[uint64]uint64) {
	for i := range uint64(800) {
		m[i] = i
	}
}

func main() {
	m := make(map[uint64]uint64, 800)
	made := testing.AllocsPerRun(10, func() { fill(make(map[uint64]uint64, 800)) })
	grown := testing.AllocsPerRun(10, func() { fill(make(map[uint64]uint64)) })
	again := testing.AllocsPerRun(10, func() { clear(m); fill(m) })
	fmt.Println("allocations, made for 800 entries:", made)
	fmt.Println("allocations, grown to 800 entries:", grown)
	fmt.Println("allocations, cleared and filled again:", again)
}

// ANCHOR_END: main
