"""Every promise about speed beside its bare baseline: ``python3 dev.py bench``."""
