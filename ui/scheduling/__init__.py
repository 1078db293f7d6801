"""The schedule's windows: the painted day, the booking panel, the cancelling panel."""
