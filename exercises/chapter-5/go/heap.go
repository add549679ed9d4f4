package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
)

// ANCHOR: main
const MiB = 1024 * 1024

var gMap = make(map[string]string)
var gSlice1, gSlice2 []byte

func new_map_in_heap() {
	for i := 0; i < 999999; i++ {
		gMap["KeyID"+fmt.Sprint(i)] = "value" + fmt.Sprint(i)
	}
}

func new_slice_in_heap1() {
	gSlice1 = make([]byte, 12*MiB)
	new_slice_in_heap2()
}

func new_slice_in_heap2() {
	gSlice2 = make([]byte, 24*MiB)
}

func main() {
	new_map_in_heap()
	new_slice_in_heap1()
	fmt.Println(len(gMap), "entries,", len(gSlice1)+len(gSlice2), "bytes")
	if len(os.Args) > 1 {
		write(os.Args[1])
	}
}

// ANCHOR_END: main

// A heap profile tells what the last collection found: so there is one before it.
func write(name string) {
	runtime.GC()
	file, err := os.Create(name)
	if err == nil {
		err = pprof.Lookup("heap").WriteTo(file, 0)
	}
	if err == nil {
		err = file.Close()
	}
	if err != nil {
		fmt.Println(err)
	}
}
