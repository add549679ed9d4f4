module example.com/press

go 1.27

require example.com/ink v1.2.0
