"""What waits to be done: calls, the waiting list, visits to rebook, recalls."""
