# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that can be said over the config in force, as sentences to be made into clips."""

from collections.abc import Iterable, Iterator
from datetime import date

from ivr.city import City
from ivr.dialogue.steps import Say
from ivr.prompts import Prompts
from ivr.rehearsal import Rehearsal
from ivr.voices import Job

DAYS_AHEAD = 60  # of dated sentences: as far as a caller can be told to come back, as a rule


def repertoire(city: City, prompts: Prompts, day: date) -> Iterator[tuple[Job, ...]]:
    """Give the sentences of a day first, since callers wait for them, then those of the days ahead."""
    rehearsal = Rehearsal(city)
    first = rehearsal.on_days(day, 1)
    yield jobs(first, prompts)
    yield jobs(rehearsal.on_days(day, DAYS_AHEAD) - first, prompts)


def jobs(said: Iterable[Say], prompts: Prompts) -> tuple[Job, ...]:
    """Put lines in words, language by language and prompt by prompt."""
    spoken = (Job.of(each.line.key, prompts.say(each.line, each.language)) for each in said)
    return tuple(sorted(spoken, key=lambda job: (job.sentence.language, job.id)))
