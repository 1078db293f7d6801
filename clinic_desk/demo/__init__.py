"""An invented clinic: the same for the same seed, of any size, made through the rooms above."""
