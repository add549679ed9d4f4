package main

import "fmt"

// ANCHOR: main
func push[T any](s []T, x T) []T {
	if len(s) == cap(s) {
		larger := make([]T, len(s), max(4, 2*cap(s)))
		copy(larger, s)
		s = larger
	}
	s = s[:len(s)+1]
	s[len(s)-1] = x
	return s
}

func main() {
	var s []string
	for _, x := range []string{"a", "b", "c", "d", "e"} {
		s = push(s, x)
	}
	fmt.Printf("%q has room for %d\n", s, cap(s))
	fmt.Printf("all places: %q\n", s[:cap(s)])

	t := s[:1]
	fmt.Printf("%q, and behind it still: %q\n", t, t[:2][1])
	clear(s[1:])
	fmt.Printf("cleared: %q\n", s)
}

// ANCHOR_END: main
