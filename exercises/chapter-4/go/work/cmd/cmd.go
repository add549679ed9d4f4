package cmd

import "fmt"

func Run(open func() string) { fmt.Println(open()) }
