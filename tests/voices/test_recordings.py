# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Human recordings: whatever a recorder makes, heard only for the words that it is of."""

import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from ivr.voices import Job, SourceError, Unfit, listing, measure, recording_file, recording_id, strays
from ivr.voices.pcm import DecodeError, decode
from ivr.voices.recordings import Recordings
from ivr.voices.sound import telephone
from tests.voices.day import job, sentence
from tests.voices.sounds import WORDS, encoded, joined, louder, silence, spoken, tone

JOB = Job.of("goodbye", sentence(WORDS))
FORMATS = [
    ("wav", "pcm_s16le", 44100, "stereo"),
    ("wav", "pcm_s24le", 48000, "mono"),
    ("wav", "pcm_f32le", 96000, "stereo"),
    ("wav", "pcm_u8", 8000, "mono"),
    ("wav", "pcm_mulaw", 8000, "mono"),
    ("mp3", "libmp3lame", 44100, "stereo"),
    ("flac", "flac", 48000, "stereo"),
    ("ogg", "libopus", 48000, "mono"),
    ("ipod", "aac", 44100, "stereo"),
]


def put(folder: Path, content: bytes, job: Job = JOB) -> Path:
    file = folder / recording_file(job)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    return file


@pytest.mark.parametrize(("container", "codec", "rate", "layout"), FORMATS)
def test_any_recorder_will_do(tmp_path: Path, container: str, codec: str, rate: int, layout: str) -> None:
    """Staff record with what they have, a telephone included; it comes out as every other clip."""
    put(tmp_path, encoded(spoken(), container, codec, rate, layout))
    clip = measure(telephone(Recordings(tmp_path).speak(JOB)))
    expected = measure(telephone(spoken()))
    assert clip.seconds == pytest.approx(expected.seconds, abs=0.1)
    assert clip.rms == pytest.approx(expected.rms, abs=1)


def test_both_channels_are_heard() -> None:
    """A voice on one side only is no silence."""
    stereo = encoded(tone(1000, 1.0), "wav", "pcm_s16le", layout="stereo")
    data = stereo.index(b"data") + 8
    left_only = bytearray(stereo)
    for start in range(data + 2, len(left_only) - 1, 4):
        left_only[start : start + 2] = b"\0\0"
    assert decode(bytes(left_only)).rms > 1900


@pytest.mark.parametrize("content", [b"", b"RIFF", b"hello", b"<html></html>" * 99], ids=repr)
def test_a_file_that_is_no_sound_is_told(tmp_path: Path, content: bytes) -> None:
    """Staff are told which file to record again."""
    put(tmp_path, content)
    assert Recordings(tmp_path).identity(JOB)
    with pytest.raises(SourceError, match=Unfit.NO_SOUND) as refused:
        Recordings(tmp_path).speak(JOB)
    assert refused.value.retry_after is None


WHOLE = [(*each, part) for each in FORMATS for part in (0.3, 0.9)]


@pytest.mark.parametrize(("container", "codec", "rate", "layout", "part"), WHOLE)
def test_a_file_that_breaks_off_is_told(  # noqa: PLR0917  # a table of formats
    tmp_path: Path, container: str, codec: str, rate: int, layout: str, part: float
) -> None:
    """A copy that was interrupted is not heard, whatever it is a copy of; Opus alone can't tell by itself."""
    speech = encoded(joined(spoken(), silence(0.5), spoken()), container, codec, rate, layout)
    put(tmp_path, speech[: int(len(speech) * part)])
    with nullcontext() if codec == "libopus" else pytest.raises(SourceError, match=Unfit.NO_SOUND):
        Recordings(tmp_path).speak(JOB)


def test_a_wav_that_says_not_how_long_it_is_will_do(tmp_path: Path) -> None:
    """Programs that write into a pipe cannot know it."""
    file = bytearray(encoded(spoken(), "wav", "pcm_s16le"))
    for unknown in (0xFFFFFFFF, 0x7FFFFFFF, 0):
        file[4:8] = unknown.to_bytes(4, "little")
        put(tmp_path, bytes(file))
        assert Recordings(tmp_path).speak(JOB).seconds == pytest.approx(spoken().seconds, abs=0.1)


@pytest.mark.parametrize(("container", "codec", "rate", "layout"), FORMATS)
@pytest.mark.parametrize("decibels", [-20, 0, 40])
def test_an_overdriven_recording_is_told(  # noqa: PLR0917  # a table of formats
    tmp_path: Path, container: str, codec: str, rate: int, layout: str, decibels: int
) -> None:
    """What was clipped into squares is no speech again when it is turned down; what is soft is turned up."""
    put(tmp_path, encoded(louder(spoken(), decibels), container, codec, rate, layout))
    with pytest.raises(SourceError, match=Unfit.CLIPPED) if decibels > 0 else nullcontext():
        Recordings(tmp_path).speak(JOB)


