"""Tags of the spreekuren."""
