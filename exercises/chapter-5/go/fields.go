// A struct's fields lie in memory as they are written.
package main

import (
	"fmt"
	"unsafe"
)

// ANCHOR: main
type Mixed struct {
	IsOpen bool
	ID     uint64
	Amount uint16
	Cents  uint32
}

type Sorted struct {
	ID     uint64
	Cents  uint32
	Amount uint16
	IsOpen bool
}

type Columns struct {
	ID     []uint64
	Cents  []uint32
	Amount []uint16
	IsOpen []bool
}

func main() {
	fmt.Println("mixed: ", unsafe.Sizeof(Mixed{}), "bytes each")
	fmt.Println("sorted:", unsafe.Sizeof(Sorted{}), "bytes each")
	var c Columns
	sum := unsafe.Sizeof(c.ID[0]) + unsafe.Sizeof(c.Cents[0]) +
		unsafe.Sizeof(c.Amount[0]) + unsafe.Sizeof(c.IsOpen[0])
	fmt.Println("columns:", sum, "bytes each")
}

// ANCHOR_END: main
