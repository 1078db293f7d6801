"""The log room: who looked at whom, one entry closer, verified and exported."""
