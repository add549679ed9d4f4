module example.com/Ink

go 1.27
