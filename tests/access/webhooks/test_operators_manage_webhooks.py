"""What operators see and do: in the admin, with `manage.py subscriptions`, and in /metrics."""

import re
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse

from events.access.webhooks.subscriptions import WebhookDelivery, WebhookSubscription
from tests import factories
from tests.admin.conftest import make_user, sign_in
from tests.publish.log import head
from tests.publish.sessions import run, scalar

__all__ = ["make_user", "sign_in"]

LIST = "admin:events_webhooksubscription_changelist"
RECEIVER = "https://receiver.example/<script>alert(1)</script>"


@pytest.fixture
def three(subscribe):
    """Subscriptions that are behind, in step, and in another epoch."""
    factories.statements(3)
    behind = subscribe("http://127.0.0.1:9/")
    factories.topic()
    in_step, lost = subscribe("http://127.0.0.1:9/"), subscribe("http://127.0.0.1:9/")
    run("update webhook_subscription set url = %s", [RECEIVER])
    run(
        "update webhook_subscription set epoch = 'before', state = 'paused', paused_because = 'epoch' where id = %s",
        [lost.pk],
    )
    return behind, in_step, lost


def chosen(client, action, *subscriptions):
    data = {"action": action, "_selected_action": [one.pk for one in subscriptions]}
    return client.post(reverse(LIST), data, follow=True).content.decode()


def state(one):
    one = WebhookSubscription.objects.get(pk=one.pk)
    return one.state, one.paused_because


def test_the_command_shows_the_lag_of_each_subscription(three):
    behind, in_step, lost = three
    run(
        "update webhook_subscription set failures = 3, failing_since = now(), next_attempt_at = now() + interval '90 s'"
        " where id = %s",
        [behind.pk],
    )
    printed = StringIO()
    call_command("subscriptions", stdout=printed)
    lines = printed.getvalue().splitlines()
    assert lines[0].split() == ["ID", "KEY", "OWNER", "STATE", "POSITION", "BEHIND", "SINCE", "URL"]
    rows = {line.split()[0]: re.split(r"\s{2,}", line) for line in lines[1:4]}
    assert rows[behind.public_id][3:6] == ["active", f"{behind.epoch}-{behind.seq}", "1"]
    assert rows[in_step.public_id][5:7] == ["0", "0 s"]
    assert rows[lost.public_id][3:7] == ["paused", f"before-{lost.seq}", "?", "?"]
    assert any(line.startswith(f"{behind.public_id}: 3 attempts failed, the next one is due in 9") for line in lines)
    assert any(line.startswith(f"{lost.public_id} is paused. The log has started a new epoch") for line in lines)
    assert lines[-1] == f"The head of the log is {behind.epoch}-{head()}."


def test_the_command_reports_that_there_are_no_webhooks(committed):
    printed = StringIO()
    call_command("subscriptions", stdout=printed)
    assert printed.getvalue() == "There are no webhooks.\n"


def test_metrics_contain_the_lag_of_each_subscription(three, http):
    behind, in_step, lost = three
    text = http.get("/metrics").content.decode()
    for line in text.splitlines():
        assert re.fullmatch(r'# (HELP|TYPE) \w+ .+|\w+(\{\w+="\w+"\})? [0-9.]+', line), line
    assert text.count("# TYPE diplo_webhook_lag_changes gauge") == 1
    assert f'diplo_webhook_lag_changes{{webhook="{behind.public_id}"}} 1\n' in text
    assert f'diplo_webhook_lag_changes{{webhook="{in_step.public_id}"}} 0\n' in text
    assert f'diplo_webhook_lag_changes{{webhook="{lost.public_id}"}}' not in text, "unknown values are omitted"
    assert f'diplo_webhook_paused{{webhook="{lost.public_id}"}} 1\n' in text
    assert f"diplo_log_head {head()}\n" in text
    assert "receiver.example" not in text


def test_users_with_permission_pause_and_resume_subscriptions(three, sign_in):
    behind, _, lost = three
    admin = sign_in("ada", "admin")
    page = admin.get(reverse(LIST)).content.decode()
    assert "up to date" in page and "1 changes, " in page and "in another epoch" in page
    assert "<script>alert" not in page
    assert "Paused: 1." in chosen(admin, "pause", behind)
    assert state(behind) == ("paused", "operator")
    told = chosen(admin, "resume", behind, lost)
    assert "Resumed: 1." in told and "new epoch" in told
    assert (state(behind), state(lost)) == (("active", ""), ("paused", "epoch"))
    one = admin.get(reverse("admin:events_webhooksubscription_change", args=[lost.pk])).content.decode()
    assert "bring your copy up to date" in one and "secret_salt" not in one and lost.secret_salt not in one
    assert 'name="url"' not in one, "the form is read-only"


def test_the_delivery_log_of_a_subscription(three, sign_in):
    behind, in_step, _ = three
    for one, status in ((behind, 503), (in_step, 204)):
        WebhookDelivery.objects.create(
            subscription=one, message=f"{one.epoch}-7", attempt=1, result="status", status=status, milliseconds=12
        )
    address = f"{reverse('admin:events_webhookdelivery_changelist')}?subscription__id__exact={behind.pk}"
    page = sign_in("ada", "admin").get(address).content.decode()
    assert ">503<" in page and ">204<" not in page


def test_users_without_permission_have_no_access(three, sign_in):
    behind, *_ = three
    for name, role in (("carla", "curator"), ("edgar", "editor")):
        client = sign_in(name, role)
        assert client.get(reverse(LIST)).status_code == 403
        assert client.post(reverse(LIST), {"action": "pause", "_selected_action": [behind.pk]}).status_code == 403
    assert state(behind) == ("active", "")


def test_deleting_a_subscription_deletes_its_delivery_log(three, sign_in):
    admin = sign_in("ada", "admin")
    behind, *_ = three
    WebhookDelivery.objects.create(subscription=behind, message="e-7", attempt=1, result="timeout", milliseconds=12)
    address = reverse("admin:events_webhooksubscription_delete", args=[behind.pk])
    assert admin.post(address, {"post": "yes"}).status_code == 302
    assert not WebhookDelivery.objects.exists()
    assert scalar("select count(*) from webhook_subscription") == 2
