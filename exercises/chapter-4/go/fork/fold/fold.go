package fold

import "strings"

func Fold(text string) string { return strings.ToLower(text) }
