package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	_ "net/http/pprof"
	"strings"
	"time"
)

// ANCHOR: main
func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go http.Serve(listener, nil)
	url := "http://" + listener.Addr().String() + "/debug/pprof/"

	index := ask(url)
	for _, name := range []string{"heap", "profile", "trace"} {
		fmt.Println("the page lists", name+":", strings.Contains(index, name))
	}
	go ask(url + "profile?seconds=3")
	time.Sleep(time.Second)
	fmt.Println("a second profile:", ask(url+"profile?seconds=1"))
}

// ANCHOR_END: main

func ask(url string) string {
	answer, err := http.Get(url)
	if err != nil {
		panic(err)
	}
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		panic(err)
	}
	return fmt.Sprint(answer.StatusCode, " ", strings.TrimSpace(string(body)))
}
