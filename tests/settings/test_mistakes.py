# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every mistake that can be made in config.toml, with its line and its words: the table in mistakes.txt."""

import re
from pathlib import Path

import pytest

from ivr import messages
from ivr.settings import Mistake, Reading, read_city
from tests.settings.example import CITY, LANGUAGES
from tests.settings.table import Row, read_table

TABLE = read_table()
SHOWN_ELSEWHERE = re.compile("config-(file-.*|in-force|syntax-other|syntax-character|no-offices)")


def read(text: str) -> Reading:
    return read_city(text, known_languages=LANGUAGES)


def told(reading: Reading, language: str = "it") -> list[str]:
    return [mistake.text(language) for mistake in reading.mistakes]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.title)
def test_each_mistake_with_its_line(row: Row) -> None:
    """A clerk is told exactly this, at exactly this line, and of nothing else."""
    reading = row.read()
    found = [mistake.text() for mistake in (*reading.mistakes, *reading.warnings)]
    said = [*row.mistakes, *row.warnings]
    assert found == [f"config.toml:{line}: {words}" for line, words in zip(row.lines, said, strict=True)]
    assert (reading.city is None) == bool(row.mistakes)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.title)
def test_each_mistake_in_english(row: Row) -> None:
    """Whoever asks for English is told the same of the same line."""
    for mistake in (*row.read().mistakes, *row.read().warnings):
        place, words = mistake.text("en").split(": ", 1)
        assert place == f"config.toml:{mistake.line}"
        assert words != mistake.text("it").split(": ", 1)[1]


def test_the_table_has_every_message() -> None:
    """A message that no row shows is one that nobody has read, or that nothing can cause."""
    shown = {mistake.key for row in TABLE for mistake in (*row.read().mistakes, *row.read().warnings)}
    ftl = Path(messages.__file__).with_name("config.it.ftl").read_text("utf-8")
    keys = set(re.findall(r"^(config-[a-z0-9-]+) =", ftl, re.MULTILINE))
    assert {key for key in keys - shown if not SHOWN_ELSEWHERE.fullmatch(key)} == set()
    assert shown <= keys


def test_every_mistake_at_once() -> None:
    """All single changes of shape, of reference and of sense are found together, in the order of lines."""
    changes = {
        'timezone = "Europe/Rome"': 'timezone = "Europe/Roma"',
        'key = "5"': "key = 5",
        '"monday-friday" = ["08:30-13:00"]': '"monday-friday" = ["13:00-08:30"]',
        "until = 2026-08-31": "until = 2026-06-30",
        'key = "4"': 'key = "0"',
        'saturday = ["22:00-02:00+1"]': 'saturday = ["22:00-02:00"]',
        "every_weeks = 2": "every_week = 2",
        "until = 2026-01-20": "until = 2026-01-06",
        'redirect = "segreteria"': 'redirect = "nessuno"',
        "date = 2026-12-24": 'date = "natale"',
        'phone = "+39059203111"': 'phone = "+39"',
        'duty = "open-hours"': "",
        "ring_seconds = 20": "ring_seconds = true",
    }
    broken = CITY
    for right, wrong in changes.items():
        assert broken.count(f"\n{right}\n") == 1
        broken = broken.replace(f"\n{right}\n", f"\n{wrong}\n")
    lines = [CITY.split("\n").index(right) + 1 for right in changes if not right.startswith("duty")]
    lines.append(CITY.split("\n").index('id = "bruno"'))  # what is missing is missed at the section's title
    assert [mistake.line for mistake in read(broken).mistakes] == sorted(lines)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('id = "casa"', "id = 7"),
        ('languages = ["it", "ar"]', 'languages = ["it", 7]'),
        ('languages = ["it", "ar"]', "languages = 7"),
        ("from = 2026-01-07T10:30:00", "from = 7"),
        ('hours = ["08:30-11:30"]', "hours = 7"),
        ('hours = ["09:30-12:30"]', 'hours = [7, "09:30-12:30"]'),
        ('name = { it = "la Segreteria", ar = "السكرتارية" }', 'name = { it = "la Segreteria", ar = 7 }'),
        ('number = "+390592034444"', "number = 7"),
        ('offices = ["segreteria"]', "offices = [7]"),
    ],
)
def test_what_follows_from_a_mistake_is_not_reported(right: str, wrong: str) -> None:
    """An office whose id cannot be read makes no closure wrong that names it: one cause, one mistake."""
    broken = CITY.replace(f"\n{right}\n", f"\n{wrong}\n")
    assert broken != CITY
    assert [(m.key, m.line) for m in read(broken).mistakes] == [
        (read(broken).mistakes[0].key, CITY.split("\n").index(right) + 1)
    ]


