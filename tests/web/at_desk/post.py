# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A town whose operators sit at the desk's page; Marta answers as Giulia, for Polo 1 alone."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from flask import Flask
from werkzeug.test import TestResponse

from ivr.app import Parts
from ivr.cli.pretend import pretend_line
from ivr.settings import database_url
from ivr.simulator.clock import Clock
from ivr.simulator.phone import Phone
from tests.line.manners import takes_it
from tests.line.town import Town
from tests.modena import modena
from tests.web.staff import Member, form_token, signed_in
from tests.world import ORDINARY, World, environment

OUTCOMES = """
[[outcome]]
id = "answered"
name = { it = "Informazione data", en = "Question answered" }
[[outcome]]
id = "appointment"
name = { it = "Appuntamento preso", en = "Appointment made" }
"""


@dataclass(frozen=True)
class Post:
    """The town, its line's pages, and an operator in front of them."""

    app: Flask
    town: Town
    member: Member

    def page(self, path: str = "/desk") -> str:
        return self.member.get(path).text

    def ask(self, **known: str) -> TestResponse:
        """What the page asks each second."""
        return self.member.client.get("/desk/now", query_string=known, headers={"HX-Request": "true"})

    def does(self, path: str, **form: str) -> str:
        """A form that the page's script sends: what is told of it, with what has changed."""
        return self.sends(path, **form).text

    def sends(self, path: str, **form: str) -> TestResponse:
        form["csrf"] = form_token(self.member.client)
        return self.member.client.post(f"/desk/{path}", data=form, headers={"HX-Request": "true"})

    def talks(self, name: str = "amal", language: str = "it") -> Phone:
        """Giulia speaks with somebody, for as long as they like."""
        self.town.meets("giulia", takes_it(talks=None))
        phone = self.town.phones(name, "polo1", language)
        self.town.until(lambda: self.town.is_talking(name))
        return phone


def open_post(folder: Path, who: str = "marta", config: str = OUTCOMES) -> Post:
    """On an ordinary Monday at ten, with a line of its own in this folder."""
    settings = replace(environment(config), database_url=database_url.in_folder(folder))
    clock = Clock(datetime.fromisoformat(ORDINARY).replace(tzinfo=modena().zone))
    app, exchange = pretend_line(settings, clock)
    parts: Parts = app.extensions["parts"]
    return Post(app, Town(World(modena(config), exchange, parts)), signed_in(app, who))


def known_to(page: str) -> dict[str, str]:
    """The versions that a page sends along when it asks."""
    state = page[page.index('id="desk-state"') :]
    found = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', state[: state.index("</form>")]))
    about = re.search(r'name="about" value="(\d+)"', page)
    return {**found, **({"about": about[1]} if about else {})}


def claim_in(page: str) -> str:
    """The conversation that the page's forms are made for."""
    found = re.search(r'name="claim" value="(\d+)"', page)
    assert found, "no form for a conversation"
    return found[1]


def changed_in(answer: str) -> set[str]:
    """The parts that an answer brings."""
    return set(re.findall(r'<section id="desk-(\w+)"', answer))
