# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line in text, before it is laid out: the voice's own lines, in writing, office by office."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote, urlencode

from ivr.call import Language, Line, Sentence
from ivr.city import City, Office
from ivr.dialogue import announcements, lines
from ivr.dialogue.announcements import Standing
from ivr.dialogue.script import Script
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Ask, Reply, Say
from ivr.dialogue.turn import Entered, Turn
from ivr.hours import Closed, Open
from ivr.web import page_lines
from ivr.web.facts import Fact, facts

Write = Callable[[Line, Language], Sentence]

_LETTER = "[A-Za-z0-9\u00c0-\u024f]"
_LEFT_TO_RIGHT = re.compile(rf"\+?{_LETTER}(?:[ -~\u00a0-\u024f]*{_LETTER})?")


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Where an office reads what is written to it; `owner` is another one that reads it in its place."""

    address: str
    link: str
    owner: Office | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One office, as the page shows it."""

    office: Office
    is_open: bool
    state: tuple[Line, ...]
    facts: tuple[Fact, ...]
    mailbox: Mailbox | None


@dataclass(frozen=True)
class Page:
    """The line in one language at one moment, which is in the city's zone."""

    city: City
    language: Language
    now: datetime
    write: Write

    # ── Words ───────────────────────────────────────────────────────────────────────────────

    def say(self, line: Line, language: Language | None = None) -> str:
        """A line in writing, in the page's language where no other is named."""
        spoken = language or self.language
        return self._in_order(self.write(line, spoken).text, spoken)

    def direction(self, language: Language) -> str:
        """`ltr` or `rtl`: which way a language is written."""
        return self.write(page_lines.page_direction(), language).text

    def name(self, named: City | Office) -> str:
        return self._here(named.name.get(self.language) or "")

    def _here(self, text: str) -> str:
        return self._in_order(text, self.language)

    def _in_order(self, text: str, language: Language) -> str:
        """Isolate what runs from left to right in a text that does not: LRI … PDI of Unicode's Annex 9."""
        if self.direction(language) == "ltr":
            return text
        return _LEFT_TO_RIGHT.sub("\u2066\\g<0>\u2069", text)

    # ── The line ────────────────────────────────────────────────────────────────────────────

    @property
    def number(self) -> str:
        return self._here(self._grouped)

    @property
    def call(self) -> Line:
        return page_lines.page_call(self._grouped)

    @property
    def _grouped(self) -> str:
        return "\u00a0".join(self.city.spoken_number)  # no line may end within it

    @property
    def privacy(self) -> Line:
        return lines.privacy()

    @property
    def moment(self) -> Line:
        return page_lines.page_moment(self.now.date(), self.now.time())

    @property
    def emergency(self) -> tuple[str, str, str] | None:
        """The sentence, cut where its number begins and ends; None where the city names no number."""
        if self.city.emergency is None:
            return None
        written = self.write(lines.emergency(self.city.emergency), self.language).text
        before, number, after = written.partition(str(self.city.emergency))
        return self._here(before), self._here(number), self._here(after)

    @property
    def menu(self) -> Iterator[tuple[Say, ...]]:
        """What the telephone asks, key by key: the language where there are several, then the office."""
        for node in (Node.LANGUAGE, Node.MENU) if len(self.city.languages) > 1 else (Node.MENU,):
            reply = Script(self.city).reply(Spot(node, language=self.language), Turn(Entered(), self.now))
            steps = reply.steps if isinstance(reply, Reply) else ()
            yield from (_spoken(step) for step in steps if isinstance(step, Ask))

    # ── Its offices ─────────────────────────────────────────────────────────────────────────

    @property
    def cards(self) -> Iterator[Card]:
        return map(self._card, self.city.offices)

    def _card(self, office: Office) -> Card:
        standing = Standing.of(self.city, office, self.now)
        return Card(
            office=office,
            is_open=isinstance(standing.status, Open),
            state=tuple(self._state(standing)),
            facts=facts(office, self.language, self.city.languages[0], self.now),
            mailbox=self._mailbox(office),
        )

    def _state(self, standing: Standing) -> Iterator[Line]:
        # The first line only names the office, which the card's heading does.
        _, why, *others = announcements.state(standing, self.language, self.now)
        yield why
        # A caller is put through to whoever answers instead; a reader is also told for how long.
        if isinstance(standing.status, Closed) and standing.answering:
            yield announcements.reopens(standing.status.reopens, self.now)
        yield from others

    def _mailbox(self, office: Office) -> Mailbox | None:
        """An office without an address is written to where key 0 leads, with its name as the subject."""
        if office.email:
            return Mailbox(office.email, f"mailto:{quote(office.email, safe='@')}")
        person = self.city.office(self.city.person)
        if person is None or not person.email:
            return None
        subject = urlencode({"subject": office.name.get(self.city.languages[0]) or ""}, quote_via=quote)
        return Mailbox(person.email, f"mailto:{quote(person.email, safe='@')}?{subject}", person)


def _spoken(ask: Ask) -> tuple[Say, ...]:
    return tuple(each for each in ask.says if isinstance(each, Say))
