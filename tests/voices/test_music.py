# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which music is heard: the file that staff put there, or the project's own."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from ivr.voices import ClipName, Clips, Music, SourceError, Unfit, measure
from ivr.voices.pcm import Pcm
from tests.voices.sounds import encoded, joined, tone

TUNE = joined(tone(440, 5.0), tone(660, 7.0), tone(550, 8.0))


@pytest.fixture
def clips(tmp_path: Path) -> Clips:
    return Clips(tmp_path / "clips")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    recordings = tmp_path / "recordings"
    recordings.mkdir()
    return recordings


def put(folder: Path, sound: Pcm = TUNE) -> None:
    (folder / "music.wav").write_bytes(encoded(sound, "mp3", "libmp3lame", rate=44100, layout="stereo"))


def seconds(clips: Clips, name: ClipName | None) -> float:
    assert name
    return measure(clips.path(name).read_bytes()).seconds


def test_the_projects_own_is_there_without_anybodys_doing(clips: Clips, folder: Path) -> None:
    """Made once, then kept."""
    music = Music(folder)
    assert music.find(clips) is None
    music.render(clips)
    name = music.find(clips)
    assert seconds(clips, name) == 24
    assert music.names(clips) == (name,)
    assert name
    made = clips.path(name).stat()
    music.render(clips)
    assert clips.path(name).stat() == made


def test_a_damaged_tune_is_made_anew(clips: Clips, folder: Path) -> None:
    """What the disk lost is not heard for ever after."""
    music = Music(folder)
    music.render(clips)
    (name,) = music.names(clips)
    whole = clips.path(name).read_bytes()
    clips.path(name).write_bytes(whole[:1000])
    music.render(clips)
    assert clips.path(name).read_bytes() == whole


def test_a_file_takes_its_place(clips: Clips, folder: Path) -> None:
    """In any format, at the level of hold music; without it the tune is back."""
    music = Music(folder)
    music.render(clips)
    own = music.find(clips)
    put(folder)
    assert music.find(clips) == own
    music.render(clips)
    found = music.find(clips)
    assert found not in (None, own)
    assert found
    clip = measure(clips.path(found).read_bytes())
    assert clip.seconds == pytest.approx(20, abs=0.2)
    assert clip.rms == pytest.approx(-22, abs=1)
    assert clip.peak <= -6
    assert music.names(clips) == (found, own)
    (folder / "music.wav").unlink()
    assert music.find(clips) == own


@pytest.mark.parametrize(
    ("seconds_long", "why"),
    [(9, Unfit.TOO_SHORT), (10, None), (60, None), (61, Unfit.TOO_LONG)],
)
def test_a_file_of_the_wrong_length_is_told(
    clips: Clips, folder: Path, seconds_long: int, why: Unfit | None
) -> None:
    """A whole symphony would keep callers from hearing where they stand; the tune is heard meanwhile."""
    sound = joined(*[tone(440, 1.0, 8000)] * seconds_long)
    (folder / "music.wav").write_bytes(encoded(sound, "wav", "pcm_s16le", rate=8000))
    with pytest.raises(SourceError, match=why) if why else nullcontext():
        Music(folder).render(clips)
    assert seconds(clips, Music(folder).find(clips)) == (24 if why else seconds_long)


def test_a_file_that_is_no_sound_is_told(clips: Clips, folder: Path) -> None:
    """And nobody waits in silence."""
    (folder / "music.wav").write_text("la la la")
    with pytest.raises(SourceError, match=Unfit.NO_SOUND):
        Music(folder).render(clips)
    assert seconds(clips, Music(folder).find(clips)) == 24
