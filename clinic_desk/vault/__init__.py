"""The keys: who can open the vault, and what with. Knows no patients and no roles."""
