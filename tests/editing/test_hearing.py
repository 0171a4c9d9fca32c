# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers hear before and after a change, in every language, and only where it differs."""

from datetime import UTC, date, datetime

from ivr.call import OfficeId, Words
from ivr.city import City
from ivr.editing.changes import Add
from ivr.editing.drafting import Draft, draft
from ivr.editing.entries import Closing
from ivr.editing.hearing import Difference, differences
from ivr.folders import PROMPTS
from ivr.prompts import Prompts
from ivr.settings import read_city
from tests.editing.sample import SAMPLE
from tests.modena import LANGUAGES

NOW = datetime(2026, 1, 7, 9, 30, tzinfo=UTC)  # a Wednesday, half past ten in Modena
LEAK = Closing(
    datetime(2026, 1, 7, 10, 30),  # noqa: DTZ001  # the city's clock
    date(2026, 1, 8),
    (OfficeId("polo1"),),
    Words.of({"it": "per una fuga di gas"}),
    OfficeId("segreteria"),
)


def heard(before: City, after: City) -> list[Difference]:
    return list(differences(before, after, Prompts.load(PROMPTS, sorted(LANGUAGES)), NOW, days=7))


def before_and_after() -> tuple[City, City]:
    before = read_city(SAMPLE, known_languages=LANGUAGES).city
    drafted = draft(SAMPLE, Add(LEAK), known_languages=LANGUAGES)
    assert before
    assert isinstance(drafted, Draft)
    return before, drafted.city


def test_the_gas_leak() -> None:
    """Whoever asks for the closed office hears why and who answers; of the others nothing is different."""
    found = heard(*before_and_after())
    assert {each.office for each in found} == {"polo1"}
    assert {each.language for each in found} == LANGUAGES
    now = next(each for each in found if each.moment == NOW and each.language == "it")
    assert "fino alle 13" in " ".join(told.sentence.text for told in now.before)
    words = " ".join(told.sentence.text for told in now.after)
    assert "per una fuga di gas" in words
    assert "Segreteria" in words


def test_words_that_were_not_translated() -> None:
    """What staff wrote in Italian alone is read by no foreign voice."""
    english = [each for each in heard(*before_and_after()) if each.language == "en"]
    assert english
    assert not any("gas" in told.sentence.text for each in english for told in each.after)


def test_it_is_over_by_itself() -> None:
    """After the last day closed callers hear what they always heard."""
    last = max(each.moment for each in heard(*before_and_after()))
    assert last.date() == date(2026, 1, 8)


def test_nothing_changes() -> None:
    """A config that says the same is heard as the same."""
    before, _ = before_and_after()
    assert heard(before, before) == []
