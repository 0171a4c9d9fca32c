# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stood in the way of a clip, in staff's words: which file or sentence, what is wrong, what to do."""

from pathlib import Path

from ivr.cli.words import word
from ivr.folders import PROMPTS, RECORDINGS
from ivr.voices import RECORDED, Music, Outcome, Progress, SourceError, recording_file

_FOLDER = f"{PROMPTS.name}/{RECORDINGS}"


def setback(news: Progress) -> str:
    """Tell of a sentence that failed, or has to wait."""
    sentence = news.job.sentence
    if news.place:
        return unkept(news.place, news.why)
    if news.source == RECORDED:
        file = f"{_FOLDER}/{recording_file(news.job)}"
        return word("prompts-recording", file=file, why=news.why, text=sentence.text)
    told = {"id": news.job.id, "language": sentence.language, "source": news.source, "why": news.why}
    if news.outcome is Outcome.WAITING:
        return word("prompts-waiting", **told, seconds=round(news.wait.total_seconds()))
    return word("prompts-failed", **told)


def given_up(source: str, why: str, count: int) -> str:
    """Tell of a voice that refuses so often that it is asked no more, and how many sentences it leaves."""
    return word("prompts-given-up", source=source, why=why, count=count)


def stray(file: str, meant: str) -> str:
    """Tell of a recording that nobody hears, and of the name that was probably meant; "" is none."""
    return word("prompts-stray", file=f"{_FOLDER}/{file}", meant=f"{_FOLDER}/{meant}" if meant else "none")


def unkept(place: Path, why: str) -> str:
    """Tell that clips can't be written there, for a Hindrance or in the system's own words."""
    return word("clips-unwritten", place=str(place), why=why)


def music_setback(error: SourceError) -> str:
    """Tell of the hold music that is not to be used."""
    file = f"{_FOLDER}/{Music.FILE}"
    return word("prompts-music", file=file, why=str(error), shortest=Music.SHORTEST, longest=Music.LONGEST)
