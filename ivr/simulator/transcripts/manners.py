# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How an operator meets a ringing phone, as a transcript writes it and `/operator` takes it."""

import re

from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.transcripts import durations

PLAIN = {
    Reaction.LETS_IT_RING: "does not answer",
    Reaction.BUSY: "is busy",
    Reaction.REFUSES: "refuses",
    Reaction.UNREACHABLE: "cannot be reached",
}
SHORT = {  # for quick fingers
    "answers": "answers after 5 seconds, presses 1",
    "rings": "does not answer",
    "busy": "is busy",
    "voicemail": "voicemail answers after 15 seconds",
}
ANSWERS = re.compile(
    rf"(?P<voicemail>voicemail )?answers after (?P<after>{durations.PATTERN})"
    r"(?:, presses (?P<presses>[0-9*#]{1,4}))?"
    rf"(?:, hangs up after (?P<stays>{durations.PATTERN}))?"
    rf"(?:, talks for (?P<talks>{durations.PATTERN}))?"
)


def read(text: str) -> Manner:
    """Raises ValueError for words that describe none."""
    words = SHORT.get(text.strip(), text.strip())
    for reaction, plain in PLAIN.items():
        if words == plain:
            return Manner(reaction)
    found = ANSWERS.fullmatch(words)
    if found is None:
        raise ValueError(text)
    return Manner(
        Reaction.VOICEMAIL if found["voicemail"] else Reaction.ANSWERS,
        after=durations.read(found["after"]),
        presses=found["presses"] or "",
        stays=durations.read(found["stays"]) if found["stays"] else None,
        talks=durations.read(found["talks"]) if found["talks"] else None,
    )


def write(manner: Manner) -> str:
    if manner.reaction in PLAIN:
        return PLAIN[manner.reaction]
    who = "voicemail answers" if manner.reaction is Reaction.VOICEMAIL else "answers"
    words = f"{who} after {durations.write(manner.after)}"
    if manner.presses:
        words += f", presses {manner.presses}"
    if manner.stays is not None:
        words += f", hangs up after {durations.write(manner.stays)}"
    if manner.talks is not None:
        words += f", talks for {durations.write(manner.talks)}"
    return words
