package ink

func Draw(text string) string {
	return "~" + text + "~"
}
