"""Entering for a resident who stands at the counter or is on the telephone."""
