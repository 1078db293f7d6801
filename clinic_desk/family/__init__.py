"""Who belongs to a patient, how a patient is reached, and what a visit needs."""
