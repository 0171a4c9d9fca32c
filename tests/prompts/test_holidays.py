# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every holiday has words, in every language."""

import pytest

from ivr.call import Language
from ivr.dialogue import lines
from ivr.settings.feasts import holiday_slugs
from tests.prompts import LANGUAGES, PROMPTS

MODENA = holiday_slugs("IT-MO", range(2026, 2037))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_holiday_of_ten_years_is_unsaid(language: Language) -> None:
    """A name that the calendar's library changes, or a new holiday, is noticed here before callers do."""
    assert [slug for slug in sorted(MODENA) if not PROMPTS.names_holiday(slug, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_holidays_are_said_alike(language: Language) -> None:
    """A line copied and not reworded is noticed."""
    texts = [PROMPTS.say(lines.holiday(slug), language).text for slug in MODENA]
    assert len(set(texts)) == len(MODENA)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_holiday_without_words_is_told_from_those_with(language: Language) -> None:
    """The check can name a province's patron that nobody has put in words yet."""
    assert not PROMPTS.names_holiday("sant-ambrogio", language)
