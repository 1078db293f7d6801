"""A file for each room; see the package above."""
