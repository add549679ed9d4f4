package main

import (
	"fmt"
	"maps"
	"slices"
)

// ANCHOR: main
type entry struct {
	key   string
	value int
}

// dense keeps entries in a slice, and their places in a map.
type dense struct {
	places  map[string]int
	entries []entry
}

func (d *dense) insert(key string, value int) {
	if place, ok := d.places[key]; ok {
		d.entries[place].value = value
		return
	}
	d.places[key] = len(d.entries)
	d.entries = append(d.entries, entry{key, value})
}

func (d *dense) remove(key string) {
	place, ok := d.places[key]
	if !ok {
		return
	}
	last := len(d.entries) - 1
	d.entries[place] = d.entries[last]
	d.places[d.entries[place].key] = place
	delete(d.places, key) // last: it may be the entry just moved
	d.entries[last] = entry{}
	d.entries = d.entries[:last]
}

func main() {
	d := dense{places: map[string]int{}}
	for i, key := range []string{"a", "b", "c", "d", "e"} {
		d.insert(key, i)
	}
	d.remove("b")
	fmt.Println("entries:", d.entries)

	first := slices.Collect(maps.Keys(d.places))
	always := true
	for range 1000 {
		always = always && slices.Equal(first, slices.Collect(maps.Keys(d.places)))
	}
	fmt.Println("a map is always in the same order:", always)
}

// ANCHOR_END: main
