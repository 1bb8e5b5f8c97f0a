"""A site as on a server, with the files of residents in a folder of the test."""

import os
from pathlib import Path

from wijkplein.settings.dev import *  # noqa: F403  (a settings file is its base plus differences)

DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1"]
PRIVATE_ROOT = Path(os.environ["PRIVATE_ROOT"])
