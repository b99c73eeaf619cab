"""The WSGI entry point: Django, with the admin's and the docs page's static files answered in front of it.

Static files come straight from the installed packages, so there is no `collectstatic` to forget.
"""

import os

from django.contrib.staticfiles.finders import get_finders
from django.core.wsgi import get_wsgi_application
from whitenoise import WhiteNoise

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplo_api.settings")


def _with_static_files() -> WhiteNoise:
    # An hour: the names carry no hash, and a new release must show without anybody clearing a cache for long.
    application = WhiteNoise(get_wsgi_application(), max_age=3600)
    for finder in get_finders():
        for storage in getattr(finder, "storages", {}).values():
            application.add_files(storage.location, prefix="static/")
    return application


application = _with_static_files()
