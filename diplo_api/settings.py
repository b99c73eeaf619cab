"""The settings of the project. Environment variables override the defaults, which are secure.

Importing this module only reads the environment: it starts no server and writes no file. docs/operations.md documents
all variables.
"""

from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.functional import SimpleLazyObject

from diplo_api import database_settings
from diplo_api.embedded.tuning import available_memory
from diplo_api.secret_key import read_or_create_secret_key
from events.serve.openapi.settings import SETTINGS

env = environ.Env()

# The root folder of the checkout.
BASE_DIR = Path(__file__).resolve().parent.parent

# Files that are created at run time: the embedded database, the secret key, the admin's initial password.
DATA_DIR = Path(env.str("DIPLO_DATA_DIR", default=str(BASE_DIR / ".data"))).absolute()

# -- Security ----------------------------------------------------------------------------------------------------------

# Error pages with source code: for development only.
DEBUG = env.bool("DEBUG", default=False)

# Signs sessions and cursors. If unset, a key is generated at the first start and stored in the data folder.
SECRET_KEY: Any = env.str("SECRET_KEY", default="") or SimpleLazyObject(
    lambda: read_or_create_secret_key(DATA_DIR / "secret-key")
)

# Old keys whose signatures are still accepted during a change of SECRET_KEY.
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])

# Host names that the service answers to (comma-separated). The default is this machine only.
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])

# Set to 1 behind a proxy that terminates TLS and sets X-Forwarded-Proto. The settings below then require HTTPS.
HTTPS = env.bool("HTTPS", default=False)

# HTTP requests are redirected to HTTPS.
SECURE_SSL_REDIRECT = HTTPS

# Health probes come from the internal network, without TLS.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]

# The header with the client's protocol. It is only trusted if a proxy sets it.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None

# The session cookie is only sent over HTTPS.
SESSION_COOKIE_SECURE = HTTPS

# The CSRF cookie is only sent over HTTPS.
CSRF_COOKIE_SECURE = HTTPS

# How long browsers only use HTTPS after their first visit, in seconds (30 days).
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=30 * 24 * 3600) if HTTPS else 0

# Whether that includes subdomains.
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("HSTS_INCLUDE_SUBDOMAINS", default=HTTPS)

# Whether the domain may be added to the HSTS preload list of browsers. It must be submitted there separately.
SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=HTTPS)

# Other origins whose forms are trusted, for example "https://curate.example.org" (comma-separated).
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

# JavaScript cannot read the session cookie.
SESSION_COOKIE_HTTPONLY = True

# Other sites cannot show the admin in a frame.
X_FRAME_OPTIONS = "DENY"

# Browsers do not guess media types.
SECURE_CONTENT_TYPE_NOSNIFF = True

# The Referer header is only sent to this site.
SECURE_REFERRER_POLICY = "same-origin"

# Windows of other sites have no access to windows of this site.
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# Pages of any origin may read the public API.
CORS_ALLOW_ALL_ORIGINS = True

# They have no access to the admin.
CORS_URLS_REGEX = r"^/api/"

# They cannot write.
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]

# Browsers do not send the session cookie with their requests.
CORS_ALLOW_CREDENTIALS = False

# Request headers that they may send.
CORS_ALLOW_HEADERS = ["accept", "accept-language", "authorization", "if-none-match", "last-event-id", "content-type"]

# Response headers that they may read.
CORS_EXPOSE_HEADERS = [
    "ETag",
    "Diplo-Position",
    "Diplo-Next-Since",
    "Link",
    "Retry-After",
    "RateLimit",
    "RateLimit-Policy",
]

# -- Applications ------------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "diplo_api.apps.ProjectConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "corsheaders",
    "events.apps.EventsConfig",
]

