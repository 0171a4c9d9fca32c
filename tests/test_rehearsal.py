# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rehearsal against lived calls: whatever a caller hears on a day was on the list for that day."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from itertools import cycle

import pytest

from ivr.call import Line, Sentence
from ivr.dialogue import lines, operator_lines, waiting_lines
from ivr.folders import PROMPTS
from ivr.prompts import Prompts, load_voices
from ivr.rehearsal import Rehearsal, heard, moments
from ivr.simulator.log import Sound
from ivr.simulator.phone import Phone
from tests.modena import modena
from tests.test_calls import CONFIGS
from tests.world import World, open_world

# A year with everything in it: the gas leak, a strike, a reduced day, an extra Saturday.
EVENTFUL = (
    (CONFIGS / "gas-leak.toml").read_text("utf-8")
    + """
[[closure]]
from = 2026-03-13T10:00:00
until = 2026-03-13
reason = { it = "per sciopero", en = "for a strike", fr = "pour cause de grève", ar = "بسبب إضراب" }
[[opening]]
offices = ["casa"]
date = 2026-12-24
hours = ["08:30-11:30"]
[[opening]]
date = 2026-05-16
hours = ["09:00-12:00"]
"""
)
EVENTFUL_DAYS = (
    "2026-01-07",  # the gas leak
    "2026-01-31",  # the patron saint
    "2026-03-13",  # the strike
    "2026-03-29",  # the clocks go forward
    "2026-04-06",  # Easter Monday
    "2026-05-16",  # the extra Saturday
    "2026-07-01",  # the season begins
    "2026-10-25",  # the clocks go back
    "2026-12-24",  # the reduced day
)
OLD_NUMBER = "+390592030001"
OPERATOR = """
[[operator]]
id = "ines"
name = "Ines"
phone = "+393337654321"
offices = ["casa"]
speaks = ["fr"]
whisper = "fr"
duty = "signed-in"
"""

Heard = tuple[date, Sentence]  # on the day of the call


@cache
def _rehearsal() -> Rehearsal:
    return Rehearsal(modena(EVENTFUL))


@cache
def _prompts() -> Prompts:
    return Prompts.load(PROMPTS, modena().languages)


@cache
def _said_on(day: date) -> frozenset[Sentence]:
    return frozenset(_prompts().say(each.line, each.language) for each in _rehearsal().on_days(day, 1))


def _rehearsed(day: date) -> frozenset[Sentence]:
    """Put in words what was rehearsed for a day; a call at midnight hears something of the next."""
    return _said_on(day) | _said_on(day + timedelta(days=1))


def _calls(world: World, boundaries: Iterable[datetime]) -> Iterator[Heard]:
    """Phone at each boundary: languages, offices and an old number by turns, hours or a callback; wait."""
    wishes = zip(cycle("1234"), cycle("12345"), cycle((None, None, OLD_NUMBER)), cycle("212"), strict=False)
    for number, (moment, wish) in enumerate(zip(boundaries, wishes, strict=False)):
        language, office, old_number, then = wish
        world.exchange.clock.jump(moment)
        phone = world.call(f"+39333{number:07}", to=old_number)  # known from no call before
        for key in (language, then) if old_number else (language, office, then):
            phone.press(key, after=0)
        phone.wait(45)
        phone.hang_up()
        yield from ((moment.date(), sentence) for sentence in _sentences(phone))


def _sentences(phone: Phone) -> Iterator[Sentence]:
    language_of = {voice.language: language for language, voice in load_voices(PROMPTS).items()}
    for each in phone.heard:
        if each.sound is Sound.SPEECH:
            yield Sentence(language_of[each.language], each.text)


def _surprises(lived: Iterable[Heard], rehearsed: Callable[[date], frozenset[Sentence]]) -> set[Heard]:
    """Find what was heard and not rehearsed for its day."""
    return {(day, sentence) for day, sentence in lived if sentence not in rehearsed(day)}


@pytest.mark.parametrize("day", EVENTFUL_DAYS)
def test_a_day_of_calls_holds_no_surprise(day: str) -> None:
    """Protects against a sentence without a clip: at every boundary of these days, all is on the list."""
    world = open_world(config=EVENTFUL)
    boundaries = moments(world.city, date.fromisoformat(day), 1)
    assert not _surprises(_calls(world, boundaries), _rehearsed)


@pytest.mark.parametrize("called", [None, OLD_NUMBER])
@pytest.mark.parametrize("key", "1234")
def test_who_is_known_is_greeted_by_a_clip(key: str, called: str | None) -> None:
    """Protects those who call a second time: they are greeted in their language, which no newcomer is."""
    world = open_world(config=EVENTFUL)
    first = world.call()
    first.press(key)
    first.hang_up()
    second = world.call(to=called)
    second.wait(20)
    heard_there = set(_sentences(second))
    assert {sentence.language for sentence in heard_there} == {world.city.languages[int(key) - 1]}
    assert heard_there <= _rehearsed(date(2026, 1, 12))


