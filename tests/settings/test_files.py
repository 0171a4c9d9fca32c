# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files that are no config at all: each is a mistake like any other."""

from pathlib import Path

import pytest

from ivr.settings import Reading, read_city_file
from tests.settings.example import CITY, LANGUAGES


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def read(file: Path) -> Reading:
    return read_city_file(file, known_languages=LANGUAGES)


def told(file: Path) -> str:
    reading = read(file)
    assert reading.city is None
    (mistake,) = reading.mistakes
    return mistake.text("en")


def test_a_file_that_is_not_there(file: Path) -> None:
    """Whoever starts in the wrong folder learns which file is missed."""
    assert told(file).startswith("config.toml:1: there is no such file")


def test_a_folder(file: Path) -> None:
    """A mount that went wrong often leaves a folder of the file's name."""
    file.mkdir()
    assert told(file).startswith("config.toml:1: this is a folder")


def test_a_file_that_may_not_be_opened(file: Path) -> None:
    """A link that leads to itself stands for all that the system refuses to open."""
    file.symlink_to(file)
    assert told(file).startswith("config.toml:1: the file cannot be opened")


def test_a_file_in_another_encoding(file: Path) -> None:
    """An old editor saves accents in an encoding of its own; the line is that of the first such letter."""
    file.write_bytes(
        CITY.replace("via Santi 60", "via Canalgrande, già Santi")
        .encode("utf-8")
        .replace(b"\xc3\xa0", b"\xe0")
    )
    line = CITY.split("\n").index('address = "via Santi 60"') + 1
    assert told(file).startswith(f"config.toml:{line}: this line has a character that is not UTF-8")


def test_an_empty_file(file: Path) -> None:
    """An editor that crashed may leave nothing behind."""
    file.touch()
    assert told(file).startswith("config.toml:1: the file is empty")


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a mark in front"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["\\n", "\\r\\n"])
def test_files_of_windows(file: Path, start: bytes, end: bytes) -> None:
    """Notepad's mark in front and its line ends are no mistake, and move no line."""
    file.write_bytes(start + CITY.encode().replace(b"\n", end))
    assert read(file).city
    file.write_bytes(start + CITY.replace('key = "5"', "key = 5").encode().replace(b"\n", end))
    assert [mistake.line for mistake in read(file).mistakes] == [CITY.split("\n").index('key = "5"') + 1]
