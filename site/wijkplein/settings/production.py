"""A real town. Refuses to start on settings that are missing or weak.

What only the database can tell (demo log-ins) is refused in `wijkplein.checks`.
"""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from wijkplein.env import env
from wijkplein.settings.base import *  # noqa: F403  (a settings file is its base plus differences)

# Django's own measure (security.W009), which there is only a warning.
SECRET_KEY_LENGTH = 50
SECRET_KEY_VARIETY = 5

if env.text("DEBUG", "0").lower() not in {"0", "false", "no"}:
    raise ImproperlyConfigured("DEBUG has no place in production: it shows settings and data to anyone.")

SECRET_KEY = env.text("SECRET_KEY")
for key in (SECRET_KEY, *env.words("SECRET_KEY_FALLBACKS")):
    if len(key) < SECRET_KEY_LENGTH or len(set(key)) < SECRET_KEY_VARIETY:
        raise ImproperlyConfigured(f"SECRET_KEY must have {SECRET_KEY_LENGTH} random characters or more.")

BASE_URL = env.base_url("BASE_URL")
HOST = urlsplit(BASE_URL).hostname or ""
# Trying it on one's own machine needs no certificate and no mail server.
ON_OWN_MACHINE = HOST in {"localhost", "127.0.0.1", "::1"}
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS", HOST)
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "ALLOWED_HOSTS must name the hosts: `*` lets anyone choose the links in our mail."
    )

if not ON_OWN_MACHINE:
    if not BASE_URL.startswith("https://"):
        raise ImproperlyConfigured("BASE_URL must start with https://: residents send us personal data.")
    for name in ("EMAIL_URL", "DEFAULT_FROM_EMAIL"):
        env.text(name)
    SECURE_SSL_REDIRECT = True
    # Those who watch the server ask it directly.
    SECURE_REDIRECT_EXEMPT = [r"^gezond/$"]
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SESSION_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_SECURE = True
    CSRF_COOKIE_NAME = "__Host-csrftoken"

# Only a proxy of ours may say that the reader came by https.
if env.number("TRUSTED_PROXIES", 0, maximum=9) > 0:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

SILENCED_SYSTEM_CHECKS = [
    # The admin shows previews of our own pages in a frame; nobody else may (X-Frame-Options: SAMEORIGIN).
    "security.W019",
    # Browsers' preload lists are for the owner of the whole domain to decide on.
    "security.W021",
]
