"""A second copy that opens: backups, their proof, and the way back."""
