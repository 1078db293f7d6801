"""The training room: the path, its lessons, and for managers the team."""
