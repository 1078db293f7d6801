"""Today: who is expected, has come, is being seen, and is done."""
