"""Every setting of the project, from the environment, safe when nothing is set.

Importing this module reads the environment and nothing else: it starts no server and writes no file. The variables are
listed with their meaning in docs/operations.md.
"""

from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.functional import SimpleLazyObject

from diplo_api import connections
from diplo_api.embedded.memory import available_memory
from diplo_api.secret_key import kept_secret_key
from events.serve.openapi.settings import SETTINGS

env = environ.Env()

# The folder of the checkout.
BASE_DIR = Path(__file__).resolve().parent.parent

# Everything that is made on this machine: the embedded database, the secret key, the admin's first password.
DATA_DIR = Path(env.str("DIPLO_DATA_DIR", default=str(BASE_DIR / ".data"))).absolute()

# -- Who may talk to us ------------------------------------------------------------------------------------------------

# Error pages with source code: for development only.
DEBUG = env.bool("DEBUG", default=False)

# Signs sessions and cursors. Made on first use and kept in the data folder unless given.
SECRET_KEY: Any = env.str("SECRET_KEY", default="") or SimpleLazyObject(
    lambda: kept_secret_key(DATA_DIR / "secret-key")
)

# Older keys whose signatures are still accepted, while SECRET_KEY is being changed.
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])

# Names under which the service answers: this machine only, unless set (comma-separated).
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])

# Set to 1 behind a proxy that terminates TLS and sets X-Forwarded-Proto: everything below then insists on it.
HTTPS = env.bool("HTTPS", default=False)

# Plain HTTP is sent on to HTTPS.
SECURE_SSL_REDIRECT = HTTPS

# Probes come from inside, without TLS.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]

# The proxy's word for the client's protocol; believed only where a proxy is known to set it.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None

# The session's cookie never travels in the clear.
SESSION_COOKIE_SECURE = HTTPS

# Nor does the token against forged forms.
CSRF_COOKIE_SECURE = HTTPS

# How long (seconds) browsers must insist on HTTPS once they have seen it: 30 days.
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=30 * 24 * 3600) if HTTPS else 0

# Whether that holds for names below ours too.
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("HSTS_INCLUDE_SUBDOMAINS", default=HTTPS)

# Whether browsers may ship that knowledge; it has no effect until the name is submitted to their list.
SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=HTTPS)

# Origins whose forms are trusted beside our own, as in "https://curate.example.org" (comma-separated).
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

# Scripts have no business with the session.
SESSION_COOKIE_HTTPONLY = True

# The admin is never shown inside another site's frame.
X_FRAME_OPTIONS = "DENY"

# Browsers must believe our media types.
SECURE_CONTENT_TYPE_NOSNIFF = True

# Where a reader came from is nobody's business.
SECURE_REFERRER_POLICY = "same-origin"

# Another site's window cannot reach into ours.
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# Any web page may read the public API …
CORS_ALLOW_ALL_ORIGINS = True

# … and only that, …
CORS_URLS_REGEX = r"^/api/"

# … by reading, …
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]

# … never as the curator who is logged in.
CORS_ALLOW_CREDENTIALS = False

# Request headers that such a page may send.
CORS_ALLOW_HEADERS = ["accept", "accept-language", "authorization", "if-none-match", "last-event-id", "content-type"]

# Answer headers that such a page may see.
CORS_EXPOSE_HEADERS = [
    "ETag",
    "Diplo-Position",
    "Diplo-Next-Since",
    "Link",
    "Retry-After",
    "RateLimit",
    "RateLimit-Policy",
]

# -- What runs ---------------------------------------------------------------------------------------------------------

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

