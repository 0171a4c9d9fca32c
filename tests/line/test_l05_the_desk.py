# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L5 by the desk: parked and taken back, sent on with the number, ended; and what can go wrong meanwhile."""

from datetime import UTC, datetime, timedelta

import pytest

from ivr.audit import Audit, Cause, audit
from ivr.call import OfficeId, OperatorId
from ivr.dialogue import lines, operator_lines, waiting_lines
from ivr.simulator.faults import Fault, Loss, Mishap
from ivr.simulator.phone import Phone
from ivr.simulator.rest_troubles import RestMishap, RestTrouble
from ivr.simulator.stage import Stage
from ivr.store import ledger
from ivr.store.wishes import NothingToDo
from tests.line.conftest import ON_SQLITE
from tests.line.manners import RINGS_OUT, takes_it
from tests.line.town import Town, hears
from tests.line.trouble import start_anew

EVER = datetime(2025, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
WISHES = [("park", ""), ("send-on", "segreteria"), ("end", "")]
A_PARKING = 300  # seconds


def audited(town: Town) -> Audit:
    with town.world.parts.database.reading() as connection:
        return audit(ledger.entries(connection, *EVER))


def talks(town: Town, name: str = "amal", office: str = "polo1", operator: str = "giulia") -> Phone:
    """Call, and speak with an operator who talks for as long as one likes."""
    town.meets(operator, takes_it(talks=None))
    phone = town.phones(name, office)
    town.until(lambda: town.is_talking(name))
    town.passes(20)
    return phone


def parked(town: Town, name: str = "amal") -> Phone:
    """The same, and be parked."""
    phone = talks(town, name)
    assert town.at_desk("giulia", "park") == ""
    town.until(lambda: hears(phone, waiting_lines.parked()))
    return phone


def test_l05_a_citizen_is_parked_and_taken_back(town: Town) -> None:
    """Giulia is taken meanwhile: Bruno, who waits, is not put through to her; then she has Amal back."""
    parked(town)
    bruno = town.phones("bruno")
    town.passes(60)
    assert len(town.rings("giulia")) == 1
    assert not hears(bruno, waiting_lines.unstaffed())
    assert town.at_desk("giulia", "take-back") == ""
    town.meets("giulia", takes_it(talks=30))
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["amal", "amal", "bruno"]
    assert audited(town).is_fair


def test_l05_a_number_goes_along_to_the_office_it_is_sent_to(town: Town) -> None:
    """Amal was before Bruno, and so is at the Secretariat, though he waited there first: it is named."""
    town.occupies("anna", "segreteria", 150)
    amal = talks(town)
    town.waits("bruno", "segreteria")
    assert town.at_desk("giulia", "send-on", "segreteria") == ""
    town.meets("anna", takes_it(talks=20))
    town.until(lambda: len(town.served()) == 4)
    assert town.spoke_with()[2:] == [("amal", "anna"), ("bruno", "anna")]
    assert hears(amal, lines.transfer(town.world.city.offices[3].name))
    assert audited(town).is_fair
    assert audited(town).causes[Cause.CAME] == 1


def test_l05_whoever_sent_a_citizen_on_is_free_after_wrapping_up(town: Town) -> None:
    """Giulia's next call comes after the rest that follows on any other."""
    talks(town)
    town.phones("bruno")
    town.meets("anna", takes_it(talks=None))
    town.at_desk("giulia", "send-on", "segreteria")
    town.passes(10)
    assert len(town.rings("giulia")) == 1
    town.until(lambda: town.is_talking("bruno"), at_most=60)


def test_l05_the_operator_ends_the_conversation(town: Town) -> None:
    """Amal hears goodbye and no menu, Giulia's telephone is hung up by the carrier."""
    amal = talks(town)
    assert town.at_desk("giulia", "end") == ""
    town.until(lambda: amal.stage is Stage.OVER, at_most=10)
    assert hears(amal, lines.goodbye())
    assert not hears(amal, lines.after())
    assert not town.is_rung("giulia")


@pytest.mark.parametrize("wish", [("send-on", "segreteria"), ("end", "")], ids=["sent on", "ended"])
def test_l05_a_parked_citizen_can_be_sent_on_or_dismissed(town: Town, wish: tuple[str, str]) -> None:
    """Giulia asks a colleague while Amal hears music, and need not take her back for it."""
    amal = parked(town)
    town.meets("anna", takes_it(talks=20))
    assert town.at_desk("giulia", *wish) == ""
    town.until(lambda: amal.stage is Stage.OVER or town.is_talking("amal"), at_most=60)
    assert town.spoke_with()[1:] == ([("amal", "anna")] if wish[1] else [])
    assert len(town.rings("giulia")) == 1


def test_l05_an_operator_who_stays_away(town: Town) -> None:
    """After five minutes Amal waits by her own number, before Bruno; she is told so."""
    town.meets("giulia", takes_it(talks=None))
    amal = parked(town)
    town.phones("bruno")
    town.meets("giulia", takes_it(talks=30))
    town.until(lambda: len(town.served()) == 3, at_most=A_PARKING + 200)
    assert town.served() == ["amal", "amal", "bruno"]
    assert len(town.rings("giulia")) == 3
    assert hears(amal, waiting_lines.unparked())
    assert audited(town).is_fair


def test_l05_an_operator_who_leaves(town: Town) -> None:
    """Giulia goes off duty with Amal parked: Amal is in line at once, and told that nobody is there."""
    amal = parked(town)
    town.signs("giulia", "2")
    town.until(lambda: hears(amal, waiting_lines.unstaffed()), at_most=40)
    assert hears(amal, waiting_lines.unparked())
    town.meets("giulia", takes_it(talks=20))
    town.signs("giulia", "1")
    town.until(lambda: town.is_talking("amal"), at_most=60)


def test_l05_an_operator_who_is_not_at_the_telephone(town: Town) -> None:
    """Giulia wants Amal back, and does not pick up: no miss, Amal is parked still, and she tries again."""
    parked(town)
    town.meets("giulia", RINGS_OUT)
    for rings in (2, 3):
        assert town.at_desk("giulia", "take-back") == ""
        town.rings_in_vain("giulia", rings)
    town.meets("giulia", takes_it(talks=20))
    town.passes(5)
    assert town.at_desk("giulia", "take-back") == ""
    town.until(lambda: town.is_talking("amal"), at_most=30)
    assert town.at_desk("giulia", "take-back") == "nothing to do"


def test_l05_a_parked_citizen_hangs_up(town: Town) -> None:
    """Giulia is free for Bruno, and nothing of Amal is left."""
    amal = parked(town)
    town.phones("bruno")
    town.meets("giulia", takes_it(talks=20))
    amal.hang_up()
    town.until(lambda: town.is_talking("bruno"), at_most=60)
    again = town.phones("amal")
    assert not hears(again, waiting_lines.redial())


def test_l05_everything_twice(town: Town) -> None:
    """A double click, two tabs: the same wish once more changes nothing, another one is refused meanwhile."""
    town.exchange.rest_faults.append(Fault("", RestMishap(RestTrouble.TOO_MANY), times=3))
    amal = talks(town)
    assert [town.at_desk("giulia", "park") for _ in range(2)] == ["", ""]
    assert town.at_desk("giulia", "end") == "refused: under-way"
    town.until(lambda: hears(amal, waiting_lines.parked()))
    assert town.at_desk("giulia", "park") == "nothing to do"
    town.meets("giulia", takes_it(talks=40))
    assert [town.at_desk("giulia", "take-back") for _ in range(2)] == ["", "nothing to do"]
    town.until(lambda: town.served() == ["amal", "amal"] and not town.is_talking("amal"))
    assert len(town.rings("giulia")) == 2


@pytest.mark.parametrize("wish", [("send-on", "segreteria"), ("end", "")], ids=["sent on", "ended"])
def test_l05_what_ends_a_conversation_is_done_once(town: Town, wish: tuple[str, str]) -> None:
    """Clicked twice, and once more in a tab that is out of date: Bruno, who came next, talks on."""
    amal = talks(town)
    at_desk = town.world.parts.desk
    seen = at_desk.view(OperatorId("giulia"))
    assert seen is not None
    assert seen.call is not None
    town.meets("anna", takes_it(talks=None))
    assert [town.at_desk("giulia", *wish) for _ in range(2)] == ["", ""]
    town.until(lambda: ("amal", "anna") in town.spoke_with() or amal.stage is Stage.OVER)
    town.phones("bruno")
    town.until(lambda: town.is_talking("bruno"))
    if wish[0] == "end":
        again = at_desk.end(OperatorId("giulia"), seen.call.claim)
    else:
        again = at_desk.send_on(OperatorId("giulia"), seen.call.claim, OfficeId(wish[1]))
    assert again == NothingToDo()
    town.passes(30)
    assert town.is_talking("bruno")
    assert town.is_talking("amal") == (wish[0] == "send-on")
    assert audited(town).is_fair


def test_l05_what_does_not_fit_is_refused(town: Town) -> None:
    """Nothing is parked that is not spoken with, and nobody sent where nobody answers."""
    assert town.at_desk("giulia", "park") == "refused: not-yours"
    town.meets("giulia", RINGS_OUT)
    town.phones("amal")
    town.until(lambda: town.is_rung("giulia"))
    assert town.at_desk("giulia", "park") == "refused: not-accepted"
    town.meets("giulia", takes_it(talks=None))
    town.until(lambda: town.is_talking("amal"))
    assert town.at_desk("giulia", "take-back") == "refused: not-parked"
    assert town.at_desk("giulia", "send-on", "polo1") == "refused: same-office"
    assert town.at_desk("giulia", "send-on", "nowhere") == "refused: unknown-office"
    for operator in ("anna", "karim"):
        town.signs(operator, "2")
    assert town.at_desk("giulia", "send-on", "casa") == "refused: nobody-on-duty"
    town.world.jump("2026-01-12T14:40:00")
    assert town.at_desk("giulia", "send-on", "casa") == "refused: closed"


@ON_SQLITE
@pytest.mark.parametrize("trouble", RestTrouble)
@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: wish[0])
def test_l05_a_carrier_that_does_not_listen(town: Town, trouble: RestTrouble, wish: tuple[str, str]) -> None:
    """However the request fares, Amal speaks on or it is done, and in the end everybody is free."""
    mishap = RestMishap(trouble, late=timedelta(seconds=20))
    town.exchange.rest_faults.append(Fault("", mishap, times=1))
    amal = talks(town)
    town.meets("anna", takes_it(talks=20))
    assert town.at_desk("giulia", *wish) == ""
    town.passes(40)
    if town.is_talking("amal") and len(town.spoke_with()) == 1:  # nothing came of it
        assert town.at_desk("giulia", *wish) == ""
    town.passes(400)
    town.meets("giulia", takes_it(talks=20))
    amal.hang_up()
    town.phones("bruno")
    town.until(lambda: "bruno" in town.served(), at_most=700)
    assert audited(town).is_fair


