package compare

import "example.com/fold"

func IsEqual(a, b string) bool { return fold.Fold(a) == fold.Fold(b) }
