package main

import "fmt"

// ANCHOR: main
func main() {
	var at, home uint = 0, 7
	fmt.Println("the difference is huge:", at-home > 1_000_000)
	fmt.Println("and in a ring of 8 slots:", (at-home)&7)

	i, j := 0, 7
	fmt.Println("as int:", i-j, (i-j)&7, (i-j)%8)
}

// ANCHOR_END: main
