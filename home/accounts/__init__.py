"""The people who can log in."""
