# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The wait, turn by turn: what each outcome and each key comes to, written out."""

from dataclasses import replace
from datetime import datetime

import pytest

from ivr.call import ClaimNumber, Language, OfficeId, OperatorId
from ivr.dialogue import lines
from ivr.dialogue.outcomes import (
    Checking,
    Drained,
    Full,
    Gone,
    MayRedeem,
    MayTakeUp,
    NobodyOnDuty,
    NoPlace,
    Offered,
    Served,
    Waiting,
    WrongTicket,
)
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Do, Say
from ivr.dialogue.turn import DialEnded, Entered, Heard, Nothing, Pressed
from tests.dialogue.talk import IT, NIGHT, OPEN, answer, ask, in_words, says
from tests.modena import modena

CASA, ANNA, CLAIM = OfficeId("casa"), OperatorId("anna"), ClaimNumber(7)
AT = Spot(Node.HOLD, IT, CASA)
IN_LINE = replace(AT, placed=CASA)
OFFERS = ["press-callback", "press-hours", "press-position", "press-menu"]
WAITS_ON = ["music", "ask 123*# for 1 → hold office=casa placed=casa"]
MENU = [*["press-office"] * 5, "press-person", "press-again", "press-language"]
INSTEAD = ["press-callback-now", "press-hours", "press-person", "press-menu"]
ASKS_INSTEAD = "ask 120*# for 5 → instead office=casa"
CLAIMED = "office=casa operator=anna claim=7 placed=casa"
CLOSED = ["chosen", "closed-now", "reopens-today", "week", "address-follows", "as-written", "emergency 112"]


@pytest.mark.parametrize(
    ("heard", "words"),
    [
        (Entered(), ["StayInLine → hold office=casa"]),
        (Nothing(), ["StayInLine → hold office=casa"]),
        (Waiting(first=True, ahead=3, wait=5), ["all-busy", "ahead 3", "wait-about 5", *OFFERS, *WAITS_ON]),
        (Waiting(), ["still-busy", *WAITS_ON]),
        (Waiting(ahead=0), ["still-busy", "ahead 0", *WAITS_ON]),
        (Waiting(ahead=20, wait=0), ["still-busy", "ahead 20", "wait-under-one", *WAITS_ON]),
        (Waiting(ahead=22, wait=30), ["still-busy", "ahead 21", "wait-about 30", *WAITS_ON]),
        (Waiting(wait=31), ["still-busy", "wait-over-thirty", *WAITS_ON]),
        (Waiting(staffed=False), ["unstaffed", *OFFERS, *WAITS_ON]),
        (Waiting(staffed=False, unstaffed_still=True), ["place-kept", *WAITS_ON]),
        (Waiting(ticket="1204"), ["still-busy", *WAITS_ON]),
        (
            Waiting(first=True, ticket="1204"),
            ["all-busy", "ticket-follows", "1204", *OFFERS, *WAITS_ON],
        ),
        (Waiting(near_limit=True), ["still-busy", "near-limit", "place-kept", *OFFERS, *WAITS_ON]),
        (Waiting(first=True, taken_up=True), ["taken-up", "all-busy", *OFFERS, *WAITS_ON]),
        (
            Waiting(first=True, ahead=2, shortly=True),
            ["please-wait", "ask 123*# for 3 → hold office=casa placed=casa"],
        ),
        (Full(), ["full", *INSTEAD, ASKS_INSTEAD]),
        (NobodyOnDuty(), ["nobody-on-duty", *INSTEAD, ASKS_INSTEAD]),
        (Drained(), ["drained", *INSTEAD, ASKS_INSTEAD]),
        (Checking(), ["please-wait", "pause 3", "go queue office=casa"]),
        (MayTakeUp(), ["redial", "ask 1 for 5 → redial office=casa"]),
        (MayRedeem(), ["ask-ticket", "ask  4 digits for 5 → ticket office=casa"]),
        (
            WrongTicket(may_retry=True),
            ["wrong-ticket", "ask-ticket", "ask  4 digits for 5 → ticket office=casa"],
        ),
        (WrongTicket(may_retry=False), ["wrong-ticket", "TakePlace → hold office=casa"]),
        (NoPlace(), ["TakePlace → hold office=casa"]),
        (
            Offered(CLAIM, ANNA, CASA),
            [
                "transfer",
                f"ring anna, whisper {CLAIMED} → dialled office=casa claim=7 placed=casa",
            ],
        ),
        (
            Offered(CLAIM, OperatorId("gone"), CASA),
            ["please-wait", "pause 5", "go hold office=casa placed=casa"],
        ),
        (
            Served(),
            [
                "after",
                *["press-office"] * 5,
                *("press-person", "press-language", "ask 123450* for 5 → after office=casa"),
            ],
        ),
        (Gone(), ["hang up"]),
    ],
)
def test_what_became_of_asking_for_a_place(heard: Heard, words: list[str]) -> None:
    """Protects the caller's ear: each outcome has its words, its keys, and a way on."""
    assert in_words(answer(AT, heard)) == words


