# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Duty at the desk, and what a desk and the wall show of the line."""

from datetime import UTC, datetime, timedelta

import pytest

from ivr.call import ClaimNumber, OfficeId, OperatorId
from ivr.desk import Desk, WrapUpRefusal, stamp_of
from ivr.dialogue import waiting_lines
from ivr.store.desk_view import DeskView, Stage
from ivr.store.duty import Attendance
from ivr.store.wallboard import OfficeNow
from ivr.store.wrap_ups import WrapUp, counts
from tests.line.conftest import OpenTown
from tests.line.manners import RINGS_OUT, takes_it
from tests.line.town import NUMBERS, Town, hears
from tests.line.wishes import asks_for_a_callback

OUTCOME = """
[[outcome]]
id = "answered"
name = { it = "Informazione data", en = "Question answered" }
"""
EVER = datetime(2025, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
GIULIA = OperatorId("giulia")
GONE = 70  # seconds, after which a page counts as gone


def desk(town: Town) -> Desk:
    return town.world.parts.desk


def view(town: Town, operator: OperatorId = GIULIA) -> DeskView:
    seen = desk(town).view(operator)
    assert seen is not None
    return seen


def on_the_wall(town: Town, office: str = "polo1") -> OfficeNow:
    return next(each for each in desk(town).wallboard().offices if each.office == office)


def keeps_the_page_open(town: Town) -> None:
    town.exchange.every(20, lambda: desk(town).seen(GIULIA))


def test_a_pause_lasts_beyond_the_conversation(town: Town) -> None:
    """Giulia says so while she talks: after it no call comes until she is ready."""
    keeps_the_page_open(town)
    town.meets("giulia", takes_it(talks=60))
    town.phones("amal")
    town.until(lambda: town.is_talking("amal"))
    town.at_desk("giulia", "pause")
    bruno = town.phones("bruno")
    assert town.is_talking("amal")
    town.passes(200)
    assert view(town).attendance is Attendance.PAUSED
    assert hears(bruno, waiting_lines.nobody_on_duty())
    bruno.hang_up()
    town.at_desk("giulia", "ready")
    town.phones("chiara")
    town.until(lambda: town.is_talking("chiara"), at_most=60)


def test_whoever_goes_off_after_a_pause_is_off(town: Town) -> None:
    """Giulia paused, and then left: her desk says the later of the two."""
    town.at_desk("giulia", "pause")
    town.at_desk("giulia", "off")
    assert view(town).attendance is Attendance.OFF
    town.at_desk("giulia", "on")
    assert view(town).attendance is Attendance.ON


def test_the_rest_after_a_call_can_be_cut_short(town: Town) -> None:
    """Giulia is ready at once: Bruno, who waits, is put through to her in the same moment."""
    town.occupies("giulia", "polo1", 60)
    town.phones("bruno")
    town.ends("hana")
    assert view(town).rests_until is not None
    town.at_desk("giulia", "ready")
    assert view(town).rests_until is None
    town.until(lambda: len(town.rings("giulia")) == 2, at_most=12)


@pytest.mark.parametrize("stays", [True, False], ids=["is there", "is gone"])
def test_presence_ends_with_the_page(town: Town, stays: bool) -> None:  # noqa: FBT001  # one of two stories
    """Giulia said "off" by phone once, and "on" at the desk: when the page is gone that does not count."""
    town.meets("giulia", takes_it(talks=10))
    town.signs("giulia", "2")
    town.at_desk("giulia", "on")
    if stays:
        keeps_the_page_open(town)
    town.passes(GONE)
    town.at_desk("giulia", "off") if not stays else None
    town.passes(GONE)
    assert view(town).attendance is (Attendance.ON if stays else Attendance.OFF)


def test_presence_by_a_page_does_not_end_in_a_conversation(open_town: OpenTown) -> None:
    """Carla signs in at the desk: her page is gone, and her caller is not; then no further call comes."""
    town = open_town(config=SIGNS_IN)
    carla = OperatorId("carla")
    town.meets("carla", takes_it(talks=200))
    town.signs("karim", "2")
    town.at_desk("carla", "on")
    town.phones("amal", "polo3")
    town.until(lambda: town.is_talking("amal"))
    town.passes(GONE)
    assert view(town, carla).attendance is Attendance.ON
    town.ends("amal")
    town.passes(5)
    assert view(town, carla).attendance is Attendance.OFF
    town.at_desk("carla", "on")
    town.signs("carla", "1")  # the latest word is the telephone's, which no page has to keep up
    town.passes(GONE)
    assert view(town, carla).attendance is Attendance.ON


SIGNS_IN = """
[[operator]]
id = "carla"
name = "Carla"
phone = "sip:carla@example.invalid"
offices = ["polo3"]
whisper = "it"
duty = "signed-in"
"""


def test_whom_an_operator_parked_does_not_outlive_their_presence(open_town: OpenTown) -> None:
    """Carla parks Amal, and her page is gone: Amal is in line again after a minute, not after five."""
    town = open_town(config=SIGNS_IN)
    town.meets("carla", takes_it(talks=None))
    town.meets("karim", takes_it(talks=20))
    town.signs("karim", "2")
    town.at_desk("carla", "on")
    amal = town.phones("amal", "polo3")
    town.until(lambda: town.is_talking("amal"))
    town.at_desk("carla", "park")
    town.until(lambda: hears(amal, waiting_lines.parked()))
    town.signs("karim", "1")
    town.until(lambda: ("amal", "karim") in town.spoke_with(), at_most=GONE + 40)


def test_the_desk_shows_the_call_as_it_goes(town: Town) -> None:
    """Ringing, talking, parked, coming back: with the number, until it is over."""
    stages = []
    town.meets("giulia", takes_it(after=3, talks=None))
    amal = town.phones("amal", "polo1", "fr")
    town.until(lambda: town.is_rung("giulia"))
    ringing = view(town).call
    assert ringing is not None
    stages.append(ringing.stage)
    assert (ringing.office, ringing.language) == (OfficeId("polo1"), "fr")
    assert ringing.number is not None
    assert ringing.number.e164 == NUMBERS["amal"]
    assert (ringing.calls_today, ringing.called_before_today) == (0, False)
    town.until(lambda: town.is_talking("amal"))
    for wish, reached in (("park", lambda: hears(amal, waiting_lines.parked(), "fr")), ("take-back", None)):
        stages.append(view(town).call.stage)  # type: ignore[union-attr]  # there is one
        town.at_desk("giulia", wish)
        if reached:
            assert view(town).call.wanted == "park"  # type: ignore[union-attr]  # there is one
            town.until(reached)
    stages.append(view(town).call.stage)  # type: ignore[union-attr]  # there is one
    assert stages == [Stage.RINGING, Stage.TALKING, Stage.PARKED, Stage.COMING_BACK]
    amal.hang_up()
    town.passes(5)
    assert view(town).call is None
    assert view(town).spoke_by == ClaimNumber(int(view(town).spoke_by or 0)) != 0


def test_the_desk_shows_who_waits_in_the_order_in_which_they_come(town: Town) -> None:
    """Both offices of Anna's are one line; a callback that is due is in it; nothing of others' offices."""
    town.occupies("anna", "segreteria", None)
    town.meets("karim", RINGS_OUT)
    town.signs("karim", "2")
    town.waits("amal", "casa")
    town.waits("bruno", "segreteria", "en")
    town.waits("chiara", "casa")
    town.meets("giulia", takes_it(talks=None))
    town.phones("dina", "polo1")
    elena = town.waits("elena", "polo1")
    asks_for_a_callback(town, elena)
    town.passes(30)
    anna = view(town, OperatorId("anna"))
    assert [(each.office, each.language) for each in anna.waiting] == [
        ("casa", "it"),
        ("segreteria", "en"),
        ("casa", "it"),
    ]
    assert [each.callback for each in view(town).waiting] == [True]
    assert desk(town).view(OperatorId("nobody")) is None


def test_a_number_that_has_called_before(town: Town) -> None:
    """Earlier today and on an earlier day: Giulia sees both before she speaks."""
    town.meets("giulia", takes_it(talks=10))
    for begins in ("2026-01-12T10:00:00", "2026-01-12T11:00:00", "2026-01-13T10:00:00"):
        town.world.jump(begins)
        amal = town.phones("amal")
        town.until(lambda: town.is_talking("amal"))
        amal.hang_up()
        town.passes(30)
    town.phones("amal")
    town.until(lambda: view(town).call is not None)
    call = view(town).call
    assert call is not None
    assert (call.calls_today, call.called_before_today) == (1, True)


def test_the_wall_shows_each_office(town: Town) -> None:
    """Giulia talks, Bruno waits, Chiara has given up."""
    town.occupies("giulia", "polo1", None)
    chiara = town.waits("chiara")
    chiara.hang_up()
    town.passes(700)
    town.waits("bruno")
    polo1 = on_the_wall(town)
    assert (polo1.is_open, polo1.waiting, polo1.free, polo1.busy) == (True, 1, 0, 1)
    assert (polo1.answered, polo1.abandoned, polo1.within_120) == (1, 1, 0.5)
    assert polo1.longest_since is not None
    assert polo1.until is not None
    assert polo1.until.isoformat().startswith("2026-01-12T13:00")
    town.at_desk("giulia", "pause")  # she talks on
    assert (on_the_wall(town).free, on_the_wall(town).busy) == (0, 1)
    town.world.jump("2026-01-12T20:00:00")
    polo1 = on_the_wall(town)
    assert polo1.until is not None
    assert (polo1.is_open, polo1.until.isoformat()[:16]) == (False, "2026-01-13T08:30")


def test_a_page_can_tell_that_nothing_has_changed(town: Town) -> None:
    """The stamp is that of the view; it changes with the line, and with the minute."""
    now = town.exchange.clock()
    stamp = desk(town).stamp()
    assert stamp == stamp_of(view(town).n, now) == stamp_of(desk(town).wallboard().n, now)
    town.at_desk("giulia", "pause")
    assert desk(town).stamp() != stamp
    assert stamp_of(1, now) != stamp_of(1, now + timedelta(minutes=1))


def test_a_conversation_is_wrapped_up_once_whatever_became_of_its_claim(open_town: OpenTown) -> None:
    """Noted while they talk and corrected later, by the claim that the page knew; by nobody else."""
    town = open_town(config=OUTCOME)
    town.meets("giulia", takes_it(talks=None))
    amal = town.phones("amal")
    town.until(lambda: town.is_talking("amal"))
    call = view(town).call
    assert call is not None
    assert desk(town).wrap_up(GIULIA, call.claim, WrapUp(None, " rings again ")) is None
    town.at_desk("giulia", "park")
    town.until(lambda: hears(amal, waiting_lines.parked()))
    amal.hang_up()
    town.passes(5)
    assert view(town).spoke_by not in {None, call.claim}
    assert desk(town).wrapped_up(GIULIA, call.claim) == WrapUp(None, "rings again")
    assert desk(town).wrap_up(GIULIA, call.claim, WrapUp("answered", "")) is None
    assert desk(town).wrapped_up(GIULIA, call.claim) == WrapUp("answered", "")
    for operator, claim, what, why in (
        (OperatorId("anna"), call.claim, WrapUp("answered", ""), WrapUpRefusal.NOT_YOURS),
        (GIULIA, ClaimNumber(1), WrapUp("answered", ""), WrapUpRefusal.NOT_YOURS),
        (GIULIA, call.claim, WrapUp("forgotten", ""), WrapUpRefusal.UNKNOWN_OUTCOME),
        (GIULIA, call.claim, WrapUp(None, "x" * 501), WrapUpRefusal.NOTE_TOO_LONG),
    ):
        assert desk(town).wrap_up(operator, claim, what) is why
    assert desk(town).wrapped_up(OperatorId("anna"), call.claim) is None
    with town.world.parts.database.reading() as connection:
        assert counts(connection, *EVER) == {"answered": 1}
