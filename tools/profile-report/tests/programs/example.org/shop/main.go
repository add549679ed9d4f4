package main

import (
	"bytes"
	"context"
	"os"
	"runtime"
	"runtime/pprof"
	"sort"
	"strings"
	"sync"
	"time"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

// square is inlined.
func square(x int) int { return x*x ^ x>>3 }

// mix is inlined, and inlines square.
func mix(x int) int { return square(x) + square(x+1) }

//go:noinline
func fib(n int) int {
	if n < 2 {
		return mix(n)
	}
	return fib(n-1) + fib(n-2)
}

//go:noinline
func even(n int) int {
	if n == 0 {
		return 1
	}
	return odd(n-1) + mix(n)
}

//go:noinline
func odd(n int) int {
	if n == 0 {
		return 0
	}
	return even(n-1) ^ mix(n)
}

//go:noinline
func sum(rows [][]int) (total int) {
	for _, row := range rows {
		for _, x := range row {
			total += mix(x)
		}
	}
	return
}

//go:noinline
func words(n int) int {
	var b strings.Builder
	for i := 0; i < n; i++ {
		b.WriteString("word ")
	}
	w := strings.Fields(b.String())
	sort.Strings(w)
	return len(w)
}

var sink int
var kept [][]byte

type node struct{ left, right *node }

//go:noinline
func tree(depth int) *node {
	if depth == 0 {
		return &node{}
	}
	return &node{tree(depth - 1), tree(depth - 1)}
}

//go:noinline
func keep(n, size int) {
	for i := 0; i < n; i++ {
		kept = append(kept, make([]byte, size))
	}
}

//go:noinline
func waste(n int) {
	for i := 0; i < n; i++ {
		sink += len(bytes.Repeat([]byte("x"), 4096))
	}
}

func cpu(name string, d time.Duration, work func()) {
	f, err := os.Create(name)
	check(err)
	check(pprof.StartCPUProfile(f))
	for end := time.Now().Add(d); time.Now().Before(end); {
		work()
	}
	pprof.StopCPUProfile()
	check(f.Close())
}

func write(name, kind string) {
	f, err := os.Create(name)
	check(err)
	check(pprof.Lookup(kind).WriteTo(f, 0))
	check(f.Close())
}

func label(key, value string, f func()) {
	pprof.Do(context.Background(), pprof.Labels(key, value), func(context.Context) { f() })
}

func wait(c chan int) { <-c }

func main() {
	rows := make([][]int, 300)
	for i := range rows {
		rows[i] = make([]int, 1000)
	}
	cpu("go-cpu.pb.gz", 2*time.Second, func() { sink += sum(rows); sink += words(3000) })
	cpu("go-recursion.pb.gz", 2*time.Second, func() { sink += fib(22) + even(3000) })
	cpu("go-labels.pb.gz", 2*time.Second, func() {
		label("request", "fib", func() { sink += fib(20) })
		label("request", "words", func() { sink += words(2000) })
	})
	cpu("go-before.pb.gz", 2*time.Second, func() { sink += sum(rows); sink += fib(20) })
	cpu("go-after.pb.gz", 2*time.Second, func() { sink += sum(rows); sink += words(800) })
	var root *node
	keep(40, 1<<20)
	root = tree(16)
	waste(20000)
	runtime.GC()
	write("go-heap.pb.gz", "heap")
	write("go-allocs.pb.gz", "allocs")
	keep(10, 1<<20)
	runtime.GC()
	write("go-heap-later.pb.gz", "heap")
	runtime.KeepAlive(root)
	c := make(chan int)
	for i := 0; i < 30; i++ {
		go wait(c)
	}
	time.Sleep(20 * time.Millisecond)
	write("go-goroutine.pb.gz", "goroutine")
	for i := 0; i < 20; i++ {
		go wait(c)
	}
	time.Sleep(20 * time.Millisecond)
	write("go-goroutine-later.pb.gz", "goroutine")
	runtime.SetMutexProfileFraction(1)
	runtime.SetBlockProfileRate(1)
	var mu sync.Mutex
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 10; j++ {
				mu.Lock()
				time.Sleep(time.Millisecond)
				mu.Unlock()
			}
		}()
	}
	wg.Wait()
	write("go-mutex.pb.gz", "mutex")
	write("go-block.pb.gz", "block")
}