def test_whoever_is_cut_off_is_promised_no_place_where_none_is_kept() -> None:
    """Protects against a promise that nobody keeps: without a grace the place ends with the call."""
    without_grace = modena("[hold]\nredial_minutes = 0\n")
    words = in_words(answer(AT, Waiting(near_limit=True), city=without_grace))
    assert words == ["still-busy", "near-limit", *OFFERS, *WAITS_ON]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("1", ["RecallNumber → callback office=casa placed=casa"]),
        ("2", ["week", "address-follows", "as-written", "StayInLine → hold office=casa placed=casa"]),
        ("3", ["StayInLine → hold office=casa placed=casa"]),
        ("*", [*["language-choice"] * 4, "ask 1234 for 5 → hold-language office=casa placed=casa"]),
        ("#", ["place-kept", *MENU, "ask 1234509* for 5 → menu placed=casa"]),
        ("9", ["StayInLine → hold office=casa placed=casa"]),
        ("0", ["StayInLine → hold office=casa placed=casa"]),
    ],
)
def test_the_keys_of_those_who_wait(key: str, words: list[str]) -> None:
    """Protects the place: every key leads back to it, and none is punished."""
    assert in_words(answer(IN_LINE, Pressed(key))) == words


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("5", ["StayInLine → hold office=casa placed=casa"]),
        (
            "4",
            ["chosen", "open-until", "press-hours", "ask 2*# for 3 → office office=segreteria placed=casa"],
        ),
        ("9", ["place-kept", *MENU, "ask 1234509* for 5 → menu placed=casa"]),
        ("7", ["wrong-key", "place-kept", *MENU, "ask 1234509* for 5 → menu attempt=1 placed=casa"]),
    ],
)
def test_the_menu_of_one_who_has_a_place(key: str, words: list[str]) -> None:
    """Protects whoever looks around: the key of the office they wait for leads back into its line."""
    assert in_words(answer(Spot(Node.MENU, IT, placed=CASA), Pressed(key))) == words


@pytest.mark.parametrize(
    ("at", "now"),
    [
        (Spot(Node.MENU, IT), OPEN),
        (Spot(Node.OFFICE, IT, OfficeId("segreteria")), NIGHT),
        (Spot(Node.HOURS, IT, OfficeId("segreteria")), NIGHT),
        (Spot(Node.INSTEAD, IT, OfficeId("segreteria")), OPEN),
        (Spot(Node.CALLBACK, IT, OfficeId("segreteria")), OPEN),
    ],
)
def test_whoever_has_a_place_and_says_nothing_waits_on(at: Spot, now: datetime) -> None:
    """Protects the place of one who looked around and put the receiver down: silence leads back to it."""
    silent = replace(at, placed=CASA, attempt=2)
    assert in_words(answer(silent, Nothing(), now))[-1] == "StayInLine → hold office=casa placed=casa"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("1", ["RecallNumber → callback office=casa"]),
        ("2", ["week", "address-follows", "as-written", *INSTEAD, ASKS_INSTEAD]),
        ("0", ["chosen", "open-until", "press-hours", "ask 2*# for 3 → office office=segreteria"]),
        ("*", [*["language-choice"] * 4, "ask 1234# for 5 → language office=casa"]),
        ("#", [*MENU, "ask 1234509* for 5 → menu"]),
        ("9", ["wrong-key", *INSTEAD, ASKS_INSTEAD + " attempt=1"]),
    ],
)
def test_the_keys_of_those_who_cannot_wait(key: str, words: list[str]) -> None:
    """Protects the turned away: never a busy tone, always a way on."""
    assert in_words(answer(Spot(Node.INSTEAD, IT, CASA), Pressed(key))) == words