@pytest.mark.parametrize("nothing", ["", "\n\n", "# soltanto un commento\n"])
def test_an_empty_file(nothing: str) -> None:
    """A file with nothing in it is told as such, rather than by all that it lacks."""
    assert told(read(nothing)) == [
        "config.toml:1: il file è vuoto: ci vogliono almeno la sezione [line] e un [[office]]"
    ]


def test_sections_that_are_not_there() -> None:
    """A file that has only figures lacks its line and its offices."""
    assert told(read("[hold]\nring_seconds = 20\n")) == [
        "config.toml:1: manca la voce «line»: qui è obbligatoria",
        "config.toml:1: manca la voce «office»: qui è obbligatoria",
    ]


def test_a_list_of_offices_with_none_in_it() -> None:
    """The section is written, yet there is no office."""
    line = CITY[CITY.index("[line]") : CITY.index("[[office]]")]
    assert [(m.line, m.key) for m in read(f"office = []\n{line}").mistakes] == [(1, "config-no-offices")]


@pytest.mark.parametrize("depth", [200, 100_000])
def test_brackets_without_end(depth: int) -> None:
    """Thousands of brackets exhaust Python's reader, not the line."""
    assert [mistake.line for mistake in read("[line]\nname = " + "[" * depth).mistakes] in ([1], [2])
    assert read("[line]\nname = " + "[" * depth + "]" * depth).city is None


def test_a_number_without_end() -> None:
    """Python refuses to read numbers of thousands of digits."""
    assert told(read(f"{CITY}\nmax_waiting = {'9' * 5000}")) == [
        "config.toml:1: il file non si può leggere: riparta da una copia che funzionava"
    ]


def test_half_a_letter() -> None:
    """A text that no file could hold is read all the same, and moves no line."""
    assert [m.key for m in read(f"{CITY}# \ud800\ncolour = 1\n").mistakes] == ["config-unknown-setting"]


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x7f"])
def test_signs_that_no_editor_shows(sign: str) -> None:
    """What came along from another program is told with its line."""
    line = CITY.split("\n").index('address = "via Santi 60"') + 1
    (words,) = told(read(CITY.replace("via Santi", f"via{sign}Santi")))
    assert words.startswith(f"config.toml:{line}: c’è un carattere che non si può usare")


def test_a_setting_named_like_pydantics_mark_for_keys() -> None:
    """To pydantic "[key]" is the key of a table: a setting of that name is unknown like any other."""
    for after in ("[hold]", "[office.visits]", 'monday = ["08:30-12:00"]'):
        assert [m.key for m in read(CITY.replace(after, f'{after}\n"[key]" = 3')).mistakes] == [
            "config-unknown-setting"
        ]


def test_a_mistake_names_its_file() -> None:
    """Two files read one after the other are told apart."""
    (mistake,) = read_city("", "altra.toml", known_languages=LANGUAGES).mistakes
    assert mistake == Mistake("altra.toml", 1, "config-file-empty")
    assert mistake.text("en").startswith("altra.toml:1: the file is empty")
