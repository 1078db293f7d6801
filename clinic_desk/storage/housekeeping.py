"""The tables that may change without an entry in the log: they say nothing about a patient."""

HOUSEKEEPING = frozenset(
    {
        "draft",  # sealed for its writer; what comes of it is recorded
        "last_acts",  # sealed for whoever did them; they are recorded, and taking them back is
        "training_step",  # sealed for its learner; what comes of it is recorded
        "call_taken",  # for some minutes, and about nobody
        "held_time",  # for some minutes, and for nobody whom
        "preference",  # how a person likes their screen
        "audit_node",  # the tree's inner hashes follow from the entries
        "audit_checkpoint",  # a signature over what is already recorded
    }
)
