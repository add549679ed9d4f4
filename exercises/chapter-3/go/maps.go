package main

import (
	"fmt"
	"maps"
	"math"
)

// ANCHOR: main
func main() {
	var none map[string]int
	fmt.Println("nil map: length", len(none), "value of x", none["x"])
	func() {
		defer func() { fmt.Println("write to it:", recover()) }()
		none["x"] = 1
	}()

	m := map[string]int{"y": 0}
	x, there := m["x"]
	fmt.Println("x:", x, there)
	m["x"]++
	fmt.Println("x++:", m["x"])
	fmt.Println("equal:", maps.Equal(m, map[string]int{"x": 1, "y": 0}))

	floats := map[float64]int{}
	floats[math.NaN()] = 1
	floats[math.NaN()] = 2
	_, there = floats[math.NaN()]
	fmt.Println("NaN: entries", len(floats), "found", there)
	delete(floats, math.NaN())
	fmt.Println("NaN deleted: entries", len(floats))

	visits := map[int]bool{}
	for range 1000 {
		growing := map[int]bool{0: true, 1: true, 2: true, 3: true}
		visited := 0
		for i := range growing {
			visited++
			if i < 4 {
				growing[i+4] = true
			}
		}
		visits[visited] = true
	}
	fmt.Println("insert while ranging, always as many visits:", len(visits) == 1)
}

// ANCHOR_END: main
