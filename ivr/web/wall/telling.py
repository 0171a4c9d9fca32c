# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One office on the wall, in the reader's words."""

from dataclasses import dataclass
from datetime import datetime

from babel.dates import format_date

from ivr.city import City
from ivr.figures import MEAN_AT_MOST
from ivr.sheet import percent
from ivr.store.wallboard import OfficeNow
from ivr.web.frame import Visit
from ivr.web.names import office_name


@dataclass(frozen=True, slots=True)
class Row:
    """`is_long` where somebody waits for longer than the sector would have the mean."""

    name: str
    state: str
    is_open: bool
    is_long: bool
    cells: tuple[tuple[str, str], ...]  # the key of the heading, and what stands below it


def told(office: OfficeNow, city: City, now: datetime, visit: Visit) -> Row:
    """`now` is aware; waits are told in whole minutes, which begin with the page's own."""
    waited = (now - office.longest_since).total_seconds() if office.longest_since else None
    cells = {
        "waiting": str(office.waiting),
        "longest": "–" if waited is None else visit.say("wall-minutes", minutes=max(0, int(waited // 60))),
        "free": str(office.free),
        "busy": str(office.busy),
        "answered": str(office.answered),
        "abandoned": str(office.abandoned),
        "within-120": "–" if office.within_120 is None else percent(office.within_120),
    }
    return Row(
        name=office_name(city, office.office, visit.language),
        state=_state(office, now, visit),
        is_open=office.is_open,
        is_long=waited is not None and waited > MEAN_AT_MOST,
        cells=tuple(cells.items()),
    )


def _state(office: OfficeNow, now: datetime, visit: Visit) -> str:
    kind = "open" if office.is_open else "closed"
    if office.until is None:
        return visit.say(f"wall-{kind}")
    until, today = office.until.astimezone(visit.zone), now.astimezone(visit.zone).date()
    if until.date() == today:
        return visit.say(f"wall-{kind}-today", time=f"{until:%H:%M}")
    day = str(format_date(until.date(), "EEE d MMM", locale=visit.language))
    return visit.say(f"wall-{kind}-later", day=day, time=f"{until:%H:%M}")
