"""Who is at the desk: accounts, roles, permissions, passwords, sign-in."""
