# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""docs/voci.md: what it shows to whoever records a voice is what the line really asks for."""

import re

from ivr.call import Language
from ivr.dialogue import lines
from ivr.voices import Job, Unfit
from tests.house.tree import ROOT
from tests.prompts import PROMPTS

GUIDE = (ROOT / "docs/voci.md").read_text("utf-8")


def test_the_example_is_a_sentence_of_the_line() -> None:
    """Staff compare it with their own list; the file's name is under it again."""
    job = Job.of("goodbye", PROMPTS.say(lines.goodbye(), Language("it")))
    assert f"\n{job.id}\tit\t{job.sentence.text}\n" in GUIDE
    assert f"\nprompts/recordings/it/{job.id}.wav\n" in GUIDE


def test_every_prompt_that_it_names_exists() -> None:
    """A key that is gone would send somebody looking for it."""
    named = set(re.findall(r"`([a-z]+(?:-[a-z]+)+|digit|greeting|privacy|transfer|goodbye)`", GUIDE))
    assert named - set(Unfit) <= lines.declared(lines).keys()
    assert len(named) > 5


def test_every_complaint_about_a_recording_is_explained() -> None:
    """But for those that no recording can cause: the chain itself sees to the format and the peak."""
    rows = set(re.findall(r"^\| `([a-z-]+)` \|", GUIDE, re.MULTILINE))
    assert rows == set(Unfit) - {Unfit.FORMAT, Unfit.CLIPPED}
