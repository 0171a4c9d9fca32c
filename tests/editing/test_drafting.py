# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A change that is a mistake is refused with the mistake at its field."""

from datetime import date, datetime

import pytest

from ivr.call import OfficeId, Words
from ivr.editing.changes import Add, Change, SetWeek
from ivr.editing.drafting import Draft, Refused, draft
from ivr.editing.entries import Closing, ExtraDay, Season, SecondPlace
from ivr.editing.listing import weeks
from ivr.editing.weeks import CLOSED
from tests.editing.sample import SAMPLE
from tests.modena import LANGUAGES

CASA = OfficeId("casa")
DAY = date(2026, 3, 2)
WRONG_WEEK = (("8:30-13",), *CLOSED[1:])


@pytest.mark.parametrize(
    ("change", "field", "key"),
    [
        (Add(Closing(DAY, date(2026, 3, 1))), ("until",), "config-closure-backwards"),
        (Add(Closing(datetime(2026, 3, 1, 8, 2))), ("from",), "config-moment-step"),  # noqa: DTZ001  # the city's clock
        (Add(Closing(DAY, offices=())), ("offices",), "config-no-office-named"),
        (Add(Closing(DAY, offices=(CASA,), redirect=CASA)), ("redirect",), "config-redirect-to-itself"),
        (Add(Closing(DAY, reason=Words.of({"en": " "}))), ("reason", "en"), "config-empty"),
        (Add(ExtraDay(DAY, ("8-9",))), ("hours",), "config-span-form"),
        (Add(Season(DAY, DAY, WRONG_WEEK), CASA), ("monday",), "config-span-form"),
        (Add(Season(DAY, date(2026, 3, 1), CLOSED), CASA), ("until",), "config-season-backwards"),
        (Add(SecondPlace(DAY, (), every_weeks=0), CASA), ("every_weeks",), "config-too-small"),
        (
            SetWeek(
                CASA, "hours", next(w.fingerprint for w in weeks(SAMPLE) if w.office == CASA), WRONG_WEEK
            ),
            ("monday",),
            "config-span-form",
        ),
    ],
)
def test_beside_the_field(change: Change, field: tuple[str, ...], key: str) -> None:
    """A form can say what is wrong where it was entered."""
    refused = draft(SAMPLE, change, known_languages=LANGUAGES)
    assert isinstance(refused, Refused)
    assert [mistake.key for mistake in refused.beside(*field)] == [key]
    assert not refused.elsewhere


def test_a_mistake_elsewhere() -> None:
    """A closure that shuts on somebody else's extra day is told with the extra day's line."""
    with_day = draft(SAMPLE, Add(ExtraDay(DAY, ("09:00-10:00",))), known_languages=LANGUAGES)
    assert isinstance(with_day, Draft)
    refused = draft(with_day.text, Add(Closing(DAY)), known_languages=LANGUAGES)
    assert isinstance(refused, Refused)
    assert [mistake.key for mistake in refused.elsewhere] == ["config-opening-in-closure"]
    assert not refused.beside()


def test_a_config_that_was_wrong_before() -> None:
    """What somebody wrote wrongly by hand is told, not altered."""
    refused = draft(SAMPLE.replace('"08:30', '"8:30'), Add(Closing(DAY)), known_languages=LANGUAGES)
    assert isinstance(refused, Refused)
    assert {mistake.key for mistake in refused.elsewhere} == {"config-span-form"}


def test_a_text_that_begins_with_a_mark() -> None:
    """A file that was saved on Windows is read and kept with its mark."""
    drafted = draft("\ufeff" + SAMPLE, Add(Closing(DAY)), known_languages=LANGUAGES)
    assert isinstance(drafted, Draft)
    assert drafted.text.startswith("\ufeff#")
    assert len(drafted.city.offices) == 5
