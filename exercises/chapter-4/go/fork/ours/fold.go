package fold

import "strings"

func Fold(text string) string {
	return strings.ReplaceAll(strings.ToLower(text), "ß", "ss")
}
