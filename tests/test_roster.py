# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who would serve which office: while it is open, and while its line is drained after that."""

from datetime import datetime

import pytest

from ivr.call import OfficeId
from ivr.roster import Roster
from tests.modena import modena

CLOSED_AT_TEN = '[[closure]]\noffices = ["casa"]\nfrom = 2026-01-12T10:00:00\n'
NO_DRAIN = "[hold]\ndrain_minutes = 0\n"
SHORT = """
[[opening]]
offices = ["casa"]
date = 2026-01-17
hours = ["10:00-10:10"]
"""
SIGNED_IN = """
[[operator]]
id = "elise"
name = "Élise"
phone = "sip:elise@example.invalid"
offices = ["casa"]
whisper = "fr"
duty = "signed-in"
"""


def _roster(local: str, config: str = "") -> Roster:
    city = modena(config)
    return Roster.at(city, datetime.fromisoformat(local).replace(tzinfo=city.zone))


@pytest.mark.parametrize(
    ("local", "config", "answered"),
    [
        ("2026-01-12T08:29:59", "", ""),
        ("2026-01-12T08:30:00", "", "casa polo1 polo2"),
        ("2026-01-12T10:00:00", "", "casa polo1 polo2 polo3 segreteria"),
        ("2026-01-12T12:29:59", "", "casa polo1 polo2 polo3 segreteria"),  # polo3 shut at 12
        ("2026-01-12T12:30:00", "", "casa polo1 polo2 segreteria"),
        ("2026-01-12T13:29:59", "", "casa polo1 polo2"),
        ("2026-01-12T13:30:00", "", ""),
        ("2026-01-12T13:00:00", NO_DRAIN, ""),
        ("2026-01-12T10:29:59", CLOSED_AT_TEN, "casa polo1 polo2 polo3 segreteria"),
        ("2026-01-12T10:30:00", CLOSED_AT_TEN, "polo1 polo2 polo3 segreteria"),
        ("2026-01-17T10:20:00", SHORT, "casa"),  # neither now nor half an hour ago, and yet just now
        ("2026-01-17T10:40:00", SHORT, ""),
    ],
)
def test_which_offices_are_answered(local: str, config: str, answered: str) -> None:
    """Protects those who wait at closing time: the line is drained for its time, and no longer."""
    assert " ".join(sorted(_roster(local, config).answered)) == answered


def test_operators_come_in_the_configs_order_with_those_offices_that_are_answered() -> None:
    """Protects the order in which they are rung, and polo3 from being served after its hours."""
    roster = _roster("2026-01-12T12:45:00")
    assert [(post.operator, sorted(post.offices)) for post in roster.posts] == [
        ("anna", ["casa", "segreteria"]),
        ("karim", ["casa", "polo2"]),
        ("giulia", ["polo1"]),
    ]
    assert [post.operator for post in roster.serving(OfficeId("casa"))] == ["anna", "karim"]
    assert roster.serving(OfficeId("polo3")) == ()


def test_who_signs_in_is_told_from_who_does_not() -> None:
    """Protects an operator's free evening: signed-in duty begins when they say so."""
    roster = _roster("2026-01-12T10:00:00", SIGNED_IN)
    assert {post.operator for post in roster.posts if post.signs_in} == {"elise"}
