"""Tips: an idea or a piece of news that a resident sends to the redactie."""
