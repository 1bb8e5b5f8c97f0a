"""Tags of the urgent messages."""
