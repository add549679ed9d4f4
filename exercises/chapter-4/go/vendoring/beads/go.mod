module example.com/beads

go 1.23
