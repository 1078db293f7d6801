"""Is it going well: what went wrong, what is unusual, what is to be done about it."""
