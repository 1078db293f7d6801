"""Who is ready: what is taught, how far each person has come, who may begin to work."""
