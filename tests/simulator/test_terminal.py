# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The telephone in the terminal: what is typed, what is shown, what is saved."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ivr.simulator.terminal import Desk, Terminal
from ivr.simulator.transcripts.session import Scene, play
from ivr.simulator.transcripts.transcript import Transcript
from tests.simulator.line import CALLER, NUMBER, OPERATOR, Line, world
from tests.simulator.transcripts.test_transcript import PAGES

ROME = ZoneInfo("Europe/Rome")


def key_and_values(key: str, /, **args: str | int) -> str:
    """Staff's words, so that a test sees which were asked for."""
    return " ".join([key, *map(str, args.values())])


def scene() -> Scene:
    return Scene(world(Line(dict(PAGES))), {"anna": OPERATOR}, ROME)


def session(folder: Path, *lines: str) -> list[str]:
    """What a terminal shows for these lines."""
    shown: list[str] = []
    Terminal(scene(), Desk(key_and_values, shown.append, folder), CALLER, NUMBER).run(lines)
    return shown


def test_a_call_by_hand(tmp_path: Path) -> None:
    """Each command is carried out, and what follows is shown up to the next question."""
    assert session(tmp_path, "/operator anna answers", "5", "/wait 60", "/hangup") == [
        "call-hint",
        "10:00:00  Buongiorno",
        "          Per l'Ufficio casa, prema cinque",
        "10:00:04  La mettiamo in contatto",
        "10:00:06  ☎ anna rings",
        "10:00:06  ☎ +393339999999 rings",
        "10:00:11  ☎ +393339999999 is rung no more",
        "10:00:11  ☎ anna hears: Chiamata. Prema uno",
        "10:00:13  ☎ anna presses 1",
        "10:00:13  ☎ anna and the caller talk",
        "10:01:13  The caller hangs up.",
        "10:01:13  The call is over.",
    ]


def test_what_is_saved_plays_again(tmp_path: Path) -> None:
    """The file is a transcript of this call, and a test from then on; the title is the clerk's."""
    shown = session(
        tmp_path,
        "/operator anna answers",
        "5",
        "/hangup",
        "/save put-through Put through at once",
        "/quit",
        "5",
    )
    assert shown[-1] == f"call-saved {tmp_path / 'put-through.txt'}"
    text = (tmp_path / "put-through.txt").read_text("utf-8")
    assert text.startswith(
        "Put through at once\n\n"
        "from      +393331234567\nto        +390592034444\nat        2026-01-12 10:00:00\n"
    )
    assert play(Transcript.parse(text), lambda _: scene()) == text


def test_a_transcript_is_not_overwritten(tmp_path: Path) -> None:
    """What somebody wrote and read stays; and a folder that is not there is told, not a traceback."""
    taken = tmp_path / "taken.txt"
    taken.write_text("mine", "utf-8")
    assert session(tmp_path, "/save taken")[-1] == f"call-not-saved {taken} File exists"
    assert taken.read_text("utf-8") == "mine"
    missing = tmp_path / "missing"
    assert session(missing, "/save a")[-1] == f"call-not-saved {missing / 'a.txt'} No such file or directory"


def test_a_second_call_is_a_transcript_of_its_own(tmp_path: Path) -> None:
    """Another caller, another day; the operators behave as they were told."""
    session(
        tmp_path,
        "/operator anna busy",
        "/hangup",
        "/at 2026-12-25T10:00",
        "/from withheld",
        "5",
        "/save christmas",
    )
    text = (tmp_path / "christmas.txt").read_text("utf-8")
    assert text.startswith("christmas\n\nfrom      withheld\n")
    assert "at        2026-12-25 10:00:00\nanna      is busy\n" in text
    assert play(Transcript.parse(text), lambda _: scene()) == text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("hello", "call-unknown hello"),
        ("/wait", "call-unknown /wait"),
        ("1 @2", "call-too-late"),
        ("/operator bruno answers", "call-no-operator bruno anna"),
        ("/operator anna sleeps", "call-unknown /operator anna sleeps"),
        ("/from 333", "call-no-number 333"),
        ("/to +390599999999", f"call-not-ours +390599999999 {NUMBER}"),
        ("/save", "call-bad-name "),
        ("/save ../escape", "call-bad-name ../escape"),
        ("/help", "call-help anna"),
        ("/at 2026-02-30T10:00", "call-unknown /at 2026-02-30T10:00"),
    ],
)
def test_a_mistake_is_told_and_nothing_else_happens(tmp_path: Path, line: str, told: str) -> None:
    """The call goes on where it was, and nothing is written."""
    assert session(tmp_path, line)[3:] == [told]
    assert not list(tmp_path.iterdir())


def test_calling_again(tmp_path: Path) -> None:
    """/from and /to hang up and dial anew; empty lines are nothing."""
    shown = session(tmp_path, "", f"/to {NUMBER}", "/from +393330000000")
    assert [line[10:] for line in shown].count("Buongiorno") == 3


def test_what_twilio_would_not_take_is_shown(tmp_path: Path) -> None:
    """A developer at the terminal sees the refusal, not a traceback."""
    shown: list[str] = []
    broken = Scene(world(Line({"/voice": "<Say vioce='x'>Hello</Say>"})), {}, ROME)
    Terminal(broken, Desk(key_and_values, shown.append, tmp_path), CALLER, NUMBER).run(["1"])
    assert any(line.startswith("call-refused") and "vioce" in line for line in shown)
