# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every time on five minutes, every span between two of them, every day of a year: nothing odd is said."""

import re
from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from itertools import groupby

import pytest

from ivr.call import Language, Line, Sentence
from ivr.dialogue import lines, waiting_lines
from tests.prompts import LANGUAGES, PROMPTS
from tests.prompts.situations import CASA

TIMES = [time(hour, minute) for hour in range(24) for minute in range(0, 60, 5)]
LEAP_YEAR = [date(2028, 1, 1) + timedelta(days=n) for n in range(366)]

InWords = Callable[[Line, Language], Sentence]
in_either_style = pytest.mark.parametrize("in_words", [PROMPTS.say, PROMPTS.write], ids=["said", "written"])

_ODD = re.compile(r"  |[{}$]|None|\?\?\?|^ | $| [.,،;]\s|[\u2066-\u2069]")


def assert_sane(text: str, language: Language) -> None:
    # French sets a space before a semicolon.
    assert not _ODD.search(text.replace(" ;", ";") if language == "fr" else text), text
    if language == "ar":
        assert not re.search("[A-Za-z]", text), text


def _with_time(at: time) -> Iterator[Line]:
    """Every line that says a time."""
    day = date(2026, 2, 2)
    yield lines.open_until(at)
    yield lines.reopens_today(at)
    yield lines.reopens_tomorrow(at)
    yield lines.reopens_on(day, at)
    yield lines.answered_today(CASA, at)
    yield lines.answered_tomorrow(CASA, at)
    yield lines.answered_on(CASA, day, at)
    yield waiting_lines.promised_today(at)
    yield waiting_lines.promised_tomorrow(at)
    yield waiting_lines.promised_on(day, at)


@in_either_style
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_time_is_said_without_a_slip(in_words: InWords, language: Language) -> None:
    """No time of day breaks a sentence or leaves something unsaid in it."""
    for at in TIMES:
        for line in _with_time(at):
            assert_sane(in_words(line, language).text, language)


@in_either_style
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_times_are_said_alike(in_words: InWords, language: Language) -> None:
    """A caller can't take one time for another: 1 for 13, 11:45 for 12:45, midnight for noon."""
    texts = [in_words(lines.reopens_today(at), language).text for at in TIMES]
    assert len(set(texts)) == len(TIMES)


@in_either_style
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_span_is_said_without_a_slip(in_words: InWords, language: Language) -> None:
    """Whatever the two ends, the span reads well, and no two spans are said alike."""
    half_hours = TIMES[::6]
    texts = set()
    for opens in half_hours:
        for closes in half_hours:
            text = in_words(lines.span(opens, closes), language).text
            assert_sane(text, language)
            texts.add(text)
    assert len(texts) == len(half_hours) ** 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_time_on_no_five_minutes_is_said_all_the_same(language: Language) -> None:
    """The config refuses such times; should one come through, the call goes on."""
    texts = [PROMPTS.say(lines.open_until(time(9, minute)), language).text for minute in range(60)]
    for text in texts:
        assert_sane(text, language)
    assert len(set(texts)) == 60


@in_either_style
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_a_year_is_said_without_a_slip(in_words: InWords, language: Language) -> None:
    """Each day has a text of its own, leap day included."""
    texts = [in_words(lines.reopens_on(day, time(9)), language).text for day in LEAP_YEAR]
    for text in texts:
        assert_sane(text, language)
    assert len(set(texts)) == len(LEAP_YEAR)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rhythm_of_a_second_place_is_said(language: Language) -> None:
    """However rarely an office is elsewhere, on whatever weekday, it is told; each in its own words."""
    spans = (lines.span(time(9), time(12)),)
    texts = [
        PROMPTS.say(lines.second_place_unnamed(weeks, day, spans), language).text
        for weeks in range(1, 27)
        for day in range(1, 8)
    ]
    for text in texts:
        assert_sane(text, language)
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(
    ("language", "opens", "closes", "text"),
    [
        ("en", time(9), time(11), "from nine to eleven in the morning"),
        ("en", time(11), time(9), "from eleven in the morning to nine in the morning"),
        ("en", time(9), time(9), "from nine in the morning to nine in the morning"),
        ("ar", time(9), time(9), "من الساعة التاسعة صباحًا حتى التاسعة صباحًا"),
    ],
)
def test_a_span_over_midnight_names_both_parts_of_the_day(
    language: Language, opens: time, closes: time, text: str
) -> None:
    """From eleven to nine in the morning of the next day is not said as if it were backwards."""
    assert PROMPTS.say(lines.span(opens, closes), language).text == text


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ["night", "morning", "afternoon", "evening", "night"]),
        ("ar", ["الليل", "صباحًا", "ظهرًا", "الظهر", "مساءً"]),
    ],
)
def test_the_parts_of_a_day_follow_one_another(language: Language, parts: list[str]) -> None:
    """The tables of hours have no row in the wrong place."""
    half_past = (PROMPTS.say(lines.open_until(at), language).text for at in TIMES[6::12])
    assert [part for part, _ in groupby(text.rstrip(".").split()[-1] for text in half_past)] == parts
