"""What stands around a patient, edited at the side: relatives, contact wishes, needs."""
