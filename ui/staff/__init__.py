"""The staff room: colleagues, what they may do and why; and everybody's own account."""
