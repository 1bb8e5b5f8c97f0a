"""The test suite: fast hashing, mail in memory, its own media folder."""

import os
import tempfile
from pathlib import Path

from wijkplein.settings.base import *  # noqa: F403  (a settings file is its base plus differences)

SECRET_KEY = "only-for-tests"  # noqa: S105  (not a secret: production refuses it)
# Hashing a password the real way costs a third of a second per log-in.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
ALLOWED_HOSTS = ["*"]
MEDIA_ROOT = Path(tempfile.gettempdir()) / f"wijkplein-test-media-{os.getpid()}"
PRIVATE_ROOT = Path(tempfile.gettempdir()) / f"wijkplein-test-private-{os.getpid()}"
