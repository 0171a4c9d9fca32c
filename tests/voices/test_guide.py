# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""docs/voci.md: what it shows to whoever records a voice is what the line really asks for."""

import re

from ivr.call import Language
from ivr.dialogue import lines
from ivr.messages import text
from ivr.voices import Job, Music, Unfit
from tests.house.tree import ROOT
from tests.prompts import PROMPTS

GOODBYE = Job.of("goodbye", PROMPTS.say(lines.goodbye(), Language("it")))
GUIDE = (ROOT / "docs/voci.md").read_text("utf-8")


def test_the_example_is_a_sentence_of_the_line() -> None:
    """Staff compare it with their own list; the file's name is under it again."""
    assert f"\n{GOODBYE.id}\tit\t{GOODBYE.sentence.text}\n" in GUIDE
    assert f"\nprompts/recordings/it/{GOODBYE.id}.wav\n" in GUIDE


def test_every_prompt_that_it_names_exists() -> None:
    """A key that is gone would send somebody looking for it."""
    named = set(re.findall(r"`([a-z]+(?:-[a-z]+)+|digit|greeting|privacy|transfer|goodbye)`", GUIDE))
    assert named <= lines.declared(lines).keys()
    assert len(named) > 5


def test_every_complaint_about_a_recording_is_explained() -> None:
    """But for the format, which the chain itself sees to."""
    file, words = f"prompts/recordings/it/{GOODBYE.id}.wav", GOODBYE.sentence.text
    told = [
        text("prompts-recording", "it", file=file, why=why, text=words) for why in set(Unfit) - {Unfit.FORMAT}
    ]
    rows = set(re.findall(r"^\| ([a-z].*?) \|", GUIDE.partition("dopo il nome del file")[2], re.MULTILINE))
    assert rows == {each.removeprefix(f"{file}: ").partition(". ")[0] for each in told}
    assert any(f"\n{each}\n" in GUIDE for each in told)


def test_the_bounds_of_the_music_are_the_real_ones() -> None:
    """Whoever cuts a piece to them finds it accepted."""
    told = f"`prompts/recordings/{Music.FILE}`: da {Music.SHORTEST} a {Music.LONGEST} secondi"
    assert told in " ".join(GUIDE.split())
