# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L7: the line drops and the same number calls again for the same office within the grace time."""

from ivr.dialogue import waiting_lines
from ivr.simulator.faults import Fault, Loss, Mishap
from ivr.simulator.phone import Phone
from ivr.simulator.stage import Stage
from tests.line.manners import takes_it
from tests.line.town import Town, figures, has_place, hears, said, ticket
from tests.line.wishes import calls_again

HIDDEN = "anonymous"


def everybody_is_busy(town: Town, seconds: int = 200) -> None:
    town.meets("giulia", takes_it(talks=seconds))
    town.phones("hana")
    town.until(lambda: town.is_talking("hana"))


def test_l07_one_key_and_it_is_the_old_place(town: Town) -> None:
    """Amal's line drops; a minute later she is before Bruno again."""
    everybody_is_busy(town)
    amal = town.waits("amal")
    town.waits("bruno")
    amal.hang_up()
    town.passes(60)
    amal = calls_again(town, "amal")
    town.until(lambda: hears(amal, waiting_lines.taken_up()))
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]
    assert set(figures(amal)) == {0}


def test_l07_without_the_key_it_is_a_new_place(town: Town) -> None:
    """Somebody else of the same household may be calling: nobody is put in another's place unasked."""
    everybody_is_busy(town)
    amal = town.waits("amal")
    town.waits("bruno")
    amal.hang_up()
    town.passes(20)
    amal = town.phones("amal")
    town.until(lambda: has_place(amal))
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "bruno", "amal"]


def test_l07_after_the_grace_the_place_is_gone(town: Town) -> None:
    """Eleven minutes later nothing is offered any more."""
    everybody_is_busy(town, 800)
    amal = town.waits("amal")
    amal.hang_up()
    town.passes(660)
    amal = town.waits("amal")
    assert not hears(amal, waiting_lines.redial())


def test_l07_another_office_is_another_line(town: Town) -> None:
    """Who calls again for something else is not asked."""
    everybody_is_busy(town)
    town.waits("amal").hang_up()
    amal = town.phones("amal", "segreteria")
    town.until(lambda: has_place(amal))
    assert not hears(amal, waiting_lines.redial())


def test_l07_the_old_call_is_looked_up_where_its_end_was_never_told(town: Town) -> None:
    """The status callback is lost for good: the carrier is asked, and the place is offered all the same."""
    town.exchange.faults.append(Fault("/voice/status", Mishap(loss=Loss.UNCONNECTED)))
    everybody_is_busy(town)
    amal = town.waits("amal")
    town.waits("bruno")
    amal.hang_up()
    calls_again(town, "amal")
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]


def test_l07_the_place_of_a_live_call_is_given_to_nobody(town: Town) -> None:
    """Two people of one household, one number: the second gets a place of their own."""
    everybody_is_busy(town)
    first = town.waits("amal")
    town.waits("bruno")
    second = town.phones("chiara", number=first.address)
    town.until(lambda: has_place(second))
    assert not hears(second, waiting_lines.redial())
    town.until(lambda: len(town.served()) == 4)
    assert town.served() == ["hana", "amal", "bruno", "chiara"]


def test_l07_four_digits_stand_for_the_place_of_a_number_that_is_nobodys(town: Town) -> None:
    """Amal hides her number: what she was told once brings her place back."""
    everybody_is_busy(town)
    amal = town.waits("amal", number=HIDDEN)
    town.until(lambda: len(ticket(amal)) == 4)
    code = ticket(amal)
    town.waits("bruno")
    amal.hang_up()
    amal = asked_for_a_ticket(town, "amal")
    amal.key(code)
    town.until(lambda: hears(amal, waiting_lines.taken_up()))
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]


def test_l07_a_guessed_ticket_brings_nothing(town: Town) -> None:
    """Three wrong ones, and it is a new place, as for one who has no ticket."""
    everybody_is_busy(town, 300)
    amal = town.waits("amal", number=HIDDEN)
    town.until(lambda: len(ticket(amal)) == 4)
    wrong = f"{(int(ticket(amal)) + 1) % 10_000:04}"
    amal.hang_up()
    thief = asked_for_a_ticket(town, "chiara")
    for _ in range(3):
        thief.press(wrong)
        thief.wait(1)
    town.until(lambda: has_place(thief))
    assert not hears(thief, waiting_lines.taken_up())
    amal = asked_for_a_ticket(town, "amal")
    amal.key(wrong)
    town.until(lambda: hears(amal, waiting_lines.wrong_ticket()))
    assert amal.stage is not Stage.OVER


def test_l07_a_ticket_is_taken_though_the_end_of_the_old_call_was_never_told(town: Town) -> None:
    """The status callback is lost: Amal keys her ticket in once, the carrier is asked, it is her place."""
    town.exchange.faults.append(Fault("/voice/status", Mishap(loss=Loss.UNCONNECTED)))
    everybody_is_busy(town)
    amal = town.waits("amal", number=HIDDEN)
    town.until(lambda: len(ticket(amal)) == 4)
    code = ticket(amal)
    town.waits("bruno")
    amal.hang_up()
    amal = asked_for_a_ticket(town, "amal")
    amal.key(code)
    town.until(lambda: hears(amal, waiting_lines.taken_up()))
    assert amal.sentences.count(said(waiting_lines.ask_ticket())) == 1
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]


def test_l07_the_ticket_of_a_call_that_goes_on_is_given_to_nobody(town: Town) -> None:
    """Somebody overheard Amal's ticket: while she is on the telephone it is a wrong one."""
    everybody_is_busy(town)
    amal = town.waits("amal", number=HIDDEN)
    town.until(lambda: len(ticket(amal)) == 4)
    thief = asked_for_a_ticket(town, "chiara")
    thief.key(ticket(amal))
    town.until(lambda: hears(thief, waiting_lines.wrong_ticket()))
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "chiara"]


def asked_for_a_ticket(town: Town, name: str) -> Phone:
    """Call again with a hidden number, as far as the question for the four digits."""
    phone = town.phones(name, number=HIDDEN)
    town.until(lambda: hears(phone, waiting_lines.ask_ticket()))
    return phone
