"""How webhooks are described in OpenAPI, method by method."""

from typing import Any

from events.access.keys import Scope
from events.serve.openapi.operations import Operation, Parameter
from events.serve.webhooks import serialization

JSON = "application/json"
MOST = 100
LIMIT = 25

_ID = Parameter(
    "webhook",
    {"type": "string", "pattern": "^wh_[0-9a-f]{20}$", "examples": ["wh_0123456789abcdef0123"]},
    "The webhook's id.",
    in_path=True,
    shared="webhook",
)
_PROBLEMS = (400, 404, 406, 500, 503)


def _operation(id_: str, summary: str, description: str, answers: dict[tuple[int, str], Any], **more: Any) -> Operation:
    given = {"problems": _PROBLEMS, "parameters": (_ID,), **more}
    return Operation(
        id=id_,
        tag="webhooks",
        summary=summary,
        description=description,
        answers=answers,
        scope=Scope.WEBHOOKS.value,
        **given,
    )


LIST = _operation(
    "listWebhooks",
    "The webhooks of your key",
    "All of them, each with the position that it has reached.",
    {(200, JSON): (serialization.Webhooks, "The webhooks.")},
    parameters=(),
    problems=(400, 406, 500, 503),
)
CREATE = _operation(
    "createWebhook",
    "Send changes to an address",
    "Each later change of the log is sent to the address with POST, in order and at least once, as the object that "
    "`/changes/` returns, signed as Standard Webhooks specify. The answer contains the secret: it is shown once.",
    {(201, JSON): (serialization.NewWebhook, "The webhook was created; `Location` is its address.")},
    parameters=(),
    problems=(400, 406, 409, 410, 415, 500, 503),
    body=serialization.WebhookRequest,
)
GET = _operation(
    "getWebhook",
    "One webhook",
    "The position that it has reached and, if it is paused, why.",
    {(200, JSON): (serialization.Webhook, "The webhook.")},
)
DELETE = _operation(
    "deleteWebhook",
    "Delete a webhook",
    "Nothing is sent any more, except a message that is being sent. Its delivery log is deleted, too.",
    {(204, JSON): (None, "The webhook was deleted.")},
)
PAUSE = _operation(
    "pauseWebhook",
    "Pause a webhook",
    "Nothing is sent until it is resumed. Its position in the log is kept.",
    {(200, JSON): (serialization.Webhook, "The webhook is paused.")},
)
RESUME = _operation(
    "resumeWebhook",
    "Resume a webhook",
    "Continues at the position where it stopped, or at `since`; at once, even if the next attempt was due later. An "
    "active webhook can be moved in the log with `since`, too.",
    {(200, JSON): (serialization.Webhook, "The webhook is active.")},
    problems=(*_PROBLEMS, 409, 410, 415),
    body=serialization.ResumeRequest,
)
TEST = _operation(
    "testWebhook",
    "Send a test message",
    'The message `{"type":"test","webhook":id}` is sent once, even while the webhook is paused; the delivery log '
    "contains the result.",
    {(202, JSON): (serialization.TestMessage, "The message will be sent.")},
)
ROTATE = _operation(
    "rotateWebhookSecret",
    "Create a new secret",
    "For 24 hours messages are signed with the new and the previous secret; after that with the new one only.",
    {(200, JSON): (serialization.NewSecret, "The new secret; it is not shown again.")},
)
DELIVERIES = _operation(
    "listDeliveries",
    "The attempts to send messages",
    "Newest first. Messages and answers are not kept, only the results. Rows are deleted after some weeks.",
    {(200, JSON): (serialization.Deliveries, "The attempts.")},
    parameters=(
        _ID,
        Parameter(
            "limit",
            {"type": "integer", "minimum": 1, "maximum": MOST, "default": LIMIT},
            "The number of attempts to return.",
        ),
        Parameter(
            "before",
            {"type": "integer", "minimum": 1},
            "The place where the page begins: taken from the address in `next`.",
        ),
    ),
)
