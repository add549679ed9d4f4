package main

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

const low, high = 0x0101010101010101, 0x8080808080808080

// ANCHOR: main
func main() {
	group := []byte{0x2A, 0x80, 0x15, 0x2A, 0x2B, 0xFE, 0x15, 0x80}
	word := binary.LittleEndian.Uint64(group)

	v := word ^ low*0x2A
	fmt.Println("tag 2A:", lanes((v-low)&^v&high))
	fmt.Println("empty: ", lanes(word&^(word<<6)&high))
}

// lanes lists the bytes of set whose highest bit is set, from the lowest on.
func lanes(set uint64) (all []int) {
	for ; set != 0; set &= set - 1 {
		all = append(all, bits.TrailingZeros64(set)/8)
	}
	return all
}

// ANCHOR_END: main
