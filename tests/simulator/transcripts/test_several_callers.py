# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Several callers in one transcript: each is told apart, those who are called back too."""

from zoneinfo import ZoneInfo

import pytest

from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.transcripts.session import Scene, play
from ivr.simulator.transcripts.transcript import Transcript, UnreadableTranscriptError
from tests.simulator.line import NUMBER, OPERATOR, PUBLIC, Answers, Line, world
from tests.simulator.rest.asking import client

ROME = ZoneInfo("Europe/Rome")
FIRST, SECOND = "+393331234567", "+393337654321"
PAGES: dict[str, Answers] = {
    "/voice": "<Gather action='/menu' numDigits='1' timeout='9'><Say>Buongiorno</Say></Gather>",
    "/menu": f"<Dial action='/after' callerId='{NUMBER}'><Sip url='/whisper'>{OPERATOR}</Sip></Dial>",
    "/whisper": "<Gather action='/accept' numDigits='1' timeout='4'><Say>Prema uno</Say></Gather><Hangup/>",
    "/accept": "",
    "/after": "<Gather timeout='9'><Say>Arrivederci</Say></Gather>",
    "/ready": "<Gather action='/back' numDigits='1' timeout='4'><Say>Richiamata</Say></Gather><Hangup/>",
    "/back": f"<Dial callerId='{NUMBER}'><Number url='/whisper'>{SECOND}</Number></Dial>",
}
TWO = """\
The second caller is told that the operator is busy

from      +39 333 1234567
to        +39 059 203 4444
at        2026-01-12 10:00
caller-2  +39 333 7654321
anna      answers after 5 seconds, presses 1, talks for 1 minute

10:00:00  Buongiorno
> 1
10:00:01  ☎ anna rings
> [2] calls
10:00:01  [2] Buongiorno
> [2] 1 @4
10:00:05  [2] ☎ anna rings
10:00:05  [2] ☎ anna is busy
10:00:05  [2] Arrivederci
10:00:06  ☎ anna hears: Prema uno
> [2] /hangup
10:00:06  [2] The caller hangs up.
10:00:06  [2] The call is over.
10:00:07  ☎ anna presses 1
10:00:07  ☎ anna and the caller talk
> /hangup
10:00:07  The caller hangs up.
10:00:07  The call is over.
> calls
10:00:07  Buongiorno
> /hangup
10:00:08  The caller hangs up.
10:00:08  The call is over.
"""
CALLED_BACK = """\
The second caller is called back

from      +39 333 1234567
to        +39 059 203 4444
at        2026-01-12 10:00
caller-2  +39 333 7654321, answers after 3 seconds, presses 1
anna      answers after 5 seconds, presses 1

10:00:00  ☎ anna rings
10:00:00  Buongiorno
> /wait 10
10:00:05  ☎ anna hears: Richiamata
10:00:06  ☎ anna presses 1
10:00:06  [2] rings
10:00:09  [2] hears: Prema uno
10:00:10  The call is over.
10:00:10  [2] presses 1
10:00:10  ☎ anna and [2] talk
> [2] /hangup
10:00:11  [2] hangs up
"""


def scene() -> Scene:
    return Scene(world(Line(dict(PAGES))), {"anna": OPERATOR}, ROME)


def calling_back(scene: Scene) -> Scene:
    """Such a world in which the line calls the operator at once."""
    order = {"to": OPERATOR, "from_": NUMBER, "url": f"{PUBLIC}/ready"}
    client(scene.exchange).calls.create(**order)
    return scene


def test_two_callers_are_told_apart() -> None:
    """Times, words and events of both, in the order in which they happened."""
    text = play(Transcript.parse(TWO), lambda _: scene())
    assert text == TWO


def test_a_call_that_the_line_makes_is_told() -> None:
    """An operator's as that of any operator, a citizen's by their number in the transcript."""
    text = play(Transcript.parse(CALLED_BACK), lambda _: calling_back(scene()))
    assert text == CALLED_BACK


def test_the_only_caller_may_be_called_back() -> None:
    """In the header after the number, or later by `/operator`."""
    alone = CALLED_BACK.replace("+39 333 1234567", "+39 333 7654321, refuses")
    alone = alone.replace("caller-2  +39 333 7654321, answers after 3 seconds, presses 1\n", "")
    alone = alone.partition("10:00:00")[0] + "> /hangup\n> /wait 10\n"
    played = play(Transcript.parse(alone), lambda _: calling_back(scene()))
    assert "☎ anna presses 1\n10:00:06  [1] rings\n10:00:06  [1] is busy\n" in played
    changed = alone.replace(
        "> /wait 10", "> /operator caller-1 answers after 1 second\n> /wait 10\n> 1\n> /hangup"
    )
    played = play(Transcript.parse(changed), lambda _: calling_back(scene()))
    assert "10:00:07  [1] hears: Prema uno\n" in played
    assert played.endswith("> /hangup\n10:00:11  [1] hangs up\n")


def test_the_header_names_further_callers() -> None:
    """Numbers as they are written, withheld ones too, and how each answers."""
    header = Transcript.parse(
        TWO.replace("caller-2  +39 333 7654321", "caller-2  withheld\ncaller-3  +39 333 7654321, is busy")
    ).header
    assert [(each.sent, each.manner) for each in header.further] == [
        ("anonymous", None),
        (SECOND, Manner(Reaction.BUSY)),
    ]
    assert (header.from_.sent, header.from_.manner) == (FIRST, None)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("caller-2 ", "caller-3 ", "caller-3 has none before"),
        ("7654321", "7654321, sleeps", "caller-2 sleeps"),
        ("> [2] 1", "> [2] one", r"\[2\] one"),
    ],
)
def test_a_line_that_can_not_be_is_named(old: str, new: str, named: str) -> None:
    """Whoever wrote the transcript by hand learns which line to mend."""
    with pytest.raises(UnreadableTranscriptError, match=named):
        Transcript.parse(TWO.replace(old, new))


def test_a_caller_whom_the_header_does_not_name() -> None:
    """Is a mistake of the transcript."""
    with pytest.raises(KeyError):
        play(Transcript.parse(TWO.replace("> [2] calls", "> [3] calls")), lambda _: scene())


def test_who_has_not_called_yet_can_do_nothing() -> None:
    """Keys of a telephone that is on the hook change nothing."""
    early = TWO.replace("> [2] calls", "> [2] 1\n> [2] calls")
    assert play(Transcript.parse(early), lambda _: scene()) == early
