module busy

go 1.27
