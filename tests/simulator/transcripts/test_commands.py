# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a caller does and how operators behave, as a transcript writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.transcripts import commands, manners
from ivr.simulator.transcripts.commands import At, By, Calls, Command, HangUp, Operate, Press, Wait

SECONDS = st.integers(0, 3600)
ANSWERING = st.builds(
    Manner,
    st.sampled_from([Reaction.ANSWERS, Reaction.VOICEMAIL]),
    after=SECONDS,
    presses=st.text("0123456789*#", max_size=4),
    stays=st.none() | SECONDS,
    talks=st.none() | SECONDS,
)
NOT_ANSWERING = st.sampled_from(
    [Reaction.LETS_IT_RING, Reaction.BUSY, Reaction.REFUSES, Reaction.UNREACHABLE]
).map(Manner)


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("1", Press("1")),
        ("#", Press("#")),
        ("12*#", Press("12*#")),
        ("1 @2", Press("1", after=2)),
        ("/wait 30", Wait(30)),
        ("/hangup", HangUp()),
        ("/hangup @4", HangUp(after=4)),
        ("/at 2026-12-25T10:00", At("2026-12-25T10:00")),
        ("/at 2026-10-25T02:30:00+01:00", At("2026-10-25T02:30:00+01:00")),
        ("/operator anna is busy", Operate("anna", Manner(Reaction.BUSY))),
        ("/operator caller-2 refuses", Operate("caller-2", Manner(Reaction.REFUSES))),
        ("calls", Calls()),
        ("[2] calls", By(2, Calls())),
        ("[2] 1 @2", By(2, Press("1", after=2))),
        ("[9] /wait 30", By(9, Wait(30))),
        ("[3] /hangup", By(3, HangUp())),
    ],
)
def test_a_command_is_read_and_written(line: str, command: Command) -> None:
    """One line, one act, and back again to the letter."""
    assert commands.read(line) == command
    assert commands.write(command) == line


@pytest.mark.parametrize(
    "line",
    [
        *[
            "",
            "one",
            "1 2",
            "/wait",
            "/wait soon",
            "/at tomorrow",
            "/operator anna",
            "/dance",
            "hangup",
            "1@2",
        ],
        *[
            "[2]",
            "[1] calls",
            "[10] calls",
            "[2] [3] 1",
            "[2] /at 2026-12-25T10:00",
            "[2] /operator anna busy",
        ],
    ],
)
def test_what_is_no_command_is_refused(line: str) -> None:
    """A typing error is told, not guessed at."""
    with pytest.raises(ValueError):  # noqa: PT011  # that it is none is all there is to say
        commands.read(line)


@given(ANSWERING | NOT_ANSWERING)
def test_every_manner_can_be_written_and_read_again(manner: Manner) -> None:
    """A transcript saved from the terminal plays as it was."""
    assert manners.read(manners.write(manner)) == manner


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("answers", "answers after 5 seconds, presses 1"),
        ("rings", "does not answer"),
        ("busy", "is busy"),
        ("refuses", "refuses"),
        ("voicemail", "voicemail answers after 15 seconds"),
        ("answers after 1 minute, talks for 120 seconds", "answers after 1 minute, talks for 2 minutes"),
    ],
)
def test_quick_words_become_full_ones(short: str, full: str) -> None:
    """What is typed in a hurry is kept in words that a clerk can read."""
    assert manners.write(manners.read(short)) == full


@pytest.mark.parametrize("words", ["", "sleeps", "answers after lunch", "is busy, presses 1"])
def test_other_words_are_no_manner(words: str) -> None:
    """They are told, not taken for one that rings for ever."""
    with pytest.raises(ValueError):  # noqa: PT011  # that it is none is all there is to say
        manners.read(words)
