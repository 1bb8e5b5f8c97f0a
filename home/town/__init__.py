"""The town: its name and looks, its wijken together, and whether its mail arrives."""
