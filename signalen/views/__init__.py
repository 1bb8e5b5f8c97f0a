"""The public pages of meldingen."""
