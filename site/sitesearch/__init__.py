"""Search over all rooms."""
