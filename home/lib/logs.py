"""What may not stand in a log."""

import logging
import re

# A secret in an address (home.lib.tokens): 22 letters and digits, or more when somebody pasted too much.
TOKEN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9]{20,}(?![A-Za-z0-9])")


class HideTokens(logging.Filter):
    """Takes what looks like a token out of every line: Django logs the address of a refused request."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the line; every line is kept."""
        text = record.getMessage()
        hidden = TOKEN.sub("…", text)
        if hidden != text:
            record.msg, record.args = hidden, ()
        return True
