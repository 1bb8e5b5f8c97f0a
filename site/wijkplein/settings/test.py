"""The test suite: fast hashing, mail in memory, files and databases of its own."""

import os
import tempfile
from pathlib import Path
from typing import Any

from wijkplein.settings.base import *  # noqa: F403  (a settings file is its base plus differences)
from wijkplein.settings.base import CACHES, DATABASES, MIDDLEWARE, REDIS_URL, STORAGES, VAR_DIR

SECRET_KEY = "only-for-tests"  # noqa: S105  (not a secret: production refuses it)
# Hashing a password the real way costs a third of a second per log-in.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = MAIL_TRANSPORT = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
# Nothing is collected: the live server reads the sources.
MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")
ALLOWED_HOSTS = ["*"]

FILES = Path(tempfile.gettempdir()) / f"wijkplein-test-{os.getpid()}"
MEDIA_ROOT = FILES / "media"
PRIVATE_ROOT = FILES / "private"

if "sqlite3" in DATABASES["default"]["ENGINE"]:
    # A file, as in real life: threads of a live server have connections of their own. Without waiting
    # for the disk, as no test is about a power cut.
    options: dict[str, Any] = DATABASES["default"]["OPTIONS"]
    lazy = options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
    DATABASES["default"]["OPTIONS"] = options | {"init_command": lazy}
    DATABASES["default"]["TEST"] = {"NAME": VAR_DIR / "test" / "test.sqlite3"}

if REDIS_URL:
    # Tests empty the cache: each worker of the suite has a Redis database of its own.
    server, _, number = REDIS_URL.rpartition("/")
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    REDIS_URL = CACHES["default"]["LOCATION"] = f"{server}/{int(number) + int(worker)}"
TWO_FACTOR = False  # tests of the second step switch it on