@ON_SQLITE
@pytest.mark.parametrize("trouble", RestTrouble)
def test_l05_a_citizen_is_taken_back_whatever_the_carrier_does(town: Town, trouble: RestTrouble) -> None:
    """However the request fares, the music's next turn puts Amal through; Giulia is rung once, for her."""
    amal = parked(town)
    mishap = RestMishap(trouble, late=timedelta(seconds=20))
    town.exchange.rest_faults.append(Fault("", mishap, times=1))
    town.meets("giulia", takes_it(talks=None))
    assert town.at_desk("giulia", "take-back") == ""
    town.until(lambda: town.is_talking("amal"), at_most=60)
    town.passes(60)
    assert town.is_talking("amal")
    assert len(town.rings("giulia")) == 2
    amal.hang_up()
    town.phones("bruno")
    town.until(lambda: town.is_talking("bruno"), at_most=100)
    assert audited(town).is_fair


def test_l05_a_carrier_that_refuses(town: Town) -> None:
    """The conversation goes on, and when Giulia hangs up it is over as any other."""
    town.is_rough = True  # the refusal is in the log, for the staff
    town.exchange.rest_faults.append(Fault("/Calls", RestMishap(RestTrouble.BROKEN), times=1))
    amal = talks(town)
    town.at_desk("giulia", "park")
    town.passes(60)
    assert town.is_talking("amal")
    town.phone_of("giulia").hang_up()
    town.until(lambda: hears(amal, lines.after()) or hears(amal, waiting_lines.parked()))
    assert audited(town).is_fair


