"""The encrypted file: engine, unit of work, the gate, migrations."""
