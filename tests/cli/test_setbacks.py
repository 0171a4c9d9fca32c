# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What staff read when a clip could not be made: the file, what is wrong in plain words, what to do."""

from datetime import timedelta
from pathlib import Path

import pytest

from ivr.cli.setbacks import given_up, music_setback, setback, stray
from ivr.messages import LANGUAGES, text
from ivr.voices import (
    Clips,
    Hindrance,
    Job,
    Music,
    Outcome,
    Progress,
    SourceError,
    Unfit,
    recording_file,
    render,
)
from ivr.voices.pcm import Pcm
from ivr.voices.recordings import Recordings
from ivr.voices.source import Source
from tests.voices.casts import Cast
from tests.voices.day import sentence
from tests.voices.sounds import encoded, louder, silence, spoken, tone

JOB = Job.of("privacy", sentence("I suoi dati servono solo a questa telefonata e nessuno la registra."))
FILE = f"prompts/recordings/{recording_file(JOB)}"
FAULTS = {
    "prompts-recording": set(Unfit) - {Unfit.FORMAT},  # the chain sees to that
    "prompts-music": {Unfit.TOO_SHORT, Unfit.TOO_LONG, Unfit.NO_SOUND, Unfit.UNREADABLE},
    "prompts-failed": set(Unfit) - {Unfit.NO_SOUND, Unfit.UNREADABLE},  # these two are of files
}
ARGS: dict[str, str | int] = {
    "file": "x",
    "text": JOB.sentence.text,
    "shortest": 10,
    "longest": 60,
    "language": "it",
    "id": "x",
    "source": "espeak",
}


def wav(sound: Pcm) -> bytes:
    return encoded(sound, "wav", "pcm_s16le")


def news_of(source: Source, folder: Path) -> Progress:
    """The one thing that is told of a sentence which a source does not speak as it should."""
    (news,) = render([JOB], [source], Clips(folder / "clips"))
    assert news.outcome is Outcome.FAILED
    return news


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Unfit.NO_SOUND),
        (wav(spoken())[:3000], Unfit.NO_SOUND),
        (wav(Pcm(spoken().samples[:30000], 22050)), Unfit.CUT_OFF),
        (wav(louder(spoken(), 40)), Unfit.CLIPPED),
        (wav(silence(3)), Unfit.SILENT),
        (wav(spoken("No.")), Unfit.TOO_SHORT),
        (wav(spoken("Grazie. " * 40)), Unfit.TOO_LONG),
    ],
)
def test_an_unfit_recording_is_named_with_its_remedy(tmp_path: Path, content: bytes, why: Unfit) -> None:
    """Protects whoever recorded it: the file as it stands in the guide, and never a program's own word."""
    file = tmp_path / recording_file(JOB)
    file.parent.mkdir()
    file.write_bytes(content)
    news = news_of(Recordings(tmp_path), tmp_path)
    told = setback(news)
    assert news.why == why
    assert told in {
        text("prompts-recording", each, file=FILE, why=why, text=JOB.sentence.text) for each in LANGUAGES
    }
    assert told.startswith(f"{FILE}: ")


def test_a_recording_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    """Protects against the words of an operating system: here a folder is in its place."""
    (tmp_path / recording_file(JOB)).mkdir(parents=True)
    told = setback(news_of(Recordings(tmp_path), tmp_path))
    assert told in {
        text("prompts-recording", each, file=FILE, why="unreadable", text="") for each in LANGUAGES
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_fault_has_words_of_its_own(language: str) -> None:
    """Protects against a fault that is told as another, or by the name that the code has for it."""
    for key, faults in FAULTS.items():
        texts = {why: text(key, language, **ARGS, why=why) for why in faults}
        assert len(set(texts.values())) == len(faults)
        assert [why for why, words in texts.items() if why in words] == []


def test_a_sentence_that_is_too_short_says_which_one_it_is() -> None:
    """Protects whoever mixed two files up: the words that the file should hold are there to compare."""
    news = Progress(JOB, Outcome.FAILED, 1, 1, "recording", Unfit.TOO_SHORT)
    assert JOB.sentence.text in setback(news)


def test_a_voice_that_fails_is_named(tmp_path: Path) -> None:
    """Protects whoever looks after the machine: which voice, which sentence, and what the service said."""
    silent = setback(news_of(Cast("espeak", [silence(2)] * 3), tmp_path))
    refused = setback(news_of(Cast("gtts", [SourceError("404 (Not Found)")]), tmp_path))
    for told, source in ((silent, "espeak"), (refused, "gtts")):
        assert told.startswith(f"it/{JOB.id}: ")
        assert source in told
    assert "silent" not in silent
    assert "404 (Not Found)" in refused


def test_a_voice_that_was_given_up_is_told_once() -> None:
    """Protects whoever reads it from a thousand lines: which voice, why, how many sentences are left."""
    told = given_up("gtts", "429 (Too Many Requests)", 812)
    assert all(each in told for each in ("gtts", "429 (Too Many Requests)", "812"))


def test_a_recording_under_a_wrong_name_is_told() -> None:
    """Protects whoever recorded it: the file, and the name that it should have, or how to find that."""
    named, unknown = stray("IT/x-1.mp3", "it/x-1.wav"), stray("it/y-2.wav", "")
    assert named.startswith("prompts/recordings/IT/x-1.mp3: ")
    assert "prompts/recordings/it/x-1.wav" in named
    assert "ivr prompts --list" in unknown
    assert "none" not in unknown


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_hindrance_has_a_remedy_of_its_own(language: str) -> None:
    """Protects whoever looks after the machine: a full disk, a permission, a folder in a file's place."""
    texts = {text("clips-unwritten", language, place="/srv", why=why) for why in (*Hindrance, "odd")}
    assert len(texts) == len(Hindrance) + 1
    assert all(each.startswith("/srv: ") for each in texts)


def test_patience_is_told_in_seconds() -> None:
    """Protects whoever watches: a service that throttles is no end."""
    wait = timedelta(seconds=60.4)
    told = setback(Progress(JOB, Outcome.WAITING, 0, 1, "gtts", "429", wait))
    assert "gtts" in told
    assert " 60 " in told


@pytest.mark.parametrize("content", [b"la la la", wav(tone(440, 3.0))])
def test_music_that_is_not_to_be_used_is_named(tmp_path: Path, content: bytes) -> None:
    """Protects whoever put it there: the file, and how long it may be."""
    (tmp_path / Music.FILE).write_bytes(content)
    with pytest.raises(SourceError) as refused:
        Music(tmp_path).render(Clips(tmp_path / "clips"))
    told = music_setback(refused.value)
    assert told.startswith("prompts/recordings/music.wav: ")
    assert ("10" in told and "60" in told) == (content != b"la la la")
