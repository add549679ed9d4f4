package main

import (
	"fmt"
	"myApp1/models"
)

func main() { fmt.Println(models.Name) }
