"""A developer's machine: errors on screen, no secrets."""

from wijkplein.settings.base import *  # noqa: F403  (a settings file is its base plus differences)

DEBUG = True
SECRET_KEY = "only-for-development"  # noqa: S105  (not a secret: production refuses it)
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
