// Packs two versions of example.com/Ink, as a proxy would have them.
package main

import (
	"archive/zip"
	"os"
)

func main() {
	for _, version := range []string{"v1.0.0", "v1.1.0"} {
		file, err := os.Create("proxy/example.com/!ink/@v/" + version + ".zip")
		if err != nil {
			panic(err)
		}
		packed := zip.NewWriter(file)
		folder := "example.com/Ink@" + version + "/"
		put(packed, folder+"go.mod", "module example.com/Ink\n\ngo 1.27\n")
		put(packed, folder+"ink.go", "package ink\n\nconst Version = \""+version+"\"\n")
		if packed.Close() != nil || file.Close() != nil {
			panic(version)
		}
	}
}

func put(packed *zip.Writer, name, text string) {
	file, err := packed.Create(name)
	if err == nil {
		_, err = file.Write([]byte(text))
	}
	if err != nil {
		panic(err)
	}
}
