"""Images and documents, cleaned of metadata on every way in."""
