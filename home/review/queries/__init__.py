"""What waits, and which versions a page has."""
