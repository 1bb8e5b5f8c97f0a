"""Signing up for a date of an activity: who has a place, who waits, and what they are told."""
