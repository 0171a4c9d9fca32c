# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Wishes made into clips before all else: somebody sits before a page and waits."""

from collections.abc import Callable, Sequence

from ivr.voices.casting import Chosen
from ivr.voices.clips import Clips
from ivr.voices.keeping import KeepingError
from ivr.voices.patience import Patience
from ivr.voices.progress import Progress
from ivr.voices.rendering import render
from ivr.voices.source import Job, Source
from ivr.voices.wishes import Failure, Unmet, Wish, Wishes


def grant(wishes: Wishes, clips: Clips, cast: Callable[[Chosen], Sequence[Source]]) -> None:
    """Make all that is wished for, until no wish is open. Raises KeepingError where that can't be told.

    A source that asks for patience gets none: whoever waits is told so, and may wish again.
    """
    while wish := wishes.take():
        with clips.hurry():
            wishes.settle(wish, _made(wish, wishes, clips, cast(wish.voices)))


def _made(wish: Wish, wishes: Wishes, clips: Clips, sources: Sequence[Source]) -> Failure | None:
    """Make one; tell what stood in the way, if anything did."""
    told: dict[Job, Progress] = {}
    try:
        for news in render(wish.jobs, sources, clips, patience=Patience(setbacks=1)):
            told[news.job] = news
            wishes.go_on(wish)
    except KeepingError as error:
        return Failure(Unmet.UNKEPT, why=str(error.why), place=str(error.place))
    missing = [job for job in wish.jobs if clips.find(job, sources) is None]
    return _failure(told[missing[0]], len(missing)) if missing else None


def _failure(news: Progress, count: int) -> Failure:
    if news.place:
        return Failure(Unmet.UNKEPT, why=news.why, place=str(news.place), count=count)
    return Failure(Unmet.REFUSED if news.source else Unmet.NO_VOICE, news.source, news.why, count=count)
