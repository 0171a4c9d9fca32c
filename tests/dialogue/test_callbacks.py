# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking for a callback, turn by turn: the number, another one, the promise."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ivr.call import ClaimNumber, OfficeId, OperatorId
from ivr.dialogue.deeds import NoteNumber, Promise
from ivr.dialogue.outcomes import (
    AlreadyPromised,
    BadNumber,
    Gone,
    NoNumber,
    Noted,
    NotPromised,
    Offered,
    Promised,
)
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Do
from ivr.dialogue.turn import Entered, Heard, Nothing, Pressed
from tests.dialogue.talk import IT, NIGHT, OPEN, answer, in_words
from tests.modena import modena

CASA = OfficeId("casa")
AT_NUMBER, AT_KEYS, AT_PROMISE = (Spot(node, IT, CASA) for node in (Node.CALLBACK, Node.NUMBER, Node.PROMISE))
NOTED = Noted(("333", "1234567"))
MENU = [*["press-office"] * 5, "press-person", "press-again", "press-language", "ask 1234509* for 5 → menu"]
BACK_IN_LINE = "StayInLine → hold office=casa placed=casa"
KEYS = "ask  any digits for 8 → number office=casa"


@pytest.mark.parametrize(
    ("spot", "heard", "words"),
    [
        (AT_NUMBER, Entered(), ["RecallNumber → callback office=casa"]),
        (
            AT_NUMBER,
            NOTED,
            ["number-follows", "3331234567", "confirm-number", "ask 12 for 5 → callback office=casa"],
        ),
        (AT_NUMBER, NoNumber(), ["key-number", KEYS]),
        (AT_NUMBER, Pressed("1"), ["Promise → promise office=casa"]),
        (AT_NUMBER, Pressed("2"), ["key-number", KEYS]),
        (AT_NUMBER, Pressed("5"), ["wrong-key", "RecallNumber → callback office=casa attempt=1"]),
        (AT_NUMBER, Nothing(), ["no-key", "RecallNumber → callback office=casa attempt=1"]),
        (replace(AT_NUMBER, attempt=2), Nothing(), MENU),
        (AT_KEYS, Entered(), ["key-number", KEYS]),
        (AT_KEYS, Pressed("3331234567"), ["NoteNumber → number office=casa"]),
        (AT_KEYS, NOTED, ["RecallNumber → callback office=casa"]),
        (AT_KEYS, BadNumber(), ["bad-number", "key-number", KEYS + " attempt=1"]),
        (AT_KEYS, Nothing(), ["no-key", "key-number", KEYS + " attempt=1"]),
        (replace(AT_KEYS, attempt=1), Nothing(), ["no-key", "key-number", KEYS + " attempt=2"]),
        (replace(AT_KEYS, attempt=2), BadNumber(), ["not-promised", *MENU]),
        (AT_PROMISE, Entered(), ["Promise → promise office=casa"]),
        (AT_PROMISE, AlreadyPromised(), ["already-promised", *MENU]),
        (AT_PROMISE, NotPromised(), ["not-promised", *MENU]),
        (AT_PROMISE, Promised(None), ["promised-shortly", "goodbye", "hang up"]),
        (AT_PROMISE, Gone(), ["hang up"]),
        (replace(AT_PROMISE, office=OfficeId("gone")), Entered(), ["not-promised", *MENU]),
    ],
)
def test_the_way_to_a_promise(spot: Spot, heard: Heard, words: list[str]) -> None:
    """Protects the citizen from a call to a wrong number, and from a promise that they did not hear."""
    assert in_words(answer(spot, heard)) == words


@pytest.mark.parametrize(
    ("spot", "heard", "said"),
    [
        (replace(AT_NUMBER, attempt=2), Nothing(), []),
        (replace(AT_KEYS, attempt=2), Nothing(), ["not-promised"]),
        (AT_PROMISE, AlreadyPromised(), ["already-promised"]),
        (AT_PROMISE, NotPromised(), ["not-promised"]),
    ],
)
def test_without_a_promise_a_caller_in_line_waits_on(spot: Spot, heard: Heard, said: list[str]) -> None:
    """Protects the place: whoever asks for a callback in vain is where they were."""
    assert in_words(answer(replace(spot, placed=CASA), heard)) == [*said, BACK_IN_LINE]


def test_the_place_that_is_gone_back_to_is_the_one_there_is() -> None:
    """Protects whoever asked another office for a callback: the line they are in is their first one's."""
    elsewhere = replace(AT_PROMISE, office=OfficeId("segreteria"), placed=CASA)
    assert in_words(answer(elsewhere, AlreadyPromised()))[-1] == BACK_IN_LINE


@pytest.mark.parametrize(
    ("opening", "key"),
    [
        ("2026-01-12T15:30", "promised-today"),
        ("2026-01-12T23:30", "promised-tomorrow"),
        ("2026-01-13T08:30", "promised-tomorrow"),
        ("2026-01-14T08:30", "promised-on"),
    ],
)
def test_a_promise_names_its_day_in_the_citys_time(opening: str, key: str) -> None:
    """Protects against the wrong day: half past midnight in Modena is still yesterday in UTC."""
    words = in_words(answer(AT_PROMISE, Promised(datetime.fromisoformat(opening).replace(tzinfo=UTC))))
    assert words[0] == key


def test_an_operator_who_became_free_is_better_than_a_callback() -> None:
    """Protects the citizen from waiting for a call while somebody is there for them."""
    offered = in_words(answer(AT_PROMISE, Offered(ClaimNumber(7), OperatorId("anna"), CASA)))
    assert offered[0] == "transfer"
    assert offered[1].startswith("ring anna")


def test_what_was_keyed_in_is_what_is_noted() -> None:
    """Protects the number on its way to the store."""
    keyed = answer(AT_KEYS, Pressed("0592031111"))
    assert isinstance(keyed, Do)
    assert keyed.deed == NoteNumber("0592031111")


def _promise(now: datetime, config: str = "") -> Promise:
    asked = answer(AT_PROMISE, Entered(), now, modena(config))
    assert isinstance(asked, Do)
    assert isinstance(asked.deed, Promise)
    return asked.deed


def test_a_promise_is_for_the_opening_that_goes_on_or_the_next_ones() -> None:
    """Protects the order of callbacks: while the office is open they come today, at night tomorrow first."""
    by_day, by_night = (
        [f"{opening.astimezone(modena().zone):%d %H:%M}" for opening in _promise(now).openings]
        for now in (OPEN, NIGHT)
    )
    assert by_day == ["12 08:30", "13 08:30", "14 08:30", "15 08:30", "15 14:30", "16 08:30"]
    assert by_night == by_day


def test_a_stand_in_calls_back_for_a_closed_office() -> None:
    """Protects the caller of a closed office: whoever answers in its place calls back, in its name."""
    promised = _promise(OPEN, '[[closure]]\noffices = ["casa"]\nfrom = 2026-01-02\nredirect = "segreteria"\n')
    assert (promised.asked, promised.office) == ("casa", "segreteria")


def test_where_no_opening_is_in_view_no_callback_is_offered() -> None:
    """Protects against a promise that nobody keeps."""
    shut = modena('[[closure]]\noffices = ["casa"]\nfrom = 2026-01-02\n')
    keys = in_words(answer(Spot(Node.OFFICE, IT, CASA), Entered(), OPEN, shut))[-1]
    assert keys == "ask 20*# for 5 → office office=casa"
