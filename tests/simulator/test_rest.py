# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""REST: live calls looked up and moved, in every order that may turn out to be Twilio's."""

from datetime import timedelta

import pytest

from ivr.call import CallSid
from ivr.simulator.errors import RefusedError, RestError
from ivr.simulator.exchange import Exchange
from ivr.simulator.faults import Fault, Mishap
from ivr.simulator.manner import LETS_IT_RING, Manner, Reaction
from ivr.simulator.phone import Phone
from ivr.simulator.stage import Stage
from ivr.simulator.switches import MoveDuringDial, MoveInFlight, Switches
from tests.simulator.line import CALLER, NUMBER, OPERATOR, PUBLIC, Answers, Line, world

DIAL = f"<Dial action='/after' callerId='{NUMBER}'><Sip>{OPERATOR}</Sip></Dial>"


def sid(phone: Phone) -> CallSid:
    assert phone.leg
    return phone.leg.sid


def live(
    pages: dict[str, Answers], switches: Switches | None = None, manner: Manner = LETS_IT_RING
) -> tuple[Line, Exchange, Phone]:
    """A call to such a line, whose operator has this manner."""
    line = Line({"/elsewhere": "<Say>Elsewhere</Say>", **pages})
    exchange = world(line, switches)
    exchange.phone(OPERATOR).manner = manner
    return line, exchange, exchange.call(CALLER, NUMBER)


@pytest.mark.parametrize("answer", MoveDuringDial)
def test_a_move_during_a_dial_without_an_action(answer: MoveDuringDial) -> None:
    """Nothing is posted for it, under any answer."""
    dial = DIAL.replace("action='/after' ", "")
    line, exchange, phone = live({"/voice": dial}, Switches(move_during_dial=answer))
    exchange.update(sid(phone), f"{PUBLIC}/elsewhere")
    phone.wait(60)
    assert line.paths == ["/voice", "/elsewhere", "/status"]


@pytest.mark.parametrize("answer", MoveInFlight)
def test_a_live_call_goes_elsewhere(answer: MoveInFlight) -> None:
    """Amid a sentence, which is cut; the new document takes over, whatever happens to answers in flight."""
    line, exchange, phone = live(
        {"/voice": "<Say>All operators are busy, please hold</Say>"}, Switches(move_in_flight=answer)
    )
    phone.wait(1)
    exchange.update(sid(phone), f"{PUBLIC}/elsewhere#rc=2")
    phone.listen()
    assert phone.sentences == ["All operators are busy, please hold", "Elsewhere"]
    assert phone.heard[0].cut
    assert line.form("/elsewhere")["CallStatus"] == "in-progress"


def test_a_call_that_is_over_can_not_be_moved() -> None:
    """21220, from the moment of the hang-up on; and the look-up says that it is over."""
    _, exchange, phone = live({"/voice": "<Say>Welcome</Say>"})
    phone.hang_up()
    with pytest.raises(RestError, match="21220") as error:
        exchange.update(sid(phone), f"{PUBLIC}/elsewhere")
    assert error.value.code == 21220
    assert exchange.fetch(sid(phone)).status == "completed"


def test_a_call_is_over_from_the_hang_up_on() -> None:
    """While the Dial's action is still being told of it, nothing can be moved any more."""
    _, exchange, phone = live({"/voice": DIAL})
    exchange.faults.append(Fault("/after", Mishap(slow=timedelta(seconds=9))))
    phone.wait(5)
    phone.hang_up()
    assert phone.stage is Stage.OVER
    with pytest.raises(RestError, match="21220"):
        exchange.update(sid(phone), f"{PUBLIC}/elsewhere")


def test_an_unknown_call_is_not_found() -> None:
    """20404, as for a call of another account."""
    _, exchange, _ = live({"/voice": ""})
    with pytest.raises(RestError, match="20404"):
        exchange.fetch(CallSid("CA" + "0" * 32))


def test_a_dialled_leg_is_not_moved_yet() -> None:
    """Nothing in the line does so; when something will, the exchange must learn it first."""
    _, exchange, _ = live({"/voice": DIAL})
    operator = exchange.phone(OPERATOR)
    with pytest.raises(RefusedError, match="not simulated"):
        exchange.update(sid(operator), f"{PUBLIC}/elsewhere")


@pytest.mark.parametrize(
    ("answer", "heard"), [(MoveInFlight.MOVE_WINS, ["Elsewhere"]), (MoveInFlight.ANSWER_WINS, ["Answer"])]
)
def test_a_move_meets_an_answer_in_flight(answer: MoveInFlight, heard: list[str]) -> None:
    """Only one of the two documents is carried out, but the line was asked for both."""
    line, exchange, phone = live(
        {"/voice": "<Pause/><Redirect>/slow</Redirect>", "/slow": "<Say>Answer</Say>"},
        Switches(move_in_flight=answer),
    )
    exchange.faults.append(Fault("/slow", Mishap(slow=timedelta(seconds=3))))
    phone.wait(2)
    exchange.update(sid(phone), f"{PUBLIC}/elsewhere")
    phone.wait(60)
    assert phone.sentences == heard
    assert line.paths[:3] == ["/voice", "/slow", "/elsewhere"]


@pytest.mark.parametrize(
    ("answer", "paths"),
    [
        (MoveDuringDial.ACTION_FIRST, ["/voice", "/after", "/elsewhere"]),
        (MoveDuringDial.ACTION_AFTER, ["/voice", "/elsewhere", "/after"]),
        (MoveDuringDial.NO_ACTION, ["/voice", "/elsewhere"]),
    ],
)
@pytest.mark.parametrize(
    ("manner", "status"),
    [(LETS_IT_RING, "canceled"), (Manner(Reaction.ANSWERS, after=2), "completed")],
)
def test_a_move_during_a_dial(answer: MoveDuringDial, paths: list[str], manner: Manner, status: str) -> None:
    """The operator is let go; the action is told first, later or never, and its answer thrown away."""
    line, exchange, phone = live(
        {"/voice": DIAL, "/after": "<Say>After</Say>"}, Switches(move_during_dial=answer), manner
    )
    operator = exchange.phone(OPERATOR)
    phone.wait(5)
    exchange.update(sid(phone), f"{PUBLIC}/elsewhere")
    phone.wait(60)
    assert phone.sentences == ["Elsewhere"]
    assert operator.stage is Stage.OVER
    assert [path for path in line.paths if path != "/status"] == paths
    assert all(form["DialCallStatus"] == status for form in line.forms("/after"))
