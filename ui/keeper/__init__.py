"""The keeper: the process that a person starts. It knows no window and no key."""

SEAT = "--seat"
"""The word, with the keeper's process id behind it, that has the program take a seat."""
