package main

// ANCHOR: main
import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	_ "net/http/pprof"
)

func main() {
	fmt.Printf("300: % x\n", binary.AppendUvarint(nil, 300))
	_, cut := binary.Uvarint([]byte{0xac})
	_, long := binary.Uvarint(bytes.Repeat([]byte{0xff}, 11))
	fmt.Println("cut short:", cut, "too long:", long)

	server := httptest.NewServer(http.DefaultServeMux) // at 127.0.0.1
	defer server.Close()
	answer, err := http.Get(server.URL + "/debug/pprof/heap")
	if err != nil {
		panic(err)
	}
	file, _ := io.ReadAll(answer.Body) // what `curl -o heap.pb.gz` writes
	fmt.Printf("begins with % x\n", file[:2])

	unpacker, _ := gzip.NewReader(bytes.NewReader(file))
	profile, _ := io.ReadAll(unpacker)
	numbers := fields(profile)
	fmt.Println("first field:", numbers[0], "last:", numbers[len(numbers)-1])
}

func fields(message []byte) (numbers []uint64) {
	for len(message) > 0 {
		key, n := binary.Uvarint(message)
		value, m := binary.Uvarint(message[n:])
		message = message[n+m:]
		if key&7 == 2 {
			message = message[value:]
		}
		numbers = append(numbers, key>>3)
	}
	return numbers
}

// ANCHOR_END: main
