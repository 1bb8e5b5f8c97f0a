"""Who holds a spreekuur: a link for the telephone, one tap, and a reminder to look at the hours."""
