# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""<Hangup>, <Reject>, <Redirect>: how a document ends or leads on."""

import pytest

from tests.simulator.line import CALLER, NUMBER, Line, world


@pytest.mark.parametrize(
    ("verb", "status"),
    [("<Hangup/>", "completed"), ("<Reject/>", "no-answer"), ("<Reject reason='busy'/>", "busy")],
)
def test_nothing_after_the_end_is_heard(verb: str, status: str) -> None:
    """A call can end answered, or never be answered at all."""
    line = Line({"/voice": f"{verb}<Say>Never</Say>"})
    phone = world(line).call(CALLER, NUMBER)
    phone.listen()
    assert phone.sentences == []
    assert line.form("/status")["CallStatus"] == status


def test_nothing_after_a_redirect_is_heard() -> None:
    """The next document takes over, with the fields of the call and nothing else."""
    line = Line({"/voice": "<Redirect>/next</Redirect><Say>Never</Say>", "/next": "<Say>Here</Say>"})
    phone = world(line).call(CALLER, NUMBER)
    phone.listen()
    assert phone.sentences == ["Here"]
    assert line.form("/next").keys() == line.form("/voice").keys()


def test_a_caller_may_leave_before_the_line_answers() -> None:
    """Nothing was picked up, and nothing is billed."""
    line = Line({"/voice": "<Dial answerOnBridge='true'><Client>anna</Client></Dial>"})
    phone = world(line).call(CALLER, NUMBER)
    phone.wait(5)
    phone.hang_up()
    phone.wait(1)
    told = line.form("/status")
    assert (told["CallStatus"], told["CallDuration"]) == ("no-answer", "0")
