# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page's words: one for every state there is, and none that nobody says."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

from ivr import messages
from ivr.simulator import browser
from ivr.simulator.browser.operators import MANNERS
from ivr.simulator.browser.standing import Doing, Presence
from ivr.simulator.browser.story import CALLERS_EVENTS, ENDINGS, OPERATORS_EVENTS
from ivr.simulator.browser.view import FREE
from ivr.simulator.stage import Stage

FOLDER = Path(browser.__file__).parent
FILE = Path(messages.__file__).with_name("phone.it.ftl")
# A <Dial> has a word for how far it has come; what an operator's leg never does, it needs no word for.
STATES: Mapping[str, Collection[str]] = {
    "call": {*Stage, "seeking", "ringing-there", "whispering", "rung", "voicemail"} - {Stage.DIALLING},
    "operator": {*Stage, FREE, "voicemail"} - {Stage.OVER},
    "line": {*Doing, "rung-soon", "to-call-later"},
    "presence": set(Presence),
    "caller": CALLERS_EVENTS,
    "rung": OPERATORS_EVENTS | ENDINGS | {"voicemail"},
    "manner": MANNERS.keys(),
}


def test_every_message_of_the_page_is_said_and_there() -> None:
    """A state without a word would be an error in the middle of a call; a word without a state is dead."""
    sources = [*FOLDER.glob("*.py"), *FOLDER.glob("templates/*")]
    written = {
        key for file in sources for key in re.findall(r'"(phone-[a-z-]*[a-z])"', file.read_text("utf-8"))
    }
    of_states = {f"phone-{what}-{state}" for what, states in STATES.items() for state in states}
    assert (
        set(re.findall(r"^(phone-[a-z-]+) =", FILE.read_text("utf-8"), re.MULTILINE)) == written | of_states
    )
