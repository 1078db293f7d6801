"""The practice clinic: a throw-away vault behind the real rooms, to learn by doing."""
