# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How operators, and citizens who are called back, meet a ringing phone."""

from ivr.simulator.manner import Manner, Reaction

RINGS_OUT = Manner(Reaction.LETS_IT_RING)
BUSY = Manner(Reaction.BUSY)
REFUSES = Manner(Reaction.REFUSES, after=2)
VOICEMAIL = Manner(Reaction.VOICEMAIL, after=8, stays=60)
UNREACHABLE = Manner(Reaction.UNREACHABLE)
HANGS_UP = Manner(Reaction.ANSWERS, after=2, stays=3)  # amid the whisper
SAYS_NOTHING = Manner(Reaction.ANSWERS, after=2)
WRONG_KEY = Manner(Reaction.ANSWERS, after=2, presses="7")

IN_VAIN = {  # all the ways in which a caller is not spoken to
    "rings out": RINGS_OUT,
    "busy": BUSY,
    "refuses": REFUSES,
    "voicemail": VOICEMAIL,
    "unreachable": UNREACHABLE,
    "hangs up": HANGS_UP,
    "says nothing": SAYS_NOTHING,
    "wrong key": WRONG_KEY,
}


def takes_it(*, after: int = 3, talks: int | None = 60) -> Manner:
    """Answer, accept and talk; times are in seconds, None: until the other hangs up."""
    return Manner(Reaction.ANSWERS, after=after, presses="1", talks=talks)
