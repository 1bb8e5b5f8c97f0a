"""The first screen of an editor, and help within the admin."""
