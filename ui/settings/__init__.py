"""The clinic's settings: what it is, who works there, what can be booked, its policies."""
