# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of the offices: how each stands, its days drawn, what is ahead, with a broken config too."""

import re
from pathlib import Path

import pytest

from tests.test_calls import CONFIGS
from tests.web.staff_room.house import house

GAS_LEAK = (CONFIGS / "gas-leak.toml").read_text("utf-8")
EXTRA = """
[[opening]]
offices = ["casa"]
date = 2026-01-17
hours = ["09:00-11:30"]
"""
PAST = """
[[closure]]
from = 2025-03-01
until = 2025-03-02
reason = { it = "per sciopero" }
"""


@pytest.mark.parametrize(("name", "status"), [("anna", 403), ("marta", 200), ("paolo", 200)])
def test_it_is_for_editors_and_administrators(tmp_path: Path, name: str, status: int) -> None:
    """Whoever only answers the telephone changes no hours."""
    assert house(tmp_path).read("/staff", name).status_code == status


def test_offices_say_how_they_stand(tmp_path: Path) -> None:
    """Open until when, and when again; closed why, and until when: in the words that callers hear."""
    page = house(tmp_path, GAS_LEAK).read("/staff").text
    assert "L&#39;ufficio è chiuso per una fuga di gas." in page
    assert "L&#39;ufficio è aperto fino alle 13:00." in page
    assert "Riapre domani alle 8:30." in page
    assert page.count("room-open") == 4
    assert page.count("room-shut") == 1


def test_the_days_are_drawn_and_stand_beside_in_words(tmp_path: Path) -> None:
    """Whoever can't see the drawing reads the same; on one scale for all offices, an extra day included."""
    page = house(tmp_path, EXTRA + GAS_LEAK).read("/staff").text
    assert len(re.findall(r"<svg class=\"room-drawn\"", page)) == 5 * 7
    assert "09:00–11:30" in page
    assert page.count('<span class="room-why">per una fuga di gas</span>') == 7
    drawn = [float(x) + float(width) for x, width in re.findall(r'x="([\d.]+)" width="([\d.]+)"', page)]
    assert drawn
    assert max(drawn) <= 100


def test_what_is_ahead_is_listed_and_what_is_over_is_not(tmp_path: Path) -> None:
    """Closures and extra days, the next first, with who answers instead."""
    page = house(tmp_path, EXTRA + GAS_LEAK + PAST).read("/staff").text
    ahead = page[page.index('class="room-ahead"') :]
    assert "per sciopero" not in ahead
    assert ahead.index("per una fuga di gas") < ahead.index("09:00-11:30")
    assert "risponde la Segreteria" in ahead
    assert "in corso" in ahead


def test_a_broken_file_is_told_with_its_line_and_the_last_good_one_goes_on(tmp_path: Path) -> None:
    """Nobody has to guess why a form is refused, or fear for the line."""
    here = house(tmp_path)
    here.read("/staff")
    here.edit_by_hand('[[closure]]\nfrom = 2026-01-12\nuntil = 2026-01-10\nreason = { it = "x" }')
    line = here.text.count("\n") - 1
    answer = here.read("/staff")
    assert answer.status_code == 200
    assert f"config.toml:{line}: la chiusura finisce" in answer.text
    assert "Il centralino continua con l&#39;ultimo giusto" in answer.text
    assert answer.text.count("room-open") == 5


def test_a_file_that_broke_before_anybody_looked(tmp_path: Path) -> None:
    """How the offices stand is known, and so is the line of the mistake; what is ahead is not made up."""
    here = house(tmp_path, GAS_LEAK)
    here.edit_by_hand("[[closure")
    answer = here.read("/staff")
    assert answer.status_code == 200
    assert f"config.toml:{here.text.count(chr(10))}: " in answer.text
    assert answer.text.count("room-open") == 4
    assert 'id="ahead"' not in answer.text


def test_it_says_who_changed_what_last(tmp_path: Path) -> None:
    """Also where nobody used a form."""
    here = house(tmp_path)
    here.read("/staff")
    here.edit_by_hand(GAS_LEAK)
    assert "Ultima modifica: a mano, nel file, 12 gen 2026, 10:03." in here.read("/staff").text


def test_it_is_in_english_too(tmp_path: Path) -> None:
    """The offices by their English names; a reason nobody wrote in English stands in the list, as Italian."""
    here = house(tmp_path, GAS_LEAK)
    page = here.read("/staff?language=en").text
    assert "The Housing Office" in page
    assert "The office is closed for exceptional reasons." in page
    above, _, ahead = page.partition('id="ahead"')
    assert "per una fuga di gas" not in above
    assert '<bdi lang="it">per una fuga di gas</bdi>' in ahead
    assert "<bdi" not in here.read("/staff?language=it").text
