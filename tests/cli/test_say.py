# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr say`: the very words of a call, and a clear word where it was asked wrongly."""

import pytest

from tests.cli.run import ivr


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("it", "Oggi l'ufficio è chiuso per Natale.\nRiapre lunedì 28 dicembre alle 8 e 30.\n"),
        ("en", "The office is closed today for Christmas.\nIt opens again on Monday the twenty-eighth of"),
        ("fr", "Le bureau est fermé aujourd'hui pour Noël.\nIl rouvrira lundi 28 décembre à 8 heures 30.\n"),
        ("ar", "المكتب مغلق اليوم بمناسبة عيد الميلاد.\n"),
    ],
)
def test_christmas_in_every_language(language: str, words: str) -> None:
    """Protects the staff's preview: what it prints is what a caller hears on that day."""
    ran = ivr("say", "casa", "--at", "2026-12-25T10:00", "--language", language)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert words in ran.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["casas"], "polo1, polo2, polo3, segreteria, casa"),
        (["casa", "--language", "de"], "it, en, fr, ar"),
        (["casa", "--at", "domani"], "2026-12-25T10:00"),
        (["casa", "--at", "2026-13-01T10:00"], "2026-12-25T10:00"),
        ([], "say"),
    ],
)
def test_a_wrong_question_names_the_right_ones(words: list[str], told: str) -> None:
    """Protects whoever mistypes: exit 2, and the answer says what can be asked."""
    ran = ivr("say", *words)
    assert ran.returncode == 2
    assert told in ran.stderr
    assert "Traceback" not in ran.stderr


def test_without_a_zone_a_moment_is_the_citys() -> None:
    """Protects against the server's own zone: ten o'clock is ten o'clock in Modena."""
    local = ivr("say", "casa", "--at", "2026-01-12T12:59")
    utc = ivr("say", "casa", "--at", "2026-01-12T11:59+00:00")
    assert "fino alle 13" in local.stdout
    assert local.stdout == utc.stdout
