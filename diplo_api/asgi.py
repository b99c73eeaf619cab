"""The ASGI application, for responses that keep a connection open: streams of changes, long polls, and exports.

A separate process serves it (`manage.py serve_streams`); the WSGI application redirects to that process.
"""

import os

from django.core.asgi import get_asgi_application

from diplo_api.secret_key import load_secret_key

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplo_api.settings")
load_secret_key()

_django = get_asgi_application()

# These modules read the settings, so they are imported after Django is set up.
from events.serve.changes import ChangeStreams  # noqa: E402
from events.serve.exports.downloads import FileDownloads  # noqa: E402
from events.serve.exports.streams import ExportStreams  # noqa: E402
from events.serve.throttling import ThrottledStreams  # noqa: E402

application = ThrottledStreams(FileDownloads(ExportStreams(ChangeStreams(_django))))
