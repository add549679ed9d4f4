package main

import (
	"fmt"

	"tower/letter"
)

func main() {
	fmt.Printf("%d\n",  letter.Set("a line"))
}
