package main

import "fmt"

// ANCHOR: main
func main() {
	var none map[string]int
	delete(none, "a") // nothing happens
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	delete(m, "x") // nothing happens either
	fmt.Println("three keys:", m)

	met := 0
	for range m {
		delete(m, "a")
		delete(m, "b")
		delete(m, "c")
		met++
	}
	fmt.Println("met:", met, "left:", len(m))

	numbers := map[int]bool{}
	for i := range 1000 {
		numbers[i] = true
	}
	for n := range numbers {
		if n%2 == 1 {
			delete(numbers, n)
		}
	}
	fmt.Println("even numbers:", len(numbers))
}

// ANCHOR_END: main
