package main

import (
	"flag"
	"fmt"
	"testing"
)

// ANCHOR: main
func main() {
	testing.Init()
	flag.Set("test.benchtime", "20ms")
	starts, calls := 0, 0

	result := testing.Benchmark(func(b *testing.B) {
		starts++
		calls = 0
		for range b.N {
			calls++
		}
	})
	fmt.Println("b.N: started more than once:", starts > 1)
	fmt.Println("b.N: calls of the last start are N:", calls == result.N)
	mean := result.T.Nanoseconds() / int64(result.N)
	fmt.Println("b.N: ns/op is the time of that start, by N:", mean == result.NsPerOp())

	starts, calls = 0, 0
	result = testing.Benchmark(func(b *testing.B) {
		starts++
		for b.Loop() {
			calls++
		}
	})
	fmt.Println("b.Loop: started once:", starts == 1)
	fmt.Println("b.Loop: calls are N:", calls == result.N)
}

// ANCHOR_END: main