# Each class adds to the time of each request. Those in diplo_api.middleware skip requests of the API.
MIDDLEWARE = [
    "diplo_api.middleware.PublicCorsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "diplo_api.middleware.AdminSessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "diplo_api.middleware.AdminAuthenticationMiddleware",
    "diplo_api.middleware.AdminMessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

# The URL configuration.
ROOT_URLCONF = "diplo_api.urls"

# The application for WSGI servers.
WSGI_APPLICATION = "diplo_api.wsgi.application"

# Templates are only used by the admin.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# -- The database ------------------------------------------------------------------------------------------------------

# The system user that runs the embedded server if we are root; blank for postgres, or else nobody.
EMBEDDED_DATABASE_USER = env.str("DIPLO_DATABASE_USER", default="")

# Without fsync, a power failure can corrupt the embedded database: only for temporary test data.
EMBEDDED_DATABASE_FSYNC = env.bool("DIPLO_DATABASE_FSYNC", default=True)

# Maximum duration of a query of the public API, in milliseconds.
READER_STATEMENT_TIMEOUT = env.int("READER_STATEMENT_TIMEOUT", default=5000)

# How long a request with `at_least` waits until the replica has reached that position, in seconds.
AT_LEAST_WAIT = env.float("AT_LEAST_WAIT", default=5.0)

# Port of the process for streams and long polls, which `manage.py serve` starts; 0 for none. Pages redirect to it.
# Behind a proxy, STREAM_URL is the public URL of that process.
STREAM_PORT = env.int("STREAM_PORT", default=0)
STREAM_URL = env.str("STREAM_URL", default="")

# Maximum number of open streams and long polls in that process. Further requests get 503 with Retry-After.
STREAM_MOST = env.int("STREAM_MOST", default=5000)

# Maximum number of concurrent export streams in that process. Each uses a database connection of its own.
EXPORTS_AT_ONCE = env.int("EXPORTS_AT_ONCE", default=4)

# Maximum duration of an export stream, in seconds. PostgreSQL cannot remove old row versions during that time.
EXPORT_SECONDS = env.float("EXPORT_SECONDS", default=3600.0)

# How long the client of an export stream may read nothing before the stream is aborted, in seconds.
EXPORT_STALL = env.float("EXPORT_STALL", default=60.0)

# Size of the page cache of each web process, in MiB; 0 disables it. Pages are valid while the log does not change.
PAGE_CACHE_MIB = env.int("PAGE_CACHE_MIB", default=64)

# Size of each web process's cache of included documents, in MiB; 0 disables it. The default is 1 % of the memory, but
# at least 32 and at most 256, for about 25,000 to 200,000 documents.
DOCUMENT_CACHE_MIB = env.int("DOCUMENT_CACHE_MIB", default=min(max((available_memory() >> 20) // 100, 32), 256))

# /readyz fails if the disk of the embedded database or of the exports has less free space than both of these: a share
# of its size in percent, and a size in MiB. 0 disables the check.
FREE_SPACE_PERCENT = env.float("FREE_SPACE_PERCENT", default=5.0)
FREE_SPACE_MIB = env.int("FREE_SPACE_MIB", default=1024)

# The database role of the public API. It can only read published data.
READER_ROLE = "diplo_reader"

# Whether the public API reads from the primary, with the same role, while the replica is unavailable.
READER_FALLBACK = env.bool("DATABASE_READER_FALLBACK", default=False)

# Lag of the replica above which /readyz reports that this service is not ready, in seconds.
READER_MAX_LAG = env.float("DATABASE_READER_MAX_LAG", default=30.0)

# How long a writing transaction waits for a lock, in seconds. Publishing takes a lock at COMMIT, so writers publish one
# after another. A save in the admin that waits longer is refused with “busy”, and its form is shown again.
LOCK_TIMEOUT = env.float("LOCK_TIMEOUT", default=5.0)

# How long a writing transaction may wait for its program's next statement, in seconds, before its session is ended.
IDLE_IN_TRANSACTION_TIMEOUT = env.float("IDLE_IN_TRANSACTION_TIMEOUT", default=60.0)

# Maximum duration of a writing transaction, in seconds, after which its session is ended (PostgreSQL 17 and newer).
TRANSACTION_TIMEOUT = env.float("TRANSACTION_TIMEOUT", default=3600.0)

# Maximum number of records that one transaction may publish: all other writers wait until it has committed.
PUBLISH_LIMIT = env.int("PUBLISH_LIMIT", default=20_000)

# `default` reads and writes; the others can only read published data.
DATABASES = database_settings.databases_from_environment(
    READER_ROLE,
    READER_STATEMENT_TIMEOUT,
    database_settings.WriterLimits(LOCK_TIMEOUT, IDLE_IN_TRANSACTION_TIMEOUT, TRANSACTION_TIMEOUT, PUBLISH_LIMIT),
)

# Primary keys are bigints.
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Fixtures that are part of the product.
FIXTURE_DIRS = [BASE_DIR / "fixtures"]

# Fixtures that `manage.py serve` loads into a new database, in this order.
SEED_FIXTURES = ["countries", "organizations", "seed_article"]

# Number of web processes of `manage.py serve`.
SERVE_WORKERS = env.int("SERVE_WORKERS", default=2)

# Number of threads of each web process.
SERVE_THREADS = env.int("SERVE_THREADS", default=2)


def _exports_storage_options() -> dict[str, Any]:
    """Return the options of the storage of exports. Raises ImproperlyConfigured if they are not a JSON object."""
    try:
        options = env.json("EXPORTS_STORAGE_OPTIONS", default={"location": str(DATA_DIR / "exports")})
    except ValueError as error:
        raise ImproperlyConfigured(f"EXPORTS_STORAGE_OPTIONS is not JSON: {error}.") from error
    if not isinstance(options, dict):
        example = '{"location": "/srv/exports"}'
        raise ImproperlyConfigured(f"EXPORTS_STORAGE_OPTIONS is not a JSON object such as {example}.")
    return options


# -- Exports -----------------------------------------------------------------------------------------------------------

# The storage for the files of `manage.py build_exports`: a class of Django or django-storages.
EXPORTS_STORAGE = env.str("EXPORTS_STORAGE", default="django.core.files.storage.FileSystemStorage")

# The options of that storage, as a JSON object.
EXPORTS_STORAGE_OPTIONS = _exports_storage_options()

# Number of full builds that are kept, not counting releases.
EXPORTS_KEEP = env.int("EXPORTS_KEEP", default=7)

# Only exports are stored. Static files are served from the installed packages.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "exports": {"BACKEND": EXPORTS_STORAGE, "OPTIONS": EXPORTS_STORAGE_OPTIONS},
}

# -- Accounts ----------------------------------------------------------------------------------------------------------

# Rules for the passwords of curators.
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# Maximum number of fields in a form of the admin. An agreement with 200 signatories has about 1,500.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

# Only the admin has a login page.
LOGIN_URL = "admin:login"

# -- Rate limits (events/access/rate_limits.py); 0 for no limit --------------------------------------------------------

# Requests per minute of a network address without a key. A web page with 20 requests can be loaded 30 times.
THROTTLE_ANONYMOUS = env.int("THROTTLE_ANONYMOUS", default=600)

# Requests per minute of a key with the scope `read`, unless the key has its own limit.
THROTTLE_KEY = env.int("THROTTLE_KEY", default=6000)

# Downloads per hour of a network address without a key: enough for all collections in all formats, twice.
THROTTLE_EXPORTS_ANONYMOUS = env.int("THROTTLE_EXPORTS_ANONYMOUS", default=60)

# Downloads per hour of a key with the scope `export`, unless the key has its own limit.
THROTTLE_EXPORTS_KEY = env.int("THROTTLE_EXPORTS_KEY", default=600)

# Networks of the reverse proxies whose X-Forwarded-For is trusted (comma-separated).
TRUSTED_PROXIES = env.list("TRUSTED_PROXIES", default=[])

# -- The API -----------------------------------------------------------------------------------------------------------

# The default of DATA_LICENCE.
NO_LICENCE = "No licence has been set by who runs this service"

# Name of the licence of the published data.
DATA_LICENCE = env.str("DATA_LICENCE", default=NO_LICENCE)

# URL of the text of the licence. May be blank.
DATA_LICENCE_URL = env.str("DATA_LICENCE_URL", default="")

# How users of the data attribute it.
DATA_ATTRIBUTION = env.str("DATA_ATTRIBUTION", default="DiploAPI; each record names its own sources")

# Anonymous access, JSON as the only format, and RFC 9457 problems as errors.
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "events.serve.negotiation.JsonOnly",
    "DEFAULT_SCHEMA_CLASS": "events.serve.openapi.schema.ContractSchema",
    "EXCEPTION_HANDLER": "events.serve.errors.answer_exception",
    "UNAUTHENTICATED_USER": None,
    # `format` is a filter of talks and must not select a renderer.
    "URL_FORMAT_OVERRIDE": None,
}

# The OpenAPI description and its docs page.
SPECTACULAR_SETTINGS = SETTINGS

# -- Webhooks ----------------------------------------------------------------------------------------------------------

# Whether webhooks may use loopback addresses and plain HTTP: for development only.
WEBHOOKS_ALLOW_LOOPBACK = env.bool("WEBHOOKS_ALLOW_LOOPBACK", default=False)

# Ports that webhooks may use.
WEBHOOKS_PORTS = env.list("WEBHOOKS_PORTS", cast=int, default=[443, 8443])

# Maximum number of webhook subscriptions per API key.
WEBHOOKS_MOST = env.int("WEBHOOKS_MOST", default=10)

# Maximum number of messages that each `manage.py deliver_webhooks` sends concurrently.
WEBHOOKS_CONNECTIONS = env.int("WEBHOOKS_CONNECTIONS", default=50)

# Days for which the delivery log is kept.
WEBHOOKS_LOG_DAYS = env.int("WEBHOOKS_LOG_DAYS", default=30)

# -- Language, static files, logging -----------------------------------------------------------------------------------

# Messages and the admin are in English.
LANGUAGE_CODE = "en"

# Times are stored and displayed in UTC.
TIME_ZONE = "UTC"

# Datetimes have a time zone.
USE_TZ = True

# Numbers and dates are formatted according to the language.
USE_I18N = True

# URL prefix of the static files of the admin and the API docs, which diplo_api/wsgi.py serves.
STATIC_URL = "/static/"

# Target folder of `collectstatic`, which is only needed if another web server serves the static files.
STATIC_ROOT = DATA_DIR / "static"

# Minimum level of log messages: DEBUG, INFO, WARNING or ERROR.
LOG_LEVEL = env.str("LOG_LEVEL", default="WARNING")

# Log messages go to stderr. Those that anybody can cause with a request are short and limited in number.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {
        "client_errors": {"()": "diplo_api.request_logging.ClientErrors"},
        "rate_limited": {"()": "diplo_api.request_logging.RateLimited"},
    },
    "handlers": {
        "errors": {"class": "logging.StreamHandler", "formatter": "line"},
        "client_errors": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["client_errors", "rate_limited"],
        },
    },
    "root": {"handlers": ["errors"], "level": LOG_LEVEL},
    "loggers": {
        # Django's default handlers, which send e-mail and write to a development console, are removed.
        "django": {"handlers": [], "level": LOG_LEVEL, "propagate": True},
        # Client errors such as 404 are not logged.
        "django.request": {"handlers": [], "level": "ERROR", "filters": ["rate_limited"], "propagate": True},
        # Host headers, forms and cookies that are not valid.
        "django.security": {"handlers": ["client_errors"], "level": LOG_LEVEL, "propagate": False},
    },
}