def test_l05_the_end_of_the_dial_overtakes_the_move(town: Town) -> None:
    """Giulia asks for another office and hangs up before Amal could be moved: it is done all the same."""
    town.exchange.rest_faults.append(Fault("", RestMishap(RestTrouble.TOO_MANY)))
    talks(town)
    town.meets("anna", takes_it(talks=20))
    assert town.at_desk("giulia", "send-on", "segreteria") == ""
    town.phone_of("giulia").hang_up()
    town.exchange.rest_faults.clear()
    town.until(lambda: "anna" in [operator for _, operator in town.spoke_with()], at_most=60)
    town.passes(60)
    assert town.spoke_with() == [("amal", "giulia"), ("amal", "anna")]
    assert not town.posted("/voice/desk")


@pytest.mark.parametrize(
    "mishap",
    [Mishap(doubled=timedelta(seconds=25)), Mishap(loss=Loss.UNANSWERED), Mishap(late=timedelta(seconds=3))],
    ids=["twice", "its answer lost", "late"],
)
@pytest.mark.parametrize("kind", ["/voice/desk", "/voice/dialled", "/voice/leg", "/voice/parked"])
def test_l05_webhooks_that_fare_badly(town: Town, kind: str, mishap: Mishap) -> None:
    """Parked, taken back, sent on: none of it happens twice, and no late news tears anything."""
    town.is_rough = mishap.loss is not None
    town.exchange.faults.append(Fault(kind, mishap, chance=0.7))
    town.meets("anna", takes_it(talks=60))
    amal = parked(town)
    assert town.at_desk("giulia", "take-back") == ""
    town.until(lambda: town.is_talking("amal"), at_most=120)
    town.passes(40)
    assert town.is_talking("amal")
    assert town.at_desk("giulia", "send-on", "segreteria") == ""
    town.until(lambda: ("amal", "anna") in town.spoke_with(), at_most=120)
    town.passes(30)
    assert town.is_talking("amal")
    amal.hang_up()
    assert town.spoke_with() == [("amal", "giulia"), ("amal", "giulia"), ("amal", "anna")]
    assert audited(town).is_fair


def test_l05_a_restart_between_the_wish_and_the_move(town: Town) -> None:
    """What is wanted stands in the database: another process does it."""
    town.exchange.rest_faults.append(Fault("", RestMishap(RestTrouble.UNCONNECTED)))
    amal = talks(town)
    town.at_desk("giulia", "park")
    start_anew(town)
    town.exchange.rest_faults.clear()
    town.until(lambda: hears(amal, waiting_lines.parked()), at_most=20)
    assert town.at_desk("giulia", "take-back") == ""
    # A late end of the dial may be answered with the ring, and thrown away: the music's next turn rings.
    town.until(lambda: len(town.rings("giulia")) == 2, at_most=60)
    giulia = town.phone_of("giulia")
    town.until(lambda: hears(giulia, operator_lines.whisper_parked(), "en"))
