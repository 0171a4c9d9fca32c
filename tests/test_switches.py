# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The talk under every answer to the questions about Twilio that only a real account can settle."""

from dataclasses import fields

import pytest

from ivr.simulator.switches import BridgedField, Switches
from ivr.simulator.transcripts.session import Scene, play
from ivr.simulator.transcripts.transcript import Transcript
from tests.test_calls import CALLS, config_of
from tests.world import open_world

CALLS_WITH_OPERATORS = [file for file in CALLS if Transcript.parse(file.read_text("utf-8")).header.operators]
OTHERWISE = [
    Switches(**{field.name: answer})
    for field in fields(Switches)
    for answer in type(getattr(Switches(), field.name))
    if answer != field.default
]
# Where Twilio does not send DialBridged, an answered leg looks the same whether the operator took the
# call or not, until acceptances are kept in the store: these callers hear the farewell and the menu.
NOT_YET = {
    Switches(bridged_field=BridgedField.ABSENT): {"operators-one-by-one-it", "operators-refuse-it"},
}


@pytest.mark.parametrize("switches", OTHERWISE, ids=str)
def test_callers_hear_the_same_whatever_the_carrier_does(switches: Switches) -> None:
    """Protects the talk from our guesses about Twilio: none of them may decide what a citizen hears."""

    def scene(transcript: Transcript) -> Scene:
        return open_world(config=config_of(transcript), switches=switches).scene

    differing = set()
    for file in CALLS_WITH_OPERATORS:
        written = file.read_text("utf-8")
        if sorted(play(Transcript.parse(written), scene).splitlines()) != sorted(written.splitlines()):
            differing.add(file.stem)
    assert differing == NOT_YET.get(switches, set())
