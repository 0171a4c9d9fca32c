# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who speaks, by the config."""

from pathlib import Path
from typing import Literal

import pytest

from ivr.voices import Clips, Job, Outcome, casting, render
from ivr.voices.espeak import Espeak
from ivr.voices.gtts import Gtts
from ivr.voices.recordings import Recordings
from ivr.voices.source import Source
from tests.voices.day import ROWS, sentence
from tests.voices.sounds import encoded, spoken

JOB = Job.of("goodbye", sentence("Grazie per aver chiamato."))


@pytest.mark.parametrize(
    ("chosen", "sources"),
    [("espeak", [Recordings, Espeak]), ("gtts", [Recordings, Gtts]), ("say", [Recordings])],
)
def test_a_human_voice_comes_first(
    tmp_path: Path, chosen: Literal["espeak", "gtts", "say"], sources: list[type[Source]]
) -> None:
    """Whatever the config says of the rest."""
    assert [type(source) for source in casting(chosen, ROWS, tmp_path)] == sources


def test_a_recording_takes_over_while_the_line_runs(tmp_path: Path) -> None:
    """A file put into the folder is the next clip, without a restart, and the synthetic one is back after."""
    clips, sources = Clips(tmp_path / "clips"), casting("espeak", ROWS, tmp_path)
    list(render([JOB], sources, clips))
    synthetic = clips.find(JOB, sources)
    file = tmp_path / "it" / f"{JOB.id}.wav"
    file.parent.mkdir()
    file.write_bytes(encoded(spoken(), "wav", "pcm_s16le", rate=44100))
    assert clips.find(JOB, sources) == synthetic
    assert [each.outcome for each in render([JOB], sources, clips)] == [Outcome.MADE]
    assert clips.find(JOB, sources) not in (None, synthetic)
    file.unlink()
    assert clips.find(JOB, sources) == synthetic