def test_an_operator_on_their_own_phone_hears_nothing_new() -> None:
    """Protects whoever goes on duty: their own phone leads to a menu that no citizen comes to."""
    world = open_world(config=EVENTFUL + OPERATOR)
    phone = world.call(from_="+393337654321")
    phone.press("1")
    phone.wait(20)
    heard_there = set(_sentences(phone))
    assert len(heard_there) == 2
    assert heard_there <= {
        _prompts().say(each.line, each.language)
        for each in Rehearsal(world.city).on_days(date(2026, 1, 12), 1)
    }


@pytest.mark.parametrize("month", range(1, 13))
def test_a_year_of_offices_holds_no_surprise(month: int) -> None:
    """Protects the days in between: what any office says of itself, in languages by turns, is on the list."""
    city, first, languages = modena(EVENTFUL), date(2026, month, 1), cycle(modena().languages)
    days = ((first + timedelta(days=31)).replace(day=1) - first).days
    for moment in moments(city, first, days):
        rehearsed = _rehearsal().at(moment)
        for office, language in zip(city.offices, languages, strict=False):
            assert set(heard(city, office, moment, language)) <= rehearsed


def test_a_sentence_taken_from_the_list_is_missed() -> None:
    """Protects the test above: whatever one sentence is taken from the list, a call that hears it tells."""
    world = open_world(config=EVENTFUL)
    lived = list(_calls(world, moments(world.city, date(2026, 1, 7), 1)))
    assert len({sentence for _, sentence in lived}) > 40
    for _, taken in lived:
        assert {s for _, s in _surprises(lived, lambda day, t=taken: _rehearsed(day) - {t})} == {taken}  # type: ignore[misc]  # mypy cannot type a lambda's default


@pytest.mark.parametrize(
    "at", ["2026-01-12T10:00:00", "2026-01-12T18:00:00", "2026-01-09T10:00:00", "2026-12-25T10:00:00"]
)
def test_what_is_said_of_an_office_is_what_a_caller_hears(at: str) -> None:
    """Protects `ivr say`: staff read the very sentences that a caller at that moment hears."""
    world = open_world(at=at, config=EVENTFUL)
    office, language = world.city.offices[0], world.city.languages[0]
    said = [
        _prompts().say(each.line, each.language).text
        for each in heard(world.city, office, world.exchange.clock(), language)
    ]
    phone = world.call()
    phone.press("1")
    before = len(phone.sentences)
    phone.press("1", after=0)
    phone.wait(60)
    assert phone.sentences[before : before + len(said)] == said


def test_what_is_remembered_is_what_would_be_walked() -> None:
    """Protects the short cut: ways taken on one day hide nothing on the next, and bring no hours along."""
    remembering = Rehearsal(modena(EVENTFUL))
    remembering.on_days(date(2026, 1, 7), 1)
    for hour in (10, 20):  # open, but for the gas leak; closed
        moment = datetime(2026, 1, 8, hour, tzinfo=modena().zone)
        remembered, walked = remembering.at(moment), Rehearsal(modena(EVENTFUL)).at(moment)
        assert walked <= remembered
        assert {said.line.key for said in remembered - walked} <= {"emergency", "press-callback-opening"}


def test_of_an_office_that_another_answers_for_no_hours_are_rehearsed() -> None:
    """Protects the studio: nobody records what no caller can hear while the gas leak lasts."""
    city = modena(EVENTFUL)
    polo1, segreteria = city.offices[0], city.offices[3]
    rehearsed = _rehearsal().at(datetime(2026, 1, 8, 10, tzinfo=city.zone))
    texts = {said.line.args[0][1] for said in rehearsed if said.line.key == "as-written"}
    assert segreteria.address in texts
    assert polo1.address not in texts


def test_every_line_that_there_is_can_be_said() -> None:
    """Protects the studio from words that nobody hears, and the rarest way through the talk from silence."""
    a_week = _rehearsal().on_days(date(2026, 1, 12), 7)
    keys = {line.key for said in a_week for line in _within(said.line)}
    timeless = {**lines.declared(waiting_lines), **lines.declared(operator_lines)}
    assert set(timeless) - keys == set()
    assert {"wrong-key", "no-key", "after", "goodbye", "old-number", "digit", "transfer", "trouble"} <= keys


def _within(line: Line) -> Iterator[Line]:
    yield line
    for _, value in line.args:
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Line):
                yield from _within(each)
