"""The forms of meldingen."""
