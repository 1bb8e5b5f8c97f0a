"""The server's entry point: `PYTHONPATH=.:site granian --interface wsgi wijkplein.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

from wijkplein.checks import refuse_unsafe_start

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wijkplein.settings.production")
application = get_wsgi_application()
refuse_unsafe_start()
