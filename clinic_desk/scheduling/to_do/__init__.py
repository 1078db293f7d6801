"""What waits to be done at the desk: who waits, who needs a new time, who is due, whom to call."""
