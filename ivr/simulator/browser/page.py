# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page at `/phone`: a telephone with which the line can be tried in a browser."""

from collections.abc import Mapping

from flask import Blueprint, Response, render_template, request

from ivr.call import Language
from ivr.city import City
from ivr.simulator.browser import deeds
from ivr.simulator.browser.driver import drive
from ivr.simulator.browser.line import PhonedLine
from ivr.simulator.browser.operators import MANNERS
from ivr.simulator.browser.visits import Visits
from ivr.simulator.browser.world import World
from ivr.simulator.exchange import Exchange
from ivr.simulator.words import Words

# Nothing but what this server has, and no script or style within the page itself.
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
    " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
KEYS = (
    ("1", ""), ("2", "ABC"), ("3", "DEF"), ("4", "GHI"), ("5", "JKL"), ("6", "MNO"),
    ("7", "PQRS"), ("8", "TUV"), ("9", "WXYZ"), ("*", ""), ("0", "+"), ("#", ""),
)  # fmt: skip


def telephone(exchange: Exchange, line: PhonedLine, words: Mapping[str, Words]) -> Blueprint:
    """Bring an exchange to life in real time, and give the page that phones it.

    `words` by language; the first is the one of whoever asks for none.
    """
    world = World(exchange)
    visits = Visits(world)
    drive(world, visits)
    return blueprint(world, visits, line, words)


def blueprint(world: World, visits: Visits, line: PhonedLine, words: Mapping[str, Words]) -> Blueprint:
    """`/phone`, and below it what the page asks for."""
    phone = Blueprint(
        "phone", __name__, url_prefix="/phone", template_folder="templates", static_folder="static"
    )
    phone.register_blueprint(deeds.blueprint(world, visits, line, words))

    @phone.get("")
    def page() -> Response:
        languages = list(words)
        preferred = request.accept_languages.best_match(languages, default=languages[0])
        wanted = request.args.get("language", preferred)
        language = wanted if wanted in words else languages[0]
        city = line.city()
        html = render_template(
            "phone.html",
            say=words[language],
            language=language,
            languages=languages,
            names={each: words[each]("phone-language-name") for each in languages},
            zone=city.zone.key,
            numbers=_numbers(city, world.exchange.account.numbers, language),
            keys=KEYS,
            manners=list(MANNERS),
        )
        response = Response(html)
        response.content_language.add(language)
        response.vary.add("Accept-Language")
        response.cache_control.no_store = True
        return response

    @phone.after_request
    def with_headers(response: Response) -> Response:
        response.headers.update(_HEADERS)
        return response

    return phone


def _numbers(city: City, known: Mapping[str, object], language: str) -> list[tuple[str, str, str]]:
    """The numbers that the line answers, as they are dialled and shown, and what each used to reach."""
    old = {
        number.e164: office.name.get(Language(language)) or office.id
        for office in city.offices
        for number in office.old_numbers
    }
    shown = {city.number.e164: " ".join(city.spoken_number)}
    return [(number, shown.get(number, number), old.get(number, "")) for number in known]
