# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The talk under every answer to the questions about Twilio that only a real account can settle."""

from dataclasses import fields

import pytest

from ivr.simulator.switches import Switches
from ivr.simulator.transcripts.session import Scene, play
from ivr.simulator.transcripts.transcript import Transcript
from tests.test_calls import CALLS, config_of
from tests.world import open_world

# Each way in which a citizen and an operator come together, or miss each other.
TELLING = (
    "after-another-office-it",
    "callback-hold-it",
    "callback-voicemail-it",
    "desk-send-on-it",
    "drained-it",
    "hold-two-callers-it",
    "operators-refuse-it",
)
OTHERWISE = [
    Switches(**{field.name: answer})
    for field in fields(Switches)
    for answer in type(getattr(Switches(), field.name))
    if answer != field.default
]


def _changed(switches: Switches) -> str:
    """Name the answer that is not the likelier one."""
    each = ((field, getattr(switches, field.name)) for field in fields(switches))
    return ", ".join(f"{field.name}={answer}" for field, answer in each if answer != field.default)


@pytest.mark.parametrize("switches", OTHERWISE, ids=_changed)
def test_callers_hear_the_same_whatever_the_carrier_does(switches: Switches) -> None:
    """Protects the talk from our guesses about Twilio: none of them may decide what a citizen hears."""

    def scene(transcript: Transcript) -> Scene:
        return open_world(config=config_of(transcript), switches=switches).scene

    calls = {file.stem: file.read_text("utf-8") for file in CALLS}
    for name in TELLING:
        played = play(Transcript.parse(calls[name]), scene)
        assert sorted(played.splitlines()) == sorted(calls[name].splitlines())
