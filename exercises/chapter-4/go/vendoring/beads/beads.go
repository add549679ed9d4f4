package beads

import "strings"

func String(count int) string {
	return strings.Repeat("o", count)
}
