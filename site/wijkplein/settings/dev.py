"""A developer's machine: the demo neighbourhood with errors on screen."""

from wijkplein.settings.base import STORAGES
from wijkplein.settings.demo import *  # noqa: F403  (a settings file is its base plus differences)

DEBUG = True
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
TWO_FACTOR = False  # a developer logs in many times a day
