package main

import (
	"bytes"
	"fmt"
	"runtime/pprof"
	"time"
)

// ANCHOR: main
func main() {
	var file bytes.Buffer
	if err := pprof.StartCPUProfile(&file); err != nil {
		panic(err)
	}
	if err := pprof.StartCPUProfile(&file); err != nil {
		fmt.Println(err)
	}
	for end := time.Now().Add(300 * time.Millisecond); time.Now().Before(end); {
	}
	fmt.Println("bytes before it is stopped:", file.Len())
	pprof.StopCPUProfile()
	fmt.Println("a profile after that:", file.Len() > 0)
}

// ANCHOR_END: main
