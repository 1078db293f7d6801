"""Core calls off the GUI thread, and their answers back in it."""
