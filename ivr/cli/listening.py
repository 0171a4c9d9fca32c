# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers hear, at this machine: in a file, or from its loudspeaker."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

from ivr.city import City
from ivr.cli.reading import clip_store
from ivr.cli.setbacks import setback
from ivr.cli.words import word
from ivr.folders import PROMPTS, RECORDINGS
from ivr.prompts import load_voice_rows
from ivr.voices import Job, casting, reel, render

# Programs that play a WAV file and then end: Debian's PulseAudio, ALSA, FFmpeg; macOS.
_PLAYERS = (
    ("paplay",),
    ("aplay", "--quiet"),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
    ("afplay",),
)


def recorded(city: City, jobs: Sequence[Job]) -> bytes:
    """Make the clips that are missing and join all of them, or exit with 1 where one has no sound."""
    clips, sources = clip_store(), casting(city.voices, load_voice_rows(PROMPTS), PROMPTS / RECORDINGS)
    for news in render(jobs, sources, clips):
        if news.why:
            click.echo(setback(news), err=True)
    names = [clips.find(job, sources) for job in jobs]
    for job, name in zip(jobs, names, strict=True):
        if name is None:
            click.echo(word("say-no-clip", text=job.sentence.text), err=True)
            raise SystemExit(1)
    return reel(clips.path(name).read_bytes() for name in names if name)


def keep(wav: bytes, file: Path) -> None:
    """Write a sound into a file, or exit with 1 where that can't be."""
    try:
        file.write_bytes(wav)
    except BrokenPipeError:  # whoever reads has enough: click ends the command without a word
        raise
    except OSError:
        click.echo(word("say-no-file", file=str(file)), err=True)
        raise SystemExit(1) from None


def play(wav: bytes) -> None:
    """Play a sound to its end, or exit with 1 where no program can."""
    player = next((each for each in _PLAYERS if shutil.which(each[0])), None)
    if player is None:
        click.echo(word("say-no-player", known=", ".join(each[0] for each in _PLAYERS)), err=True)
        raise SystemExit(1)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "heard.wav")
        file.write_bytes(wav)
        raise SystemExit(subprocess.run([*player, str(file)], check=False).returncode and 1)  # noqa: S603  # one of the programs above
