"""Reports: how the time is used, who was missed, how long people wait; each with its meaning."""
