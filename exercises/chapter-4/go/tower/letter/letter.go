package letter

import "tower/ink"

func Set(text string) string {
	return ink.Draw("<" + text + ">")
}
