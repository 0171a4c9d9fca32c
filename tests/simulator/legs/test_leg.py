# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every leg has: its length, and its end after four hours."""

import pytest

from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.stage import Stage
from tests.simulator.line import CALLER, NUMBER, OPERATOR, Answers, Line, world

FOUR_HOURS = 4 * 60 * 60
HOLD = "<Gather action='/voice' timeout='1' actionOnEmptyResult='true'><Pause length='300'/></Gather>"
DIAL = f"<Pause length='60'/><Dial action='/after' callerId='{NUMBER}'><Sip>{OPERATOR}</Sip></Dial>"


@pytest.mark.parametrize("voice", [HOLD, DIAL])
def test_a_call_lasts_four_hours_at_most(voice: str) -> None:
    """The carrier ends it, on hold or amid a conversation; whoever talks to the caller is let go."""
    pages: dict[str, Answers] = {"/voice": voice, "/after": "<Say>Goodbye</Say>"}
    line = Line(pages)
    exchange = world(line)
    exchange.phone(OPERATOR).manner = Manner(Reaction.ANSWERS, after=5)
    phone = exchange.call(CALLER, NUMBER)
    phone.wait(FOUR_HOURS - 1)
    assert phone.stage is not Stage.OVER
    phone.wait(1)
    assert (phone.stage, exchange.phone(OPERATOR).stage) == (Stage.OVER, Stage.OVER)
    told = line.form("/status")
    assert (told["CallStatus"], told["CallDuration"]) == ("completed", str(FOUR_HOURS))
    assert phone.sentences == []


def test_how_long_a_call_was_grows_no_more() -> None:
    """Looked up an hour later, it is as long as it was."""
    exchange = world(Line({"/voice": HOLD}))
    phone = exchange.call(CALLER, NUMBER)
    phone.wait(10)
    phone.hang_up()
    phone.wait(3600)
    assert phone.leg
    assert phone.leg.seconds == 10
