// Counts allocations and comparisons, which are the same in every run.
package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// ANCHOR: main
func main() {
	page, section := "/maps/europe/alps", ""
	split := func() { section = strings.Split(page, "/")[1] }
	cut := func() {
		_, rest, _ := strings.Cut(page, "/")
		section, _, _ = strings.Cut(rest, "/")
	}
	fmt.Println("Split:", testing.AllocsPerRun(100, split), "allocations:", section)
	fmt.Println("Cut:", testing.AllocsPerRun(100, cut), "allocations:", section)

	ids := make([]int, 2000)
	comparisons := 0
	equal := func(id int) func(int) bool {
		return func(other int) bool { comparisons++; return id == other }
	}
	var seen []int
	for i := range ids {
		if id := i * 7919 % 1000; !slices.ContainsFunc(seen, equal(id)) {
			seen = append(seen, id)
		}
	}
	fmt.Println(len(seen), "ids:", comparisons, "comparisons")
}

// ANCHOR_END: main
