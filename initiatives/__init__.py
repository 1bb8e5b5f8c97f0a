"""Initiatives, activities with their occurrences, and offers of help."""
