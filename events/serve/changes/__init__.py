"""The log over HTTP: what changed after a position, in commit order, tombstones included.

`request` reads the parameters, `log` runs one statement and returns the stored bytes, `views` answers with JSON or
NDJSON, `streams` with server-sent events and long polls. A reader that follows `next_since` misses no change and sees
none twice, because positions become visible in commit order.
"""

from events.serve.changes.description import ChangeOp
from events.serve.changes.log import MAX_SEQ, check_position, not_served
from events.serve.changes.request import read_integer
from events.serve.changes.streams import ChangeStreams
from events.serve.changes.views import ChangesView, redirect_to_streams

__all__ = [
    "MAX_SEQ",
    "ChangeOp",
    "ChangeStreams",
    "ChangesView",
    "check_position",
    "not_served",
    "read_integer",
    "redirect_to_streams",
]
