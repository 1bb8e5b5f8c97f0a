"""The demo neighbourhood and its mailbox."""
