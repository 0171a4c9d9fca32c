# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whole conversations: every file in tests/calls is played and must go as it is written."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from ivr.dialogue.scene import Outcome, Scene
from ivr.dialogue.script import NODES
from ivr.dialogue.spot import Node
from ivr.simulator.transcripts.session import Scene as PlayedIn
from ivr.simulator.transcripts.session import play
from ivr.simulator.transcripts.transcript import Transcript
from tests.world import open_world

CALLS = sorted(Path(__file__).with_name("calls").glob("*.txt"))
CONFIGS = Path(__file__).with_name("calls") / "configs"
LONGEST = 60  # lines: a call must fit a screen to be read


def config_of(transcript: Transcript) -> str:
    """Read what the call changes in the config."""
    further = transcript.header.config
    return (CONFIGS / f"{further}.toml").read_text("utf-8") if further else ""


def open_scene(transcript: Transcript) -> PlayedIn:
    """Build the city that a transcript is played in."""
    return open_world(config=config_of(transcript)).scene


@cache
def lived(file: Path) -> tuple[str, frozenset[Node]]:
    """Play a call: as it goes today, and the nodes of the talk that it came to."""
    reached: set[Node] = set()

    def noting(node: Node, answer: Callable[[Scene], Outcome]) -> Callable[[Scene], Outcome]:
        def noted(scene: Scene) -> Outcome:
            reached.add(node)
            return answer(scene)

        return noted

    with pytest.MonkeyPatch.context() as patch:
        for node, answer in NODES.items():
            patch.setitem(NODES, node, noting(node, answer))
        played = play(Transcript.parse(file.read_text("utf-8")), open_scene)
    return played, frozenset(reached)


@pytest.mark.parametrize("file", CALLS, ids=lambda file: file.stem)
def test_the_call_goes_as_written(file: Path, request: pytest.FixtureRequest) -> None:
    """Protects the talk: every word, key and second of a call is what somebody read and found right."""
    written = file.read_text("utf-8")
    played, _ = lived(file)
    if request.config.getoption("--accept"):
        assert not os.environ.get("CI"), "transcripts are accepted by a person, never by CI"
        file.write_text(played, "utf-8")
    else:
        assert played == written
    assert len(played.splitlines()) <= LONGEST
