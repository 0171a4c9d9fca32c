# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line in text: all that the voice says of every office, on a page for whoever cannot hear it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, Response, abort, render_template, request

from ivr.call import Language, Line, Sentence
from ivr.city import City, Office
from ivr.dialogue import announcements, lines
from ivr.dialogue.announcements import Standing
from ivr.dialogue.script import Script
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Ask
from ivr.dialogue.turn import Entered, Turn
from ivr.web import page_lines

Translate = Callable[[Line, Language], Sentence]

# Nothing but the page and its own style sheet: no script, no cookie, no frame, no foreign host.
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'",
    "Cache-Control": "no-store",  # open or closed is true for a moment only
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class Card:
    """One office, as the page shows it."""

    key: str
    name: str
    is_open: bool
    state: tuple[Sentence, ...]
    hours: tuple[Sentence, ...]
    email: str | None


@dataclass(frozen=True)
class Page:
    """The line in one language at one moment."""

    city: City
    language: Language
    now: datetime  # in the city's zone
    translate: Translate

    def say(self, line: Line) -> str:
        return self.translate(line, self.language).text

    @property
    def name(self) -> str:
        return self.city.name.get(self.language) or ""

    @property
    def number(self) -> str:
        return " ".join(self.city.spoken_number)

    @property
    def cards(self) -> Iterator[Card]:
        return map(self._card, self.city.offices)

    @property
    def menu(self) -> tuple[str, ...]:
        """What the telephone menu offers, as the menu itself says it."""
        spot = Spot(Node.MENU, language=self.language)
        asked = Script(self.city).reply(spot, Turn(Entered(), self.now)).steps
        return tuple(self.say(say.line) for step in asked if isinstance(step, Ask) for say in step.says)

    @property
    def emergency(self) -> str | None:
        number = self.city.emergency
        return self.say(lines.emergency(number)) if number else None

    @property
    def moment(self) -> str:
        return self.say(page_lines.page_moment(self.now.date(), self.now.time()))

    def _card(self, office: Office) -> Card:
        standing = Standing.of(self.city, office, self.now)
        # The first line only names the office, which the card's heading does.
        _, *state = announcements.state(standing, self.language, self.now)
        hours = announcements.hours(office, self.language, self.city.languages[0], self.now)
        return Card(
            key=office.key,
            name=office.name.get(self.language) or "",
            is_open=standing.answering is not None,
            state=tuple(self.translate(line, self.language) for line in state),
            hours=tuple(self.translate(say.line, say.language) for say in hours),
            email=office.email,
        )


def blueprint(
    city: Callable[[], City],
    clock: Callable[[], datetime],
    translate: Translate,
) -> Blueprint:
    """`/` in the language the browser asks for, `/<language>` in that one."""
    public = Blueprint("public", __name__, template_folder="templates", static_folder="static")

    @public.get("/")
    def in_the_readers_language() -> Response:
        languages = city().languages
        wanted = request.accept_languages.best_match([*languages], default=languages[0])
        response = page(Language(wanted))
        response.vary.add("Accept-Language")
        return response

    @public.get("/<language>")
    def in_language(language: str) -> Response:
        return page(Language(language))

    def page(language: Language) -> Response:
        here = city()
        if language not in here.languages:
            abort(404)
        shown = Page(here, language, clock().astimezone(here.zone), translate)
        html = render_template("line.html", page=shown, lines=page_lines, translate=translate)
        return Response(html, headers=_HEADERS, content_type="text/html; charset=utf-8")

    return public
