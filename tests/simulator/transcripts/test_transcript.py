# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A call as a text file: read, played, written."""

from zoneinfo import ZoneInfo

import pytest

from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.transcripts.commands import HangUp, Press, Wait
from ivr.simulator.transcripts.session import Scene, play
from ivr.simulator.transcripts.transcript import Transcript, UnreadableTranscriptError, aware, local
from tests.simulator.line import NUMBER, OPERATOR, Line, Page, world

ROME = ZoneInfo("Europe/Rome")
CARLA = "+393339999999"
PAGES = {
    "/voice": "<Gather action='/menu' numDigits='1' timeout='4'><Say>Buongiorno</Say>"
    "<Say>Per l'Ufficio casa, prema cinque</Say></Gather><Redirect>/voice</Redirect>",
    "/menu": f"<Say>La mettiamo in contatto</Say><Dial action='/after' timeout='18' callerId='{NUMBER}'>"
    f"<Sip url='/whisper'>{OPERATOR}</Sip><Number url='/whisper'>{CARLA}</Number></Dial>",
    "/whisper": "<Gather action='/accept' numDigits='1' timeout='4'>"
    "<Say>Chiamata. Prema uno</Say></Gather><Hangup/>",
    "/accept": "",
    "/after": "<Gather timeout='4'><Say>Arrivederci</Say></Gather>",
}
WHOLE = """\
The caller is put through, and stays on

from      +39 333 1234567
to        +39 059 203 4444
at        2026-01-12 10:00
anna      answers after 5 seconds, presses 1, talks for 2 minutes

10:00:00  Buongiorno
          Per l'Ufficio casa, prema cinque (cut short)
> 5 @2
10:00:02  La mettiamo in contatto
10:00:04  ☎ anna rings
10:00:04  ☎ +393339999999 rings
10:00:09  ☎ +393339999999 is rung no more
10:00:09  ☎ anna hears: Chiamata. Prema uno
10:00:11  ☎ anna presses 1
10:00:11  ☎ anna and the caller talk
> /wait 120
10:02:11  ☎ anna hangs up
10:02:11  Arrivederci
> /hangup
10:02:12  The caller hangs up.
10:02:12  The call is over.
"""


def scene(pages: dict[str, str | Page] | None = None) -> Scene:
    line = Line({**PAGES, **(pages or {})})
    return Scene(world(line), {"anna": OPERATOR}, ROME)


def test_a_transcript_is_read() -> None:
    """Its header and what the caller does; what was heard is not read back."""
    transcript = Transcript.parse(WHOLE)
    header = transcript.header
    assert (header.title, header.from_.sent, header.called) == (
        "The caller is put through, and stays on",
        "+393331234567",
        NUMBER,
    )
    assert header.operators == (("anna", Manner(Reaction.ANSWERS, after=5, presses="1", talks=120)),)
    assert transcript.commands == (Press("5", after=2), Wait(120), HangUp())


def test_a_transcript_plays_as_it_is_written() -> None:
    """Times, words and events, to the letter: the whole form of the file in one example."""
    assert play(Transcript.parse(WHOLE), lambda _: scene()) == WHOLE


def test_what_was_heard_is_not_believed() -> None:
    """A file that tells of another call is not repeated, but corrected."""
    lied = WHOLE.replace("Buongiorno", "Buonasera").replace("anna rings", "anna sleeps")
    assert play(Transcript.parse(lied), lambda _: scene()) == WHOLE


def test_the_header_says_what_else_is_known() -> None:
    """A withheld number, the number that diverted the call, a changed config."""
    text = "T\n\nfrom      withheld\nto        +39 059 203 4444\ndiverted  +39 059 20 33 333\n"
    text += "at        2026-01-12T10:00:00\nconfig    gas-leak\n\n> 5\n"
    seen: list[Scene] = []

    def open_scene(transcript: Transcript) -> Scene:
        assert transcript.header.config == "gas-leak"
        seen.append(scene())
        return seen[0]

    assert play(Transcript.parse(text), open_scene).startswith(text.partition("> 5")[0])
    (leg, *_) = seen[0].exchange.legs.values()
    assert (leg.route.from_, leg.route.forwarded_from) == ("anonymous", "+390592033333")


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("at        2026-01-12 10:00\n", "", "at"),
        ("from      +39 333 1234567\n", "", "from"),
        ("anna      answers", "anna      sleeps", "anna sleeps"),
        ("> /wait 120", "> /wait long", "/wait long"),
        ("+39 059 203 4444", "", "to"),
        ("2026-01-12 10:00", "soon", "at soon"),
        (WHOLE, "", "the header names no at"),
    ],
)
def test_a_line_that_can_not_be_is_named(old: str, new: str, named: str) -> None:
    """Whoever wrote the transcript by hand learns which line to mend."""
    with pytest.raises(UnreadableTranscriptError, match=named):
        Transcript.parse(WHOLE.replace(old, new))


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("2026-01-12 10:00:00", 1),
        ("2026-07-12 10:00:00", 2),
        ("2026-10-25 02:30:00", 2),
        ("2026-10-25 02:30:00+01:00", 1),
    ],
)
def test_times_are_the_citys_own(text: str, offset: int) -> None:
    """Summer and winter; the hour that the clocks show twice needs its offset the second time."""
    moment = aware(text, ROME)
    shift = moment.utcoffset()
    assert shift is not None
    assert shift.total_seconds() == offset * 3600
    assert local(moment, ROME) == text


def test_endings_and_troubles_are_told() -> None:
    """Busy, refused, let ring, unreachable; an error that Twilio would show; the carrier's own goodbye."""
    endings = {"is busy": "is busy", "refuses": "is busy", "cannot be reached": "cannot be reached"}
    endings |= {"does not answer": "does not answer"}
    for manner, told in endings.items():
        text = WHOLE.replace("answers after 5 seconds, presses 1, talks for 2 minutes", manner)
        assert f"☎ anna {told}\n" in play(Transcript.parse(text), lambda _: scene())
    text = play(Transcript.parse(WHOLE), lambda _: scene({"/menu": Page(status=500)}))
    assert "10:00:02  ! 11200 https://line.example/menu: HTTP 500\n" in text
    assert "10:00:02  (the carrier apologises and hangs up)\n" in text


def test_other_calls_are_not_told() -> None:
    """A city has many callers; a transcript is of one, and of those who were rung for them."""

    def open_scene(_transcript: Transcript) -> Scene:
        crowded = scene()
        for _ in range(3):
            crowded.exchange.call("+393330000000", NUMBER)
        return crowded

    assert play(Transcript.parse(WHOLE), open_scene) == WHOLE


def test_the_clock_and_the_operators_may_change_amid_a_call() -> None:
    """The date jumps, the call goes on; whoever was busy answers the second time."""
    text = (
        "\n".join(WHOLE.split("\n")[:5])
        + "\nanna      is busy\n\n> /at 2026-12-25T23:59\n> /operator anna answers after 1 second\n> 5\n"
    )
    played = play(Transcript.parse(text), lambda _: scene())
    assert "> /at 2026-12-25T23:59\n> /operator anna answers after 1 second\n> 5\n23:59:00" in played
    assert "23:59:03  ☎ anna hears" in played
