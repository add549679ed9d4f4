package main

import "fmt"

// ANCHOR: main
func main() {
	again, missed := 0, 0
	for range 1000 {
		m := map[int]bool{}
		for k := range 100 {
			m[k] = true
		}
		seen := map[int]int{}
		for k := range m {
			seen[k]++
			m[k%100+1000] = true // put in while the loop runs
		}
		for k := range 100 {
			if seen[k] == 0 {
				missed++
			} else if seen[k] > 1 {
				again++
			}
		}
	}
	fmt.Println("old keys seen again:", again)
	fmt.Println("old keys missed:", missed)
}

// ANCHOR_END: main
