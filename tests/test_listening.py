# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What staff listen to beforehand: clips that are there at once, the others by a wish, and never half."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ivr.folders import PROMPTS
from ivr.listening import Listening, Making, Ready
from ivr.prompts import load_voice_rows
from ivr.voices import Clips, Failure, Hindrance, Unmet, Wish, Wishes, casting, grant
from tests.voices.day import job

WISH = Wish("espeak", (job("Grazie."), job("Arrivederci.")))


@pytest.fixture
def clips(tmp_path: Path) -> Clips:
    return Clips(tmp_path / "clips")


@pytest.fixture
def wishes(tmp_path: Path) -> Wishes:
    return Wishes(tmp_path / "wishes", lambda: datetime.now(UTC))


@pytest.fixture
def listening(clips: Clips, wishes: Wishes) -> Listening:
    return Listening(clips, wishes, PROMPTS)


def render(clips: Clips, wishes: Wishes) -> None:
    rows = load_voice_rows(PROMPTS)
    grant(wishes, clips, lambda chosen: casting(chosen, rows, PROMPTS / "recordings"))


def test_a_wish_becomes_sound(listening: Listening, clips: Clips, wishes: Wishes) -> None:
    """Asked for once, counted while it is made, then heard whole; nothing is wished for that is there."""
    assert listening.ask(WISH) == Making(0, 2)
    assert wishes.is_any_open()
    render(clips, wishes)
    found = listening.ask(WISH)
    assert isinstance(found, Ready)
    assert not wishes.is_any_open()
    sound = listening.joined(found.names)
    alone = clips.path(found.names[0]).read_bytes()
    assert sound
    assert len(sound) > len(alone)
    assert listening.ask(Wish("espeak", (*WISH.jobs, job("Grazie!")))) == Making(2, 3)


def test_what_is_not_whole_is_not_heard(listening: Listening, clips: Clips, wishes: Wishes) -> None:
    """A clip that went meanwhile, one that the disk spoilt, a name that is none: no sound at all."""
    listening.ask(WISH)
    render(clips, wishes)
    found = listening.ask(WISH)
    assert isinstance(found, Ready)
    clips.path(found.names[0]).write_bytes(b"RIFF")
    assert listening.joined(found.names) is None
    clips.path(found.names[0]).unlink()
    assert listening.joined(found.names) is None
    assert listening.joined(["../config"]) is None  # type: ignore[list-item]  # as an address may have it


def test_where_the_carrier_speaks_nothing_is_wished_for(listening: Listening, wishes: Wishes) -> None:
    """Nobody waits for what will never come."""
    assert listening.ask(Wish("say", WISH.jobs)) == Failure(Unmet.NO_VOICE)
    assert not wishes.is_any_open()


def test_a_failure_stays_until_one_asks_anew(listening: Listening, wishes: Wishes) -> None:
    """A page that asks each second does not hammer a voice that refuses."""
    listening.ask(WISH)
    refusal = Failure(Unmet.REFUSED, "gtts", "429", count=2)
    assert wishes.take() == WISH
    wishes.settle(WISH, refusal)
    assert listening.ask(WISH) == refusal
    assert not wishes.is_any_open()
    assert listening.ask(WISH, anew=True) == Making(0, 2)
    assert wishes.is_any_open()


def test_a_folder_that_takes_no_wish_is_named(listening: Listening, tmp_path: Path) -> None:
    """Whoever runs the machine reads where to look."""
    (tmp_path / "wishes").touch()
    failure = listening.ask(WISH)
    assert failure == Failure(Unmet.UNKEPT, why=Hindrance.OCCUPIED, place=str(tmp_path / "wishes"))
