"""The security room: what protects the vault, its backups, and what others add."""
