"""Meldingen: what residents see and tell the wijkteam."""
