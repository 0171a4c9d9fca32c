# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""<Say>, <Play>, <Pause>: what is heard, when, and how long."""

from datetime import timedelta

import pytest

from ivr.simulator.log import Sound
from ivr.simulator.switches import MissingClip, Switches
from tests.simulator.line import CALLER, NUMBER, PUBLIC, START, Line, Page, troubles, world
from tests.simulator.twiml.test_clip import mu_law


def test_sentences_follow_one_another() -> None:
    """Each begins when the one before it, and any pause between, is over."""
    line = Line(
        {
            "/voice": "<Say voice='Polly.Bianca' language='it-IT'>Buongiorno</Say><Pause length='2'/>"
            "<Say loop='2'>Hello</Say>"
        }
    )
    phone = world(line).call(CALLER, NUMBER)
    phone.listen()
    spoken = [each for each in phone.heard if each.sound is Sound.SPEECH]
    assert [(each.text, (each.at - START).total_seconds()) for each in spoken] == [
        ("Buongiorno", 0),
        ("Hello", 3),
        ("Hello", 4),
    ]
    assert [(each.begun.total_seconds(), each.lasts.total_seconds()) for each in spoken] == [
        (0, 1),
        (3, 1),
        (4, 1),
    ]
    assert (spoken[0].voice, spoken[0].language) == ("Polly.Bianca", "it-IT")
    assert not any(each.cut for each in phone.heard)


def test_a_hang_up_cuts_the_sentence() -> None:
    """What was not heard to its end is marked."""
    phone = world(Line({"/voice": "<Say>Welcome to the City of Modena</Say>"})).call(CALLER, NUMBER)
    phone.wait(1)
    phone.hang_up()
    assert [each.cut for each in phone.heard] == [True]


def test_keys_outside_a_question_are_lost() -> None:
    """A plain sentence takes no keys, and none is kept for the question after it."""
    line = Line({"/voice": "<Say>One moment please</Say><Gather action='/key' timeout='3'/><Say>End</Say>"})
    phone = world(line).call(CALLER, NUMBER)
    phone.press("1", after=1)
    phone.wait(60)
    assert line.count("/key") == 0
    assert phone.sentences == ["One moment please", "End"]
    assert not phone.heard[0].cut


def test_a_clip_is_fetched_and_lasts_its_length() -> None:
    """GET with no parameters; the next sentence begins when the clip is over."""
    line = Line(
        {"/voice": "<Play>/a.wav</Play><Say>Next</Say>", "/a.wav": Page(mu_law(20000), type="audio/wav")}
    )
    phone = world(line).call(CALLER, NUMBER)
    phone.listen()
    clip, sentence = phone.heard
    assert (clip.sound, clip.text) == (Sound.CLIP, f"{PUBLIC}/a.wav")
    assert sentence.at - clip.at == timedelta(seconds=2.5)
    assert line.form("/a.wav") == {}


@pytest.mark.parametrize(
    ("answer", "heard"), [(MissingClip.SKIPPED, ["Next"]), (MissingClip.FAILS, ["Sorry"])]
)
def test_a_missing_clip_is_a_switch(answer: MissingClip, heard: list[str]) -> None:
    """Skipped with a warning, or the whole document fails and the fallback is asked."""
    line = Line({"/voice": "<Play>/a.wav</Play><Say>Next</Say>", "/fallback": "<Say>Sorry</Say>"})
    exchange = world(line, Switches(missing_clip=answer))
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    assert phone.sentences == heard
    assert troubles(exchange) == [11200]
