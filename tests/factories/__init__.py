"""Factories of everything a test may need."""
