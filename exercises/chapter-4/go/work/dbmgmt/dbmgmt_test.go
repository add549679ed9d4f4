package dbmgmt

import "testing"

func TestOpen(t *testing.T) {
	if Open() == "" {
		t.Error("nothing was opened")
	}
}
