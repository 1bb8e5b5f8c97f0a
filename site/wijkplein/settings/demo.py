"""The demo neighbourhood: real settings on this machine, with data and log-ins of its own."""

from wijkplein.env import env, kept_secret
from wijkplein.settings.base import *  # noqa: F403  (a settings file is its base plus differences)
from wijkplein.settings.base import DATABASES, VAR_DIR

DEMO = True
SECRET_KEY = env.text("SECRET_KEY", "") or kept_secret(VAR_DIR / "secret_key")
# Beside the data of a real town, never among them.
DATABASES["default"] = env.database("DATABASE_URL", VAR_DIR / "demo" / "wijkplein.sqlite3")
MEDIA_ROOT = VAR_DIR / "demo" / "media"
PRIVATE_ROOT = VAR_DIR / "demo" / "private"
EMAIL_FILE_PATH = VAR_DIR / "demo" / "mail"
TWO_FACTOR = False  # everybody may look around in the demo with a password alone
