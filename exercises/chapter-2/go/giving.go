package main

import (
	"fmt"
	"runtime"
	"slices"
	"weak"
)

// ANCHOR: main
func main() {
	s := make([]int, 1000)
	t := s[:0]
	fmt.Println("s[:0]:", len(t), cap(t))
	t = slices.Clip(s[:3])
	fmt.Println("slices.Clip(s[:3]):", len(t), cap(t), "same array:", &t[0] == &s[0])
	t = slices.Clone(s[:3])
	fmt.Println("slices.Clone(s[:3]): same array:", &t[0] == &s[0])

	fmt.Println("array alive, kept by Clip:", alive(slices.Clip))
	fmt.Println("array alive, kept by Clone:", alive(slices.Clone))
}

// Keeps three elements of an array and collects the garbage.
func alive(keep func([]int) []int) bool {
	s := make([]int, 1000)
	last := weak.Make(&s[999]) // does not keep it alive
	kept := keep(s[:3])
	runtime.GC()
	defer runtime.KeepAlive(kept)
	return last.Value() != nil
}

// ANCHOR_END: main
