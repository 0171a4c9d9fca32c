# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A line on which all happens at once, for its pages to be looked at: nothing on it changes by itself."""

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from flask import Flask

from ivr.staff import UserId
from tests.line.manners import takes_it
from tests.line.town import Town
from tests.line.wishes import asks_for_a_callback
from tests.modena import LANGUAGES, modena
from tests.web.at_desk.post import OUTCOMES
from tests.web.made_up_log import FEW, wrote
from tests.web.staff import form_token
from tests.web.staff_room.house import House, phoned_house
from tests.world import World

FURTHER = """
[[user]]
id = "ada"
name = "Ada"
roles = ["operator", "editor", "administrator"]
operator = "giulia"
[[closure]]
offices = ["polo2"]
from = 2026-01-07T10:30:00
until = 2026-01-20
reason = { it = "per una fuga di gas", ar = "بسبب تسرب للغاز" }
redirect = "segreteria"
[[opening]]
offices = ["casa"]
date = 2026-02-14
hours = ["08:30-11:30"]
"""
WAITING = 30  # on the telephone


@dataclass(frozen=True)
class BadDay:
    """The line; Ada may do everything, and sits at Giulia's desk."""

    here: House
    invitation: str  # the path

    @property
    def entries(self) -> list[str]:
        """The paths of the forms that change, end or take out what is entered, one of each."""
        text = self.here.read("/staff", "ada").text
        links = re.findall(r'href="(/staff/change/(\w+)[^"]*\bat=[^"]*)"', text)
        return list({deed: unescape(link) for link, deed in links}.values())


def bad_day(folder: Path) -> BadDay:
    """Giulia talks with an Arabic caller, thirty-one wait, an office is shut, Anna is locked out."""
    here, exchange = phoned_house(folder, OUTCOMES + FURTHER)
    wrote(here.app, FEW)
    town = Town(World(modena(), exchange, here.parts))
    town.meets("giulia", takes_it(talks=None))
    town.phones("amal", "polo1", "ar")
    town.until(lambda: town.is_talking("amal"))
    asks_for_a_callback(town, town.waits("bruno"))
    languages = sorted(LANGUAGES)
    for n in range(WAITING):
        town.phones(f"somebody {n}", "polo1", languages[n % 4], number=f"+393331110{n:03}")
        town.passes(6)
    town.passes(40)
    here.read("/staff", "ada")
    here.edit_by_hand("# una nota")
    _locks_out(here.app, "anna")
    return BadDay(here, _invitation(here.app, "anna"))


def _locks_out(app: Flask, name: str) -> None:
    stranger = app.test_client()
    for _ in range(10):
        token = form_token(stranger, "/sign-in")
        stranger.post("/sign-in", data={"csrf": token, "name": name, "password": "x"})


def _invitation(app: Flask, name: str) -> str:
    user = modena().user(UserId(name))
    assert user
    return f"/invitation/{app.extensions['parts'].porter.invite(user, None)}"
