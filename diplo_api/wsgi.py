"""The WSGI application: rate limits, page cache, static files and Django, from the outside in.

Requests of the API are counted first (events/serve/throttling.py). Static files are served directly from the installed
packages, so `collectstatic` is not needed.
"""

import os
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.wsgi import get_wsgi_application
from whitenoise import WhiteNoise

from diplo_api.secret_key import load_secret_key

if TYPE_CHECKING:
    from events.serve.delivery import PageCache
    from events.serve.throttling import Throttled

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplo_api.settings")
load_secret_key()


def _with_static_files() -> WhiteNoise:
    # One hour. File names contain no hash, so browsers must not keep the files of an old release for long.
    application = WhiteNoise(get_wsgi_application(), max_age=3600)
    for finder in get_finders():
        for storage in getattr(finder, "storages", {}).values():
            application.add_files(storage.location, prefix="static/")
    return application


def _with_pages(application: WhiteNoise) -> "PageCache":
    # These modules read the settings, so they are imported after Django is set up.
    from events.serve.delivery import PageCache
    from events.serve.pages import ListApplication

    return PageCache(ListApplication(application), settings.PAGE_CACHE_MIB << 20)


def _throttled(application: "PageCache") -> "Throttled":
    from events.serve.throttling import Throttled

    return Throttled(application)


static_files = _with_static_files()
pages = _with_pages(static_files)
application = _throttled(pages)
