module app

go 1.27

require (
	example.com/ink v1.0.0
	example.com/press v1.0.0
)
