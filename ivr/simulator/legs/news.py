# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a leg can be told while it waits, and the two ways in which it is torn from whatever it does."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Onward:
    """The next document of a leg: where it is, and what is told beside the leg's own fields."""

    address: str
    method: str = "POST"
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Key:
    """A key was pressed."""

    key: str


class PickedUp:
    """The phone that was rung is answered."""


class HungUp(Exception):  # noqa: N818  # no error: it unwinds whatever the leg is doing
    """The leg is over."""


class Moved(Exception):  # noqa: N818  # no error either
    """The leg was moved to another document over REST."""

    def __init__(self, onward: Onward) -> None:
        super().__init__(onward.address)
        self.onward = onward