def test_whoever_answers_nothing_instead_is_told_goodbye_the_third_time() -> None:
    """Protects the silent: they are asked three times before the call ends."""
    at = Spot(Node.INSTEAD, IT, CASA)
    assert in_words(answer(at, Nothing())) == ["no-key", *INSTEAD, ASKS_INSTEAD + " attempt=1"]
    assert in_words(answer(replace(at, attempt=2), Nothing())) == ["goodbye", "hang up"]


def test_the_office_where_a_person_answers_offers_no_other_person() -> None:
    """Protects a caller from a key that leads in a circle."""
    assert "press-person" not in in_words(answer(Spot(Node.INSTEAD, IT, OfficeId("segreteria")), Entered()))


def test_a_drained_line_offers_the_callback_at_the_next_opening() -> None:
    """Protects those whom closing time overtook: they are not offered a call that cannot come now."""
    drained = in_words(answer(IN_LINE, Drained(), NIGHT))
    assert drained[:2] == ["drained", "press-callback-opening"]
    assert drained[-1] == ASKS_INSTEAD + " placed=casa"


@pytest.mark.parametrize("node", [Node.QUEUE, Node.ANEW, Node.TAKE_UP])
def test_an_office_that_closed_meanwhile_is_said_to_be_closed(node: Node) -> None:
    """Protects the caller at closing time, by whatever way they ask for a place."""
    assert in_words(answer(Spot(node, IT, CASA), Entered(), NIGHT))[:7] == CLOSED


@pytest.mark.parametrize("node", [Node.QUEUE, Node.ANEW, Node.TAKE_UP, Node.TICKET, Node.OFFICE, Node.HOURS])
def test_an_office_that_is_gone_leads_to_the_menu(node: Node) -> None:
    """Protects a call during which staff take an office away."""
    words = in_words(answer(Spot(node, IT, OfficeId("gone")), Entered()))
    assert words == [*MENU, "ask 1234509* for 5 → menu"]


def test_those_who_wait_for_an_office_that_is_gone_are_told() -> None:
    """Protects them from waiting for ever."""
    assert in_words(answer(Spot(Node.HOLD, IT, OfficeId("gone")), Drained()))[0] == "office-gone"
    assert in_words(answer(Spot(Node.HOLD_HOURS, IT, OfficeId("gone")), Entered())) == [
        "StayInLine → hold office=gone"
    ]


@pytest.mark.parametrize(
    ("spot", "heard", "words"),
    [
        (Spot(Node.REDIAL, IT, CASA), Pressed("1"), ["TakeUpPlace → hold office=casa"]),
        (Spot(Node.REDIAL, IT, CASA), Pressed("2"), ["TakePlace → hold office=casa"]),
        (Spot(Node.REDIAL, IT, CASA), Nothing(), ["TakePlace → hold office=casa"]),
        (Spot(Node.TICKET, IT, CASA), Pressed("1234"), ["Redeem → hold office=casa"]),
        (Spot(Node.TICKET, IT, CASA), Nothing(), ["please-wait", "TakePlace → hold office=casa"]),
    ],
)
def test_coming_back_to_an_earlier_place(spot: Spot, heard: Heard, words: list[str]) -> None:
    """Protects the grace time: one key, or four digits, or a new place."""
    assert in_words(answer(spot, heard)) == words


