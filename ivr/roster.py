# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who would serve which office at a moment, by the config alone."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.call import OfficeId, OperatorId
from ivr.city import City, Duty, Office
from ivr.hours import Open


@dataclass(frozen=True, slots=True)
class Post:
    """An operator and those of their offices that are answered now."""

    operator: OperatorId
    offices: frozenset[OfficeId]
    signs_in: bool  # on duty only while they say so


@dataclass(frozen=True, slots=True)
class Roster:
    """Every operator of the config; an office is answered while open, and while its line is drained."""

    answered: frozenset[OfficeId]
    posts: tuple[Post, ...]

    @staticmethod
    def at(city: City, now: datetime) -> "Roster":
        """The roster at an aware moment."""
        answered = frozenset(each.id for each in city.offices if _is_answered(each, now, city.hold.drain))
        return Roster(
            answered,
            tuple(
                Post(o.id, answered.intersection(o.offices), o.duty is Duty.SIGNED_IN) for o in city.operators
            ),
        )

    def serving(self, office: OfficeId) -> tuple[Post, ...]:
        """Those who could take a call for an office now."""
        return tuple(post for post in self.posts if office in post.offices)


def _is_answered(office: Office, now: datetime, drain: timedelta) -> bool:
    hours, since = office.hours, now - drain
    moments = (now, since, *hours.changes(since, now))
    return any(isinstance(hours.at(moment), Open) for moment in moments)
