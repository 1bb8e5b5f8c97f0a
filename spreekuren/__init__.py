"""Locations where residents can walk in with a question, and when."""
