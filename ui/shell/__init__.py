"""The frame: rail, top bar, status line, find box, lock screen; it knows no room by name."""
