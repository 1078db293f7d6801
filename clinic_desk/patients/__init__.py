"""Whom we care for: register, directory, record, search."""
