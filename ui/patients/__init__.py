"""The patients room: finding somebody, and their card at the side."""
