"""Settings that hold everywhere; `dev`, `demo`, `production` and `test` only say where they differ."""

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE

from wijkplein.env import env
from wijkplein.issuer import totp_issuer
from wijkplein.settings import logs

PROJECT_DIR = Path(__file__).resolve().parent.parent
BASE_DIR = PROJECT_DIR.parent.parent
VAR_DIR = BASE_DIR / "var"

DEBUG = False
DEMO = False
BASE_URL = env.base_url("BASE_URL", f"http://localhost:{env.number('PORT', 8000, minimum=1)}")
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")
CSRF_TRUSTED_ORIGINS = [BASE_URL]
# How many proxies of ours stand before the server; X-Forwarded-For counts only that deep.
TRUSTED_PROXIES = env.number("TRUSTED_PROXIES", 0, maximum=9)
TILE_URL = env.tile_url("TILE_URL")
TILE_ATTRIBUTION = env.text("TILE_ATTRIBUTION", "© OpenStreetMap-auteurs")

INSTALLED_APPS = [
    # roof
    *("answers", "demo", "frontdesk", "mijnwijk", "sitesearch", "privacy"),
    # rooms
    "wijkkrant",
    "initiatives",
    "spreekuren",
    "signalen",
    # ground
    "home",
    "home.accounts",
    "home.media",
    "home.mail",
    *("home.review", "home.notices", "home.sharing", "home.writing", "home.landing", "home.town"),
    # Wagtail
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wijkplein.apps.WijkpleinUsersConfig",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "csp",
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.forms",  # its templates are found among ours
]

MIDDLEWARE = [
    "home.lib.middleware.CleanQueryStringMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "home.lib.middleware.SecurityHeadersMiddleware",
    "home.lib.middleware.BodySizeMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "home.accounts.two_factor.SecondStepMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wijkplein.csp.PolicyMiddleware",
    "home.wall.doors.AdminDoorsMiddleware",
    "home.media.middleware.PhotosHiddenMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "wijkplein.urls"
WSGI_APPLICATION = "wijkplein.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.context_processors.site_wide",
            ],
        },
    },
]
FORM_RENDERER = "home.lib.forms.PublicFormRenderer"

DATABASES = {"default": env.database("DATABASE_URL", VAR_DIR / "wijkplein.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.text("REDIS_URL", "")
CACHES: dict[str, dict[str, Any]] = {"default": env.cache("REDIS_URL")}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"home.accounts.validators.{rule}"}
    for rule in ("NotYourName", "LongEnough", "NotWellKnown", "NotOnlyDigits")
]
LOGIN_URL = "wagtailadmin_login"
# A beheerder logs in with a code from a telephone beside the password.
TWO_FACTOR = True
OTP_TOTP_ISSUER = totp_issuer

# django-axes: after five wrong passwords for one name from one address it waits a quarter of an hour.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "429.html"
AXES_HTTP_RESPONSE_CODE = 429
AXES_CLIENT_IP_CALLABLE = "home.lib.clients.client_address"
AXES_ENABLE_ADMIN = False
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

LOCALE_PATHS = [BASE_DIR / "locale"]  # our own words for what Wagtail says (docs/woorden.md)
LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATICFILES_DIRS = [BASE_DIR / "site" / "static"]
STATIC_ROOT = VAR_DIR / "static"
STATIC_URL = "/static/"
MEDIA_ROOT = VAR_DIR / "media"
MEDIA_URL = "/media/"
# What residents send: read through guarded views only, never by an address of its own.
PRIVATE_ROOT = VAR_DIR / "private"
MEDIA_BUCKET = env.bucket("MEDIA_STORAGE_URL")
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {"BACKEND": "home.lib.storage.PrivateStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
if MEDIA_BUCKET:
    S3 = "storages.backends.s3.S3Storage"
    # A policy of the bucket lets the public read `media/images/`, and nothing else.
    STORAGES["default"] = {
        "BACKEND": S3,
        "OPTIONS": MEDIA_BUCKET | {"location": "media", "querystring_auth": False},
    }
    STORAGES["private"] = {
        "BACKEND": S3,
        "OPTIONS": MEDIA_BUCKET | {"location": "private", "custom_domain": None},
    }

# Sessions and CSRF: a cookie only where a form or the admin needs one, with Django's own Lax and HttpOnly.
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "home.views.csrf_failure"
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"

# Pictures may come from the bucket, and on a page with a map from the tiles (`home.lib.maps`); no others.
IMAGE_ORIGINS: list[str] = []
if MEDIA_BUCKET:
    public_host = MEDIA_BUCKET["custom_domain"]
    IMAGE_ORIGINS.append(f"https://{public_host}" if public_host else MEDIA_BUCKET["endpoint_url"])
CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", *IMAGE_ORIGINS],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
        "object-src": [NONE],
    },
}
# Wagtail's admin still writes script and style into its pages, and shows previews in a frame.
ADMIN_PREFIX = "/beheer/"
ADMIN_CONTENT_SECURITY_POLICY: dict[str, list[str]] = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:", *IMAGE_ORIGINS],
    "frame-src": [SELF],
}

EMAIL_FILE_PATH = VAR_DIR / "mail"
DEFAULT_FROM_EMAIL = env.address("DEFAULT_FROM_EMAIL", "Wijkplein <wijkplein@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
globals().update(env.email("EMAIL_URL"))

WAGTAIL_SITE_NAME = "Wijkplein"
# As Dutch people write a date; with another format the picker turns a typed date into today.
WAGTAIL_DATE_FORMAT = "%d-%m-%Y"
WAGTAIL_DATETIME_FORMAT = "%d-%m-%Y %H:%M"
WAGTAILADMIN_USER_LOGIN_FORM = "home.accounts.forms.DutchLoginForm"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "home.accounts.forms.DutchPasswordResetForm"  # noqa: S105
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False  # people log in with their address: only a beheerder changes it
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_CONTENT_LANGUAGES = [("nl", "Nederlands")]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands")]
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILIMAGES_IMAGE_MODEL = "media.Photo"
WAGTAILIMAGES_IMAGE_FORM_BASE = "home.media.forms.PhotoForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif", "heic"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILDOCS_DOCUMENT_MODEL = "media.Attachment"
WAGTAILDOCS_EXTENSIONS = ["pdf", "odt", "docx", "ods", "xlsx", "csv", "txt", "ics"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILEMBEDS_FINDERS: list[dict[str, Any]] = []
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "home.searchbackend", "SEARCH_CONFIG": "simple"}}
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False

LOGGING = logs.LOGGING
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
