# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr prompts`: every sentence that can be said made into a clip, or listed for whoever records them."""

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256

import click

from ivr.city import City
from ivr.cli.reading import city_or_exit, clip_store, config_path, data_folder, midnight, moment_in
from ivr.cli.repertoire import repertoire
from ivr.cli.setbacks import given_up, music_setback, setback, stray
from ivr.cli.words import word
from ivr.folders import PROMPTS, RECORDINGS, TALLY, WISHES
from ivr.prompts import Prompts, load_voice_rows
from ivr.voices import (
    Chosen,
    ClipName,
    Clips,
    Job,
    Music,
    Outcome,
    Patience,
    Source,
    SourceError,
    Summary,
    Tally,
    Wishes,
    casting,
    grant,
    render,
    strays,
    write_tally,
)


@click.command("prompts", help=word("help-prompts"))
@click.option("--list", "listed", is_flag=True, help=word("help-prompts-list"))
@click.option("--from", "start", help=word("help-prompts-from"))
@click.option("--quiet", is_flag=True, help=word("help-prompts-quiet"))
@click.option("--wishes", is_flag=True, help=word("help-prompts-wishes"))
@click.help_option("--help", help=word("help-option"))
def prompts(*, listed: bool, start: str | None, quiet: bool, wishes: bool) -> None:
    """Exit with 1 where a sentence has no clip though one was wanted."""
    if wishes:
        grant(Wishes(data_folder() / WISHES, lambda: datetime.now(UTC)), clip_store(), _cast)
        return
    config = config_path()
    digest = sha256(config.read_bytes()).hexdigest() if config.is_file() else ""
    city = city_or_exit()
    first = midnight(city.zone, start).date() if start else moment_in(city.zone, None).date()
    if not (quiet or listed):
        click.echo(word("prompts-begin", day=first.isoformat()))
    parts = repertoire(city, Prompts.load(PROMPTS, city.languages), first)
    if listed:
        for job in sorted((job for part in parts for job in part), key=_place):
            click.echo(f"{job.id}\t{job.sentence.language}\t{job.sentence.text}")
        return
    raise SystemExit(0 if _Rendering(city, clip_store(), digest, quiet=quiet).of(parts) else 1)


def _cast(chosen: Chosen) -> tuple[Source, ...]:
    return casting(chosen, load_voice_rows(PROMPTS), PROMPTS / RECORDINGS)


def _place(job: Job) -> tuple[str, str]:
    return job.sentence.language, job.id


class _Rendering:
    """One run of the command, and what it tells of it."""

    def __init__(self, city: City, clips: Clips, digest: str, *, quiet: bool) -> None:
        self._clips = clips
        self._digest = digest
        self._sources = _cast(city.voices)
        self._music = Music(PROMPTS / RECORDINGS)
        self._patience = Patience()
        self._summary = Summary()
        self._told: set[str] = set()
        self._quiet = quiet

    def of(self, parts: Iterable[Iterable[Job]]) -> bool:
        """Make all that is missing, the music first; tell whether nothing failed. Raises KeepingError."""
        has_music = self._make_music()
        wanted: list[Job] = []
        for number, part in enumerate(map(tuple, parts)):
            wanted += part
            self._make(number, part)
        for source, why in self._summary.given_up.items():
            self._tell(given_up(source, why, self._summary.counts[Outcome.GIVEN_UP]))
        for file, meant in strays(PROMPTS / RECORDINGS, wanted, {Music.FILE}):
            self._tell(stray(file, meant))
        self._clips.prune({*self._names(wanted), *self._music.names(self._clips)}, datetime.now(UTC))
        return self._sum_up() and has_music

    def _make_music(self) -> bool:
        try:
            self._music.render(self._clips)
        except SourceError as error:
            self._tell(music_setback(error))
            return False
        return True

    def _make(self, number: int, part: tuple[Job, ...]) -> None:
        new = {job for job in part if self._is_new(job)}
        ahead = set(new)
        self._tally(number, 0, len(new))
        for news in render(part, self._sources, self._clips, patience=self._patience):
            self._summary.add(news)
            if news.job in ahead and news.outcome is not Outcome.WAITING:
                ahead.remove(news.job)
                self._tally(number, len(new) - len(ahead), len(new))
            if news.why and news.outcome is not Outcome.GIVEN_UP:
                self._tell(setback(news))
            if not self._quiet and sys.stdout.isatty():
                click.echo(f"\r{news.done}/{news.total}", nl=False)
            self._clips.give_way()
        _clear()

    def _is_new(self, job: Job) -> bool:
        """Whether it has a voice, and no clip."""
        has_voice = any(source.identity(job) for source in self._sources)
        return has_voice and self._clips.find(job, self._sources) is None

    def _tally(self, part: int, done: int, total: int) -> None:
        write_tally(data_folder() / TALLY, Tally(self._digest, part, done, total))

    def _sum_up(self) -> bool:
        counts = self._summary.counts
        failed = counts[Outcome.FAILED] + counts[Outcome.GIVEN_UP]
        if not self._quiet:
            made, kept, left = (counts[each] for each in (Outcome.MADE, Outcome.KEPT, Outcome.LEFT))
            click.echo(word("prompts-done", made=made, kept=kept, left=left, failed=failed))
        return not failed

    def _tell(self, words: str) -> None:
        """Say something once."""
        if words not in self._told:
            self._told.add(words)
            _clear()
            click.echo(words)

    def _names(self, wanted: Iterable[Job]) -> Iterable[ClipName]:
        """Name the clips that are in use, whichever source speaks them."""
        cast = ((job, source.identity(job)) for job in wanted for source in self._sources)
        return (self._clips.name(job.sentence, voice) for job, voice in cast if voice)


def _clear() -> None:
    if sys.stdout.isatty():
        click.echo("\r\033[K", nl=False)
