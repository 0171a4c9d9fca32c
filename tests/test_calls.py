# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whole conversations: every file in tests/calls is played and must go as it is written."""

import os
from pathlib import Path

import pytest

from ivr.simulator.transcripts.session import Scene, play
from ivr.simulator.transcripts.transcript import Transcript
from tests.world import open_world

CALLS = sorted(Path(__file__).with_name("calls").glob("*.txt"))
CONFIGS = Path(__file__).with_name("calls") / "configs"
LONGEST = 60  # lines: a call must fit a screen to be read


def config_of(transcript: Transcript) -> str:
    """Read what the call changes in the config."""
    further = transcript.header.config
    return (CONFIGS / f"{further}.toml").read_text("utf-8") if further else ""


def open_scene(transcript: Transcript) -> Scene:
    """Build the city that a transcript is played in."""
    return open_world(config=config_of(transcript)).scene


@pytest.mark.parametrize("file", CALLS, ids=lambda file: file.stem)
def test_the_call_goes_as_written(file: Path, request: pytest.FixtureRequest) -> None:
    """Protects the talk: every word, key and second of a call is what somebody read and found right."""
    written = file.read_text("utf-8")
    played = play(Transcript.parse(written), open_scene)
    if request.config.getoption("--accept"):
        assert not os.environ.get("CI"), "transcripts are accepted by a person, never by CI"
        file.write_text(played, "utf-8")
    else:
        assert played == written
    assert len(played.splitlines()) <= LONGEST