@pytest.mark.parametrize(("node", "anew"), [(Node.QUEUE, False), (Node.ANEW, True)])
def test_whoever_let_the_old_place_go_is_not_asked_again(node: Node, anew: bool) -> None:  # noqa: FBT001  # a column of the table
    """Protects against a question in a circle: a new place is asked for as a new one."""
    asked = answer(Spot(node, IT, CASA), Entered())
    assert isinstance(asked, Do)
    assert (asked.deed.asked, asked.deed.office, asked.deed.anew) == (CASA, CASA, anew)  # type: ignore[union-attr]  # it is a TakePlace


@pytest.mark.parametrize(
    ("node", "heard"),
    [
        (Node.QUEUE, Entered()),
        (Node.ANEW, Entered()),
        (Node.TAKE_UP, Entered()),
        (Node.TICKET, Pressed("1234")),
    ],
)
def test_a_stand_ins_line_is_joined_under_the_name_that_was_asked(node: Node, heard: Heard) -> None:
    """Protects the whisper and the redial: which office was asked for is known beside who answers."""
    city = modena('[[closure]]\noffices = ["polo1"]\nfrom = 2026-01-02\nredirect = "segreteria"\n')
    asked = answer(Spot(node, IT, OfficeId("polo1")), heard, city=city)
    assert isinstance(asked, Do)
    assert (asked.deed.asked, asked.deed.office) == ("polo1", "segreteria")  # type: ignore[union-attr]  # all three ask for a place


def test_a_language_chosen_on_hold_is_spoken_at_once() -> None:
    """Protects L9's ear: the wait goes on in the new language, with a missed answer in the old one."""
    at = Spot(Node.HOLD_LANGUAGE, IT, CASA, placed=CASA)
    chosen, kept = (answer(at, Pressed("4")), answer(replace(at, attempt=2), Nothing()))
    assert isinstance(chosen, Do)
    assert isinstance(kept, Do)
    assert (chosen.then.language, kept.then.language) == (Language("ar"), IT)


def test_a_further_operator_is_announced_in_short() -> None:
    """Protects the caller from hearing the office's name at each ring."""
    after_a_ring = answer(Spot(Node.DIALLED, IT, CASA, claim=CLAIM), DialEnded(bridged=False))
    assert isinstance(after_a_ring, Do)
    assert after_a_ring.then == replace(AT, attempt=1)
    assert [say.line.key for say in says(after_a_ring.then, Offered(CLAIM, ANNA, CASA))] == ["please-wait"]
    waits = ask(after_a_ring.then, Waiting()).then
    assert [say.line.key for say in says(waits, Offered(CLAIM, ANNA, CASA))] == ["transfer"]


def test_the_office_that_was_waited_for_is_named_in_the_transfer() -> None:
    """Protects whoever asked for another office at the very moment when it was their turn."""
    pressed = Spot(Node.HOLD, IT, OfficeId("polo1"))
    reply = answer(pressed, Offered(CLAIM, ANNA, CASA))
    assert in_words(reply) == [
        "transfer",
        f"ring anna, whisper {CLAIMED} → dialled office=casa claim=7 placed=casa",
    ]
    assert Say(lines.transfer(modena().offices[4].name), IT) in says(pressed, Offered(CLAIM, ANNA, CASA))


def test_the_office_that_answers_is_named_in_the_transfer() -> None:
    """Protects the caller of a closed office from being put through to a closed door."""
    city = modena('[[closure]]\noffices = ["polo1"]\nfrom = 2026-01-02\nredirect = "segreteria"\n')
    (said,) = says(Spot(Node.HOLD, IT, OfficeId("polo1")), Offered(CLAIM, ANNA, OfficeId("polo1")), city)
    assert isinstance(said, Say)
    assert said.line.args == (("office", city.offices[3].name),)
