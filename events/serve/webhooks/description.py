"""How webhooks are described in OpenAPI, method by method."""

from typing import Any

from events.access.keys import Scope
from events.serve.openapi.operations import Operation, Parameter
from events.serve.webhooks import serialization

JSON = "application/json"
MOST = 100
LIMIT = 25

_ID = {"webhook": ({"type": "string", "pattern": "^wh_[0-9a-f]{20}$"}, "The webhook's id.")}
_PROBLEMS = (400, 404, 406, 500, 503)


def _operation(id_: str, summary: str, description: str, answers: dict[tuple[int, str], Any], **more: Any) -> Operation:
    given = {"problems": _PROBLEMS, "in_path": _ID, **more}
    return Operation(
        id=id_,
        tag="webhooks",
        summary=summary,
        description=description,
        answers=answers,
        at_least=False,
        conditional=False,
        scope=Scope.WEBHOOKS.value,
        **given,
    )


LIST = _operation(
    "listWebhooks",
    "The webhooks of your key",
    "All of them, with how far each has come.",
    {(200, JSON): (serialization.Webhooks, "The webhooks.")},
    in_path={},
    problems=(400, 406, 500, 503),
)
CREATE = _operation(
    "createWebhook",
    "Have changes sent to an address",
    "Each change of the log after the beginning is sent to it with POST, in order and at least once, as the object "
    "that `/changes/` shows, signed as Standard Webhooks say. The answer holds the secret, this once.",
    {(201, JSON): (serialization.NewWebhook, "It was made; `Location` is its address.")},
    in_path={},
    problems=(400, 406, 409, 410, 415, 500, 503),
    body=serialization.WebhookRequest,
)
GET = _operation(
    "getWebhook",
    "One webhook",
    "How far it has come, and why it is paused if it is.",
    {(200, JSON): (serialization.Webhook, "The webhook.")},
)
DELETE = _operation(
    "deleteWebhook",
    "Delete a webhook",
    "Nothing more is sent but a message that is under way; its delivery log goes with it.",
    {(204, JSON): (None, "It is gone.")},
)
PAUSE = _operation(
    "pauseWebhook",
    "Send nothing until it is resumed",
    "Its place in the log is kept.",
    {(200, JSON): (serialization.Webhook, "It is paused.")},
)
RESUME = _operation(
    "resumeWebhook",
    "Go on sending",
    "From where it stopped, or from `since`; at once, also where the next attempt was hours away. A webhook that "
    "receives can be moved in the log with this, too.",
    {(200, JSON): (serialization.Webhook, "It is active.")},
    problems=(*_PROBLEMS, 409, 410, 415),
    body=serialization.ResumeRequest,
)
TEST = _operation(
    "testWebhook",
    "Have a test message sent",
    'The message `{"type":"test","webhook":id}` is sent once, also while the webhook is paused; what became of it is '
    "in the delivery log.",
    {(202, JSON): (serialization.TestMessage, "It will be sent.")},
)
ROTATE = _operation(
    "rotateWebhookSecret",
    "Get a new secret",
    "For 24 hours messages are signed with the new secret and the one before; then with the new one only.",
    {(200, JSON): (serialization.NewSecret, "The new secret, this once.")},
)
DELIVERIES = _operation(
    "listDeliveries",
    "What became of each attempt",
    "Newest first. What was sent and answered is not kept, only how it went. Rows are deleted after some weeks.",
    {(200, JSON): (serialization.Deliveries, "The attempts.")},
    parameters=(
        Parameter(
            "limit",
            {"type": "integer", "minimum": 1, "maximum": MOST, "default": LIMIT},
            "How many attempts to give.",
        ),
        Parameter("before", {"type": "string"}, "Where to go on: taken from `next`."),
    ),
)
