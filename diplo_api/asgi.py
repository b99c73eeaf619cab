"""The ASGI entry point, for what keeps a connection open: streams of changes, long polls, and exports.

It is served by a process of its own (`manage.py serve_streams`), to which the pages' address redirects.
"""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplo_api.settings")

_django = get_asgi_application()

# Loaded after Django, whose settings it reads.
from events.serve.changes import ChangeStreams  # noqa: E402
from events.serve.exports.downloads import FileDownloads  # noqa: E402
from events.serve.exports.streams import ExportStreams  # noqa: E402
from events.serve.throttling import ThrottledStreams  # noqa: E402

application = ThrottledStreams(FileDownloads(ExportStreams(ChangeStreams(_django))))
