"""Settings of the ORM peers: only what a page needs, with persistent connections."""

import os

SECRET_KEY = "measurements only, on the loopback interface"
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1"]
INSTALLED_APPS = ["bench.peers.orm", "rest_framework"]
MIDDLEWARE: list[str] = []
ROOT_URLCONF = "bench.peers.orm.urls"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ["PGDATABASE"],
        "HOST": os.environ["PGHOST"],
        "PORT": os.environ.get("PGPORT", ""),
        "USER": os.environ["PGUSER"],
        "CONN_MAX_AGE": None,
        # Prepared statements: never slower than client-side binding.
        "OPTIONS": {"server_side_binding": True, "prepare_threshold": 5},
    }
}
REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
}
LOGGING_CONFIG = None