STRAYS = {
    f"it/{JOB.id}.WAV": f"it/{JOB.id}.wav",
    f"it/{JOB.id}.mp3": f"it/{JOB.id}.wav",
    f"IT/{JOB.id}.wav": f"it/{JOB.id}.wav",
    f"fr/{JOB.id}.wav": f"it/{JOB.id}.wav",
    f"{JOB.id}.wav": f"it/{JOB.id}.wav",
    f"it/new/{JOB.id.upper()}.wav": f"it/{JOB.id}.wav",
    "it/goodbye-00000000.wav": "",
    "notes.txt": "",
}


@pytest.mark.parametrize("place", STRAYS)
def test_a_recording_that_nobody_hears_is_found(tmp_path: Path, place: str) -> None:
    """With the name that was meant, if it can be told; what belongs there is passed over."""
    for each in (recording_file(JOB), "music.wav", "it/.hidden", place):
        file = tmp_path / each
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert list(strays(tmp_path, [JOB], ["music.wav"])) == [(place, STRAYS[place])]


def test_a_language_says_which_of_two_sentences_is_meant(tmp_path: Path) -> None:
    """An address is read out in the same words in each language."""
    french = Job(JOB.id, sentence(WORDS, "fr"))
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / f"{JOB.id}.mp3").touch()
    assert list(strays(tmp_path, [JOB, french], ())) == [(f"fr/{JOB.id}.mp3", f"fr/{JOB.id}.wav")]


def test_what_was_recorded_is_listed(tmp_path: Path) -> None:
    """A new recording, another one in its place, one that was taken away: each makes another list."""
    lists = [listing(tmp_path / "none"), listing(tmp_path)]
    for content in (b"first take", b"another take"):
        file = put(tmp_path, content)
        lists.append(listing(tmp_path))
    os.utime(file, ns=(1, 1))
    lists.append(listing(tmp_path))
    file.unlink()
    assert [len(each) for each in lists] == [0, 0, 1, 1, 1]
    assert len(set(lists)) == 4
    assert listing(tmp_path) == lists[0]


def test_a_folder_in_a_files_place_is_told(tmp_path: Path) -> None:
    """Whatever can't be read is told, not passed over."""
    folder = put(tmp_path, b"")
    folder.unlink()
    folder.mkdir()
    assert Recordings(tmp_path).identity(JOB)
    with pytest.raises(SourceError, match=Unfit.UNREADABLE):
        Recordings(tmp_path).speak(JOB)


def test_a_film_without_sound_is_no_recording() -> None:
    """There is something in it, but nothing to be heard."""
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\x3a\x7e\x9b\x55"
    with pytest.raises(DecodeError):
        decode(picture)


def test_a_sentence_without_a_recording_has_no_human_voice(tmp_path: Path) -> None:
    """Neither where the folder is not there, nor where it has other sentences and languages."""
    recordings = Recordings(tmp_path)
    assert recordings.identity(JOB) is None
    put(tmp_path, b"something")
    assert recordings.identity(job("Grazie.")) is None
    assert recordings.identity(Job(JOB.id, sentence(WORDS, "fr"))) is None
    assert recordings.identity(JOB)


def test_an_edited_text_is_not_heard_in_its_old_words(tmp_path: Path) -> None:
    """The id has the words in it: a recording of other words is left aside."""
    put(tmp_path, b"something")
    assert Recordings(tmp_path).identity(Job.of("goodbye", sentence("Grazie della chiamata."))) is None


def test_ids_are_of_a_key_and_of_words() -> None:
    """They stay the same from day to day and from machine to machine: files are named after them."""
    assert recording_id("goodbye", sentence("Ciao.")) == "goodbye-3cc2c633"
    assert recording_id("goodbye", sentence("Ciao!")) != recording_id("goodbye", sentence("Ciao."))


def test_another_recording_is_another_voice(tmp_path: Path) -> None:
    """A sentence that was recorded again is heard anew, even in a file of the same size and time."""
    recordings = Recordings(tmp_path)
    file = put(tmp_path, b"first take")
    first = recordings.identity(JOB)
    os.utime(file, ns=(1, 1))
    assert recordings.identity(JOB) == first
    other = tmp_path / "other"
    other.write_bytes(b"other take")
    os.utime(other, ns=(1, 1))
    other.replace(file)
    assert recordings.identity(JOB) not in (None, first)
    assert Recordings(tmp_path).identity(JOB) == recordings.identity(JOB)


@pytest.mark.parametrize(("content", "time"), [(b"other take", 2), (b"a longer take", 1)])
def test_a_file_written_over_is_another_voice(tmp_path: Path, content: bytes, time: int) -> None:
    """Some programs save into the file that is there: another time tells it, or another size."""
    recordings = Recordings(tmp_path)
    file = put(tmp_path, b"first take")
    os.utime(file, ns=(1, 1))
    first = recordings.identity(JOB)
    file.write_bytes(content)
    os.utime(file, ns=(time, time))
    assert recordings.identity(JOB) not in (None, first)
