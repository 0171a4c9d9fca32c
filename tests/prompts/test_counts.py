# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every count that can be said, of people or of minutes: in the right words, and none like another."""

import pytest

from ivr.call import Language, Line
from ivr.dialogue import operator_lines, waiting_lines
from tests.prompts import LANGUAGES, PROMPTS
from tests.prompts.test_clock_and_calendar import assert_sane

AHEAD = [waiting_lines.ahead(count) for count in range(22)]
ABOUT = [waiting_lines.wait_about(minutes) for minutes in (1, 2, 3, 5, 10, 15, 20, 30)]
WAITED = [operator_lines.waited(minutes) for minutes in range(1, 61)]
COUNTS = [
    AHEAD,
    [waiting_lines.wait_under_one(), *ABOUT, waiting_lines.wait_over_thirty()],
    [operator_lines.waited_under_one(), *WAITED, operator_lines.waited_over_hour()],
]

# Arabic numbers as they stand before a counted feminine, in the genitive.
UNITS = ["إحدى", "اثنتين", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمانٍ", "تسع"]
TENS = ["عشرين", "ثلاثين", "أربعين", "خمسين"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("counts", COUNTS, ids=["ahead", "wait", "waited"])
def test_no_two_counts_are_said_alike(counts: list[Line], language: Language) -> None:
    """Nobody is told of the third place who has the thirteenth, and no count breaks a sentence."""
    texts = [PROMPTS.say(line, language).text for line in counts]
    for text in texts:
        assert_sane(text, language)
    assert len(set(texts)) == len(counts)


@pytest.mark.parametrize("language", ["it", "en", "fr"])
def test_only_one_is_singular(language: Language) -> None:
    """One person, one minute; two people, two minutes, and so on up."""
    person, minute = {"it": ("persona", "minuto"), "en": ("person", "minute"), "fr": ("personne", "minute")}[
        language
    ]
    for noun, counts in ((person, AHEAD[1:]), (minute, ABOUT), (minute, WAITED)):
        said = [noun in PROMPTS.say(line, language).text.replace(".", "").split() for line in counts]
        assert said == [True, *[False] * (len(counts) - 1)]


def test_arabic_people_are_counted_by_the_rules() -> None:
    """The noun is dual for two, plural up to ten, and an accusative singular from eleven on."""
    nouns = [PROMPTS.say(line, Language("ar")).text.rstrip(".").split()[-1] for line in AHEAD[2:]]
    assert nouns == ["متصلان", *["متصلين"] * 8, *["متصلًا"] * 11]


def test_arabic_minutes_are_counted_by_the_rules() -> None:
    """The noun likewise, though a genitive; and from twenty on, units come before tens."""
    texts = [PROMPTS.say(line, Language("ar")).text.rstrip(".").split() for line in WAITED]
    assert [text[-1] for text in texts[1:]] == ["دقيقتين", *["دقائق"] * 8, *["دقيقة"] * 50]
    compound = [f"{unit} و{ten}" for ten in TENS for unit in UNITS]
    assert [" ".join(text[3:-1]) for text in texts[20:] if len(text) == 6] == compound
    assert [text[3] for text in texts[19::10]] == [*TENS, "ستين"]
