# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A city of two offices that never close, and the configs that its staff write one after the other."""

from dataclasses import replace
from functools import cache

from ivr.call import OfficeId
from ivr.city import City
from ivr.settings import read_city
from tests.generated import config_of
from tests.modena import LANGUAGES

OFFICES = CASA, POLO1 = OfficeId("casa"), OfficeId("polo1")
MAX_WAITING = 4
# Who serves what; carla has to sign in, the others are on duty whenever an office is open.
CONFIGS: tuple[dict[str, list[str]], ...] = (
    {"anna": ["casa", "polo1"], "bruno": ["casa"], "carla": ["polo1"]},
    {"anna": ["casa", "polo1"], "bruno": ["casa", "polo1"]},
    {"anna": ["polo1"], "bruno": ["casa"], "carla": ["polo1"]},
    {"bruno": ["casa"], "carla": ["casa", "polo1"]},
)


@cache
def city_with(config: int) -> City:
    """The city under one of the configs."""
    text = config_of(OFFICES, CONFIGS[config], signing_in=("carla",))
    reading = read_city(text, known_languages=LANGUAGES)
    assert reading.city, [mistake.text("en") for mistake in reading.mistakes]
    return replace(reading.city, hold=replace(reading.city.hold, max_waiting=MAX_WAITING))
