"""The mail ledger: every message that leaves the house."""
