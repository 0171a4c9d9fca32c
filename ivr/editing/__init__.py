# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The config changed as staff ask for it: every comment and every other line stays, no mistake comes in."""

from ivr.editing.applying import Applied, apply
from ivr.editing.changes import Add, Address, Change, Edit, Remove, Reopen, SetWeek
from ivr.editing.drafting import Draft, Refused, draft
from ivr.editing.entries import Closing, Entry, ExtraDay, Season, SecondPlace
from ivr.editing.errors import EditError, TouchedError
from ivr.editing.hearing import Difference, Told, differences, sentences_of
from ivr.editing.keeping import Keeper
from ivr.editing.listing import Listed, OfficeWeek, entries, weeks
from ivr.editing.moments import on_the_clock
from ivr.editing.settling import Present
from ivr.editing.telling import Summary, read_day, summary
from ivr.editing.weeks import CLOSED, Week

__all__ = [
    "CLOSED",
    "Add",
    "Address",
    "Applied",
    "Change",
    "Closing",
    "Difference",
    "Draft",
    "Edit",
    "EditError",
    "Entry",
    "ExtraDay",
    "Keeper",
    "Listed",
    "OfficeWeek",
    "Present",
    "Refused",
    "Remove",
    "Reopen",
    "Season",
    "SecondPlace",
    "SetWeek",
    "Summary",
    "Told",
    "TouchedError",
    "Week",
    "apply",
    "differences",
    "draft",
    "entries",
    "on_the_clock",
    "read_day",
    "sentences_of",
    "summary",
    "weeks",
]
