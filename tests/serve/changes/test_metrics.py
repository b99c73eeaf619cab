"""`/metrics`: the log's position, in the text format of Prometheus."""

import re

from tests import factories
from tests.publish.log import head


def test_the_position_moves_with_the_log(committed, http):
    factories.topic()
    answer = http.get("/metrics")
    assert answer["Content-Type"].startswith("text/plain; version=0.0.4")
    text = answer.content.decode()
    assert re.search(rf'^diplo_log_position\{{epoch="[0-9a-z]+"\}} {head()}$', text, re.MULTILINE)
    assert re.search(rf"^diplo_log_head {head()}$", text, re.MULTILINE)
    for line in text.splitlines():
        assert re.fullmatch(r'# (HELP|TYPE) \w+ .+|\w+(\{\w+="\w+"\})? [0-9.]+', line)
    assert http.get("/metrics?x=1").status_code == 400
