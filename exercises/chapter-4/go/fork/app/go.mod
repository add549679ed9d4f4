module app

go 1.27

require (
	example.com/compare v1.0.0
	example.com/fold v1.9.0
)

replace example.com/compare => ../compare
