"""Paper: what is printed, how it is laid out, and the one panel that prints it."""
