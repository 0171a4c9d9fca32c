# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which sound a caller gets: a clip that is there, and never the address of one that is not."""

from dataclasses import replace
from pathlib import Path

import pytest
from freezegun import freeze_time

from ivr.call import Language
from ivr.carrier.twiml import Clip, Spoken
from ivr.dialogue import lines
from ivr.folders import PROMPTS
from ivr.prompts import Prompts, load_voice_rows
from ivr.sounding import Sounding
from ivr.voices import ClipName, Clips, Job, casting, render
from tests.modena import modena

IT = Language("it")
LINE = lines.greeting()
CITY = replace(modena(), voices="espeak")


@pytest.fixture
def clips(tmp_path: Path) -> Clips:
    """A store with nothing in it."""
    return Clips(tmp_path)


@pytest.fixture
def prompts() -> Prompts:
    """What callers hear."""
    return Prompts.load(PROMPTS, CITY.languages)


def _render(clips: Clips, prompts: Prompts) -> None:
    job = Job.of(LINE.key, prompts.say(LINE, IT))
    list(render([job], casting("espeak", load_voice_rows(PROMPTS), PROMPTS / "recordings"), clips))


def test_a_sentence_is_spoken_until_its_clip_is_there(clips: Clips, prompts: Prompts) -> None:
    """Protects the caller from silence: the carrier's voice speaks what is not rendered yet."""
    sounding = Sounding(lambda: CITY, prompts, clips, PROMPTS)
    assert sounding.speak(LINE, IT) == Spoken(prompts.say(LINE, IT).text, "Polly.Bianca-Neural", "it-IT")
    _render(clips, prompts)
    clip = sounding.speak(LINE, IT)
    assert isinstance(clip, Clip)
    assert clips.has(ClipName(clip.name))


def test_a_clip_that_is_gone_is_given_out_for_seconds_at_most(clips: Clips, prompts: Prompts) -> None:
    """Protects callers when somebody empties the folder: the line speaks again, without a restart."""
    with freeze_time("2026-01-12T10:00:00Z") as now:
        sounding = Sounding(lambda: CITY, prompts, clips, PROMPTS)
        _render(clips, prompts)
        clip = sounding.speak(LINE, IT)
        assert isinstance(clip, Clip)
        clips.path(ClipName(clip.name)).unlink()
        now.tick(6)
        assert isinstance(sounding.speak(LINE, IT), Spoken)


def test_another_source_in_the_config_is_heard(clips: Clips, prompts: Prompts) -> None:
    """Protects staff who change the voice: no clip of the old one is played any more."""
    city = CITY
    _render(clips, prompts)
    with freeze_time("2026-01-12T10:00:00Z") as now:
        sounding = Sounding(lambda: city, prompts, clips, PROMPTS)
        assert isinstance(sounding.speak(LINE, IT), Clip)
        city = replace(CITY, voices="say")
        now.tick(6)
        assert isinstance(sounding.speak(LINE, IT), Spoken)
