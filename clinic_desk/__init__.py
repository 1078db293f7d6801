"""Clinic Desk without a window: the vault, the gate, the log and the clinic's work."""

__version__ = "0.1.0"
