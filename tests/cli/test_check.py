# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr check`: in order or not, in words that a clerk understands, never a traceback."""

from pathlib import Path

import pytest

from tests.cli.run import ivr
from tests.world import config_file

MODENA = config_file().read_text("utf-8")


def _written(folder: Path, text: str) -> Path:
    file = folder / "config.toml"
    file.write_text(text, "utf-8")
    return file


def test_a_config_in_order() -> None:
    """Protects the clerk's peace of mind: one line says that all is well, and the exit is 0."""
    ran = ivr("check")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.endswith("è in ordine: 5 uffici, 3 operatori, 4 lingue.\n")


def test_the_citys_own_config_is_in_order() -> None:
    """Protects the sample: what the repository ships is what the README shows."""
    assert ivr("check", config=Path(__file__).parents[2] / "config.toml").returncode == 0


def test_every_mistake_at_once_with_its_line(tmp_path: Path) -> None:
    """Protects the clerk's time: two slips are told in one go, each with its place; the exit is 1."""
    broken = (
        MODENA.replace('key = "5"', 'key = "4"')
        .replace("piazzale Redecocca 1", "piazzale")
        .replace('monday = ["09:00-12:30", "15:30-17:30"]', 'monday = ["12:30-09:00"]')
    )
    ran = ivr("check", config=_written(tmp_path, broken))
    assert ran.returncode == 1
    lines = ran.stdout.splitlines()
    assert [line.rpartition(":")[0].partition(": ")[0] for line in lines[:-2]] == [
        f"config.toml:{1 + broken[: broken.index(place)].count(chr(10))}"
        for place in ('monday = ["12:30-09:00"]', 'key = "4"\nname = { it = "l\'Ufficio casa')
    ]
    assert lines[-2] == "2 errori."
    assert "continua con la configurazione precedente" in lines[-1]


def test_mistakes_in_english(tmp_path: Path) -> None:
    """Protects staff whose terminal speaks English."""
    ran = ivr(
        "check", config=_written(tmp_path, MODENA.replace("emergency", "emergenzy")), language="en_GB.UTF-8"
    )
    assert ran.returncode == 1
    assert "config.toml:13: " in ran.stdout
    assert "emergency" in ran.stdout
    assert "goes on with the previous configuration" in ran.stdout


@pytest.mark.parametrize("text", ["", "[line", "\x00", "[[office]]\n" * 9, "line = 3"])
def test_rubbish_is_a_mistake_not_a_traceback(tmp_path: Path, text: str) -> None:
    """Protects staff from Python: whatever is in the file, they read a line number and a remedy."""
    ran = ivr("check", config=_written(tmp_path, text))
    assert ran.returncode == 1
    assert "Traceback" not in ran.stdout + ran.stderr
    assert any(line.startswith("config.toml:") for line in ran.stdout.splitlines())


def test_a_config_that_is_not_there(tmp_path: Path) -> None:
    """Protects whoever mistypes IVR_CONFIG."""
    ran = ivr("check", config=tmp_path / "nothing.toml")
    assert ran.returncode == 1
    assert ran.stdout.startswith("nothing.toml:1: ")


def test_speak_tells_what_is_coming(tmp_path: Path) -> None:
    """Protects the staff's foresight: now, the next closure, the next holiday, both clock changes."""
    closure = '[[closure]]\nfrom = 2090-01-02\nuntil = 2090-01-03\nreason = { it = "per inventario" }\n'
    ran = ivr("check", "--speak", config=_written(tmp_path, f"{MODENA}\n{closure}"))
    heads = [line.partition(" – ")[2] for line in ran.stdout.splitlines() if " – " in line]
    assert ran.returncode == 0
    assert heads[0] == "adesso"
    assert heads[1:] == [
        "alla prossima chiusura",
        "alla prossima festa",
        "al cambio dell'ora",
        "al cambio dell'ora",
    ]
    assert "L'ufficio è chiuso per inventario." in ran.stdout
