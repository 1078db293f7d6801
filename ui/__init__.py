"""The windows: Qt, words, colour; never SQL, never a rule."""
