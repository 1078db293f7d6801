"""What happened: every act and every look is an AuditEvent in a log that a stranger can check."""
