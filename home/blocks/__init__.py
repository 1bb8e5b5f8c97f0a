"""The blocks of which editors make pages. Each prints `templates/blocks/<name>.html`."""

from home.blocks.body import BodyBlock
from home.blocks.front import FrontPageBlock

__all__ = ["BodyBlock", "FrontPageBlock"]
