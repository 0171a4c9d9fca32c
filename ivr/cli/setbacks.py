# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stood in the way of a clip, in staff's words: which file or sentence, what is wrong, what to do."""

from ivr.app import PROMPTS
from ivr.cli.words import word
from ivr.sounding import RECORDINGS
from ivr.voices import RECORDED, Music, Outcome, Progress, SourceError, recording_file

_FOLDER = f"{PROMPTS.name}/{RECORDINGS}"


def setback(news: Progress) -> str:
    """Tell of a sentence that failed, or has to wait."""
    sentence = news.job.sentence
    if news.source == RECORDED:
        file = f"{_FOLDER}/{recording_file(news.job)}"
        return word("prompts-recording", file=file, why=news.why, text=sentence.text)
    told = {"id": news.job.id, "language": sentence.language, "source": news.source, "why": news.why}
    if news.outcome is Outcome.WAITING:
        return word("prompts-waiting", **told, seconds=round(news.wait.total_seconds()))
    return word("prompts-failed", **told)


def music_setback(error: SourceError) -> str:
    """Tell of the hold music that is not to be used."""
    file = f"{_FOLDER}/{Music.FILE}"
    return word("prompts-music", file=file, why=str(error), shortest=Music.SHORTEST, longest=Music.LONGEST)
