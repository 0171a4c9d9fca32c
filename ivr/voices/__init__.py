# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers hear as sound: each sentence a clip, by a human voice or a synthetic one, and the music."""

from ivr.voices.casting import Chosen, casting
from ivr.voices.clips import About, ClipName, Clips
from ivr.voices.granting import grant
from ivr.voices.keeping import Hindrance, KeepingError
from ivr.voices.measures import Measures, Unfit, measure, why_unfit
from ivr.voices.music import Music
from ivr.voices.patience import Patience
from ivr.voices.progress import Outcome, Progress, Summary
from ivr.voices.recordings import RECORDED, listing, strays
from ivr.voices.reel import reel
from ivr.voices.rendering import render
from ivr.voices.source import Job, Source, SourceError, Voice, recording_file, recording_id
from ivr.voices.tally import Tally, read_tally, write_tally
from ivr.voices.wishes import Failure, Unmet, UnmetError, Wish, Wishes

__all__ = [
    "RECORDED",
    "About",
    "Chosen",
    "ClipName",
    "Clips",
    "Failure",
    "Hindrance",
    "Job",
    "KeepingError",
    "Measures",
    "Music",
    "Outcome",
    "Patience",
    "Progress",
    "Source",
    "SourceError",
    "Summary",
    "Tally",
    "Unfit",
    "Unmet",
    "UnmetError",
    "Voice",
    "Wish",
    "Wishes",
    "casting",
    "grant",
    "listing",
    "measure",
    "read_tally",
    "recording_file",
    "recording_id",
    "reel",
    "render",
    "strays",
    "why_unfit",
    "write_tally",
]
