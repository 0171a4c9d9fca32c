# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the voice says of an office's hours, door and places, sorted for a reader under labels."""

from dataclasses import dataclass, replace
from datetime import datetime

from ivr.call import Language, Line
from ivr.city import Office
from ivr.dialogue import announcements
from ivr.dialogue.steps import Say
from ivr.hours import Open
from ivr.web import page_lines


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and all that stands beside it; `is_open` tells of a door, and is None of anything else."""

    label: Line
    says: tuple[Say, ...]
    is_open: bool | None = None


def facts(office: Office, language: Language, written: Language, now: datetime) -> tuple[Fact, ...]:
    """Sort what is said of an office; addresses stay in the language `written`."""
    found: list[Fact] = []
    for say in announcements.hours(office, language, written, now):
        match say.line:
            case Line("week", ((_, tuple(groups)),)):
                found.append(Fact(_phone(office), _each(groups, language)))
            case Line("week-empty"):
                found.append(Fact(_phone(office), (say,)))
            case Line("visits", ((_, tuple(groups)),)):
                door_is_open = office.visits is not None and isinstance(office.visits.at(now), Open)
                found.append(Fact(page_lines.page_door(), _each(groups, language), door_is_open))
            case Line("second-place" | "second-place-unnamed"):
                found.append(Fact(page_lines.page_elsewhere(), (say,)))
            case Line("address-follows"):  # that of a second place stands with it, and needs no label
                if found[-1].label != page_lines.page_elsewhere():
                    found.append(Fact(page_lines.page_address(), ()))
            case _:
                found[-1] = replace(found[-1], says=(*found[-1].says, say))
    return tuple(found)


def _phone(office: Office) -> Line:
    return page_lines.page_phone(int(office.key))


def _each(groups: tuple[Line, ...], language: Language) -> tuple[Say, ...]:
    """Give every group of days a line of its own."""
    return tuple(Say(group, language) for group in groups)
