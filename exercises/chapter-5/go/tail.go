package main

import (
	"fmt"
	"runtime"
)

// ANCHOR: main

//go:noinline
func chop() string {
	caller, _, _, _ := runtime.Caller(1)
	return runtime.FuncForPC(caller).Name()
}

//go:noinline
func salad() string {
	return chop()
}

func main() {
	fmt.Println("chop was called by", salad())
}

// ANCHOR_END: main
