module example.com/compare

go 1.27

require example.com/fold v1.6.0

replace example.com/fold => ../fold
