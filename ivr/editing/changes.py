# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What staff can change in the config, each change a value that says where and what."""

from dataclasses import dataclass
from datetime import datetime

from ivr.call import OfficeId
from ivr.editing.entries import Entry, Kind, ListName
from ivr.editing.weeks import Week


@dataclass(frozen=True, slots=True)
class Address:
    """Where an entry stands, and the fingerprint of what it says, by which it is found if it moved.

    `office` is the one whose season or second place it is; None for closures and extra days.
    """

    list: ListName
    position: int
    fingerprint: str
    office: OfficeId | None = None


@dataclass(frozen=True, slots=True)
class Add:
    """One more entry; `office` as in an Address."""

    entry: Entry
    office: OfficeId | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """An entry says something else from now on."""

    at: Address
    entry: Entry


@dataclass(frozen=True, slots=True)
class Remove:
    """An entry is taken out."""

    at: Address


@dataclass(frozen=True, slots=True)
class Reopen:
    """A closure ends at this aware moment; one that has not begun by then is taken out."""

    at: Address
    moment: datetime


@dataclass(frozen=True, slots=True)
class SetWeek:
    """An office's weekly hours, by phone or at the door; `was` is the fingerprint of those replaced."""

    office: OfficeId
    kind: Kind
    was: str
    week: Week


Change = Add | Edit | Remove | Reopen | SetWeek
