# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr prompts`: every sentence that can be said made into a clip, or listed for whoever records them."""

import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import click

from ivr.app import PROMPTS
from ivr.cli.reading import city_or_exit, clip_store
from ivr.cli.repertoire import repertoire
from ivr.cli.setbacks import music_setback, setback
from ivr.cli.words import word
from ivr.prompts import Prompts, load_voice_rows
from ivr.sounding import RECORDINGS
from ivr.voices import (
    ClipName,
    Clips,
    Job,
    Music,
    Outcome,
    Source,
    SourceError,
    Summary,
    casting,
    render,
)


@click.command("prompts", help=word("help-prompts"))
@click.option("--list", "listed", is_flag=True, help=word("help-prompts-list"))
@click.option("--quiet", is_flag=True, help=word("help-prompts-quiet"))
@click.help_option("--help", help=word("help-option"))
def prompts(*, listed: bool, quiet: bool) -> None:
    """Exit with 1 where a sentence has no clip though one was wanted."""
    city = city_or_exit()
    parts = repertoire(city, Prompts.load(PROMPTS, city.languages))
    if listed:
        for job in sorted((job for part in parts for job in part), key=_place):
            click.echo(f"{job.id}\t{job.sentence.language}\t{job.sentence.text}")
        return
    clips = clip_store()
    sources = casting(city.voices, load_voice_rows(PROMPTS), PROMPTS / RECORDINGS)
    summary = Summary()
    wanted: list[Job] = []
    for part in parts:
        wanted += part
        _render(part, sources, clips, summary, quiet=quiet)
    music = Music(PROMPTS / RECORDINGS)
    failed = summary.counts[Outcome.FAILED] + _music_failed(music, clips)
    clips.prune(_names(wanted, sources, clips) | {*music.names(clips)}, datetime.now(UTC))
    if not quiet:
        counts = {outcome.value: count for outcome, count in summary.counts.items()}
        click.echo(word("prompts-done", **counts))
    raise SystemExit(1 if failed else 0)


def _music_failed(music: Music, clips: Clips) -> bool:
    """Make what those who wait will hear."""
    try:
        music.render(clips)
    except SourceError as error:
        click.echo(music_setback(error))
        return True
    return False


def _place(job: Job) -> tuple[str, str]:
    return job.sentence.language, job.id


def _render(
    part: Iterable[Job], sources: Sequence[Source], clips: Clips, summary: Summary, *, quiet: bool
) -> None:
    for news in render(part, sources, clips):
        summary.add(news)
        if news.why:
            _clear()
            click.echo(setback(news))
        if not quiet and sys.stdout.isatty():
            click.echo(f"\r{news.done}/{news.total}", nl=False)
    _clear()


def _clear() -> None:
    if sys.stdout.isatty():
        click.echo("\r\033[K", nl=False)


def _names(wanted: Iterable[Job], sources: Sequence[Source], clips: Clips) -> set[ClipName]:
    """Name the clips that are in use, whichever source speaks them."""
    cast = ((job, source.identity(job)) for job in wanted for source in sources)
    return {clips.name(job.sentence, voice) for job, voice in cast if voice}