# Each one costs every request: nothing is here that the admin or the API does not need, and ours let the API past.
MIDDLEWARE = [
    "diplo_api.middleware.Cors",
    "django.middleware.security.SecurityMiddleware",
    "diplo_api.middleware.Sessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "diplo_api.middleware.Accounts",
    "diplo_api.middleware.Messages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

# Every route.
ROOT_URLCONF = "diplo_api.urls"

# What a WSGI server loads.
WSGI_APPLICATION = "diplo_api.wsgi.application"

# The admin's pages are the only templates.
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

# The user of this system that runs the embedded server when we are root; blank means postgres, else nobody.
DATABASE_ACCOUNT = env.str("DIPLO_DATABASE_USER", default="")

# Off makes the embedded server forget on a power cut: for throw-away test data only, never for records.
EMBEDDED_DATABASE_FSYNC = env.bool("DIPLO_DATABASE_FSYNC", default=True)

# How long one query of the public API may take, in milliseconds.
READER_STATEMENT_TIMEOUT = env.int("READER_STATEMENT_TIMEOUT", default=5000)

# How long (seconds) a request with `at_least` waits for a replica to have that position.
AT_LEAST_WAIT = env.float("AT_LEAST_WAIT", default=5.0)

# The port of the process that serves streams and long polls, to which the pages' address redirects (`manage.py serve`
# starts it); 0: none. Where a proxy stands in front of both, STREAM_URL is the address under which clients reach it.
STREAM_PORT = env.int("STREAM_PORT", default=0)
STREAM_URL = env.str("STREAM_URL", default="")

# How many streams and long polls that process holds open; more are told to come back later.
STREAM_MOST = env.int("STREAM_MOST", default=5000)

# How many exports that process streams at once, each on a connection to the database of its own.
EXPORTS_AT_ONCE = env.int("EXPORTS_AT_ONCE", default=4)

# How long (seconds) one of them may take: PostgreSQL keeps old rows for as long …
EXPORT_SECONDS = env.float("EXPORT_SECONDS", default=3600.0)

# … and how long (seconds) its client may take nothing before it is left.
EXPORT_STALL = env.float("EXPORT_STALL", default=60.0)

# How much memory (MiB) each web process keeps of pages it has made, to give again until the log moves on; 0: none.
PAGE_CACHE_MIB = env.int("PAGE_CACHE_MIB", default=64)

# How much memory (MiB) each web process keeps of documents that pages include, until the log changes them; 0: none.
# A hundredth of the machine's unless given, from 32 to 256: some 25,000 to 200,000 documents.
DOCUMENT_CACHE_MIB = env.int("DOCUMENT_CACHE_MIB", default=min(max((available_memory() >> 20) // 100, 32), 256))

# The role that the public API logs in as; it can read what is published and nothing else.
READER_ROLE = "diplo_reader"

# Whether the public API reads from the primary, as the same role, while the replica of DATABASE_READER_URL is away.
READER_FALLBACK = env.bool("DATABASE_READER_FALLBACK", default=False)

# How many seconds that replica may be behind before /readyz says that this service is not ready.
READER_MAX_LAG = env.float("DATABASE_READER_MAX_LAG", default=30.0)

# `default` reads and writes; the others may only read what is published.
DATABASES = connections.described(READER_ROLE, READER_STATEMENT_TIMEOUT)

# Primary keys are bigints.
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Where loaddata finds the records that come with the product.
FIXTURE_DIRS = [BASE_DIR / "fixtures"]

# What `manage.py serve` loads into a new database, in this order.
SEED_FIXTURES = ["countries", "organizations", "seed_article"]

# How many web processes `manage.py serve` starts …
SERVE_WORKERS = env.int("SERVE_WORKERS", default=2)

# … and how many requests each answers at once.
SERVE_THREADS = env.int("SERVE_THREADS", default=2)


def _exports_storage_options() -> dict[str, Any]:
    """The options of the storage of exports; raises ImproperlyConfigured for what is no JSON object."""
    try:
        options = env.json("EXPORTS_STORAGE_OPTIONS", default={"location": str(DATA_DIR / "exports")})
    except ValueError as error:
        raise ImproperlyConfigured(f"EXPORTS_STORAGE_OPTIONS is not JSON: {error}.") from error
    if not isinstance(options, dict):
        raise ImproperlyConfigured('EXPORTS_STORAGE_OPTIONS must be a JSON object, as {"location": "/srv/exports"}.')
    return options


# -- Exports -----------------------------------------------------------------------------------------------------------

# Where `manage.py build_exports` keeps its files: a storage of Django's or django-storages', by its dotted name, …
EXPORTS_STORAGE = env.str("EXPORTS_STORAGE", default="django.core.files.storage.FileSystemStorage")

# … with its options as a JSON object; of the default one, the folder.
EXPORTS_STORAGE_OPTIONS = _exports_storage_options()

# How many full builds are kept, beside those that are marked as citable.
EXPORTS_KEEP = env.int("EXPORTS_KEEP", default=7)

# Files that the product stores: only exports. (Static files come from the installed packages.)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "exports": {"BACKEND": EXPORTS_STORAGE, "OPTIONS": EXPORTS_STORAGE_OPTIONS},
}

# -- Accounts ----------------------------------------------------------------------------------------------------------

# Curators choose passwords that are neither short nor common, nor their own name.
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# How many fields a form of the admin may send: an agreement with 200 signatories has some 1,500.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

# Only curators log in, and they do so in the admin.
LOGIN_URL = "admin:login"

# -- How much each client may ask for (events/access/limits.py); 0: any number -----------------------------------------

# Requests a minute of a network address without a key: a page that asks for twenty things may be loaded 30 times.
THROTTLE_ANONYMOUS = env.int("THROTTLE_ANONYMOUS", default=600)

# Requests a minute of a key with the scope `read`, unless the key says otherwise.
THROTTLE_KEY = env.int("THROTTLE_KEY", default=6000)

# Downloads an hour of a network address without a key: everything in every format, and again.
THROTTLE_EXPORTS_ANONYMOUS = env.int("THROTTLE_EXPORTS_ANONYMOUS", default=60)

# Downloads an hour of a key with the scope `export`, unless the key says otherwise.
THROTTLE_EXPORTS_KEY = env.int("THROTTLE_EXPORTS_KEY", default=600)

# Networks of the proxies in front, whose X-Forwarded-For is believed (comma-separated).
TRUSTED_PROXIES = env.list("TRUSTED_PROXIES", default=[])

# -- The API -----------------------------------------------------------------------------------------------------------

# What is said of the terms of the data where nobody has said them.
NO_LICENCE = "No licence has been set by who runs this service"

# The terms of the data: the licence's name, …
DATA_LICENCE = env.str("DATA_LICENCE", default=NO_LICENCE)

# … where its text is (blank where there is none), …
DATA_LICENCE_URL = env.str("DATA_LICENCE_URL", default="")

# … and how to name where the data comes from.
DATA_ATTRIBUTION = env.str("DATA_ATTRIBUTION", default="DiploAPI; each record names its own sources")

# Reading is open and JSON is the only form; every error is an RFC 9457 problem.
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "events.serve.negotiation.JsonOnly",
    "DEFAULT_SCHEMA_CLASS": "events.serve.openapi.schema.ContractSchema",
    "EXCEPTION_HANDLER": "events.serve.errors.answer_exception",
    "UNAUTHENTICATED_USER": None,
    # `format` is a filter of talks, not a choice of renderer.
    "URL_FORMAT_OVERRIDE": None,
}

# The OpenAPI description and its docs page.
SPECTACULAR_SETTINGS = SETTINGS

# -- Webhooks ----------------------------------------------------------------------------------------------------------

# Whether webhooks may be sent to this machine's loopback addresses, and over plain HTTP: for development only.
WEBHOOKS_ALLOW_LOOPBACK = env.bool("WEBHOOKS_ALLOW_LOOPBACK", default=False)

# The ports that webhooks may be sent to.
WEBHOOKS_PORTS = env.list("WEBHOOKS_PORTS", cast=int, default=[443, 8443])

# How many subscriptions an API key may have.
WEBHOOKS_MOST = env.int("WEBHOOKS_MOST", default=10)

# How many messages each `manage.py deliver_webhooks` has under way at once.
WEBHOOKS_CONNECTIONS = env.int("WEBHOOKS_CONNECTIONS", default=50)

# For how many days the delivery log is kept.
WEBHOOKS_LOG_DAYS = env.int("WEBHOOKS_LOG_DAYS", default=30)

# -- The rest ----------------------------------------------------------------------------------------------------------

# Messages and the admin are in English.
LANGUAGE_CODE = "en"

# Times are stored and served in UTC.
TIME_ZONE = "UTC"

# Times always carry their zone.
USE_TZ = True

# Numbers and dates are formatted for the language.
USE_I18N = True

# The public path of the admin's and the docs page's files, which diplo_api/wsgi.py answers.
STATIC_URL = "/static/"

# Where `collectstatic` puts them, for those who serve them by another web server.
STATIC_ROOT = DATA_DIR / "static"

# The least serious message that is logged: DEBUG, INFO, WARNING or ERROR.
LOG_LEVEL = env.str("LOG_LEVEL", default="WARNING")

# Everything worth reading goes to the error stream, for whoever runs the process to keep.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"errors": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["errors"], "level": LOG_LEVEL},
    "loggers": {
        # Django's own handlers mail administrators and colour a development console; ours is enough.
        "django": {"handlers": [], "level": LOG_LEVEL, "propagate": True},
        # A 404 is the client's business, not worth a line.
        "django.request": {"handlers": [], "level": "ERROR", "propagate": True},
    },
}
