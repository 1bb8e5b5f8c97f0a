"""Pages that somebody should look at again: on the first screen, and on a screen of their own."""
