package main

import (
	"flag"
	"fmt"
	"testing"
	"time"
)

// ANCHOR: main
const setup = 200 * time.Millisecond

func main() {
	testing.Init()
	flag.Set("test.benchtime", "20ms")
	starts, calls := 0, 0

	result := testing.Benchmark(func(b *testing.B) {
		time.Sleep(setup)
		for range b.N {
		}
	})
	fmt.Println("b.N: the setup is in the time:", result.T >= setup)

	result = testing.Benchmark(func(b *testing.B) {
		starts++
		time.Sleep(setup)
		b.ResetTimer()
		for calls = 0; calls < b.N; calls++ {
		}
	})
	fmt.Println("b.ResetTimer: it is in the time:", result.T >= setup)
	fmt.Println("b.ResetTimer: started more than once:", starts > 1)
	fmt.Println("b.ResetTimer: N is of the last start:", calls == result.N)
	mean := result.T.Nanoseconds() / int64(result.N)
	fmt.Println("b.ResetTimer: ns/op is its mean:", mean == result.NsPerOp())

	starts = 0
	result = testing.Benchmark(func(b *testing.B) {
		starts++
		time.Sleep(setup)
		for b.Loop() {
		}
	})
	fmt.Println("b.Loop: it is in the time:", result.T >= setup)
	fmt.Println("b.Loop: started more than once:", starts > 1)
}

// ANCHOR_END: main
