"""Helpers without tables; imports nothing of ours."""
