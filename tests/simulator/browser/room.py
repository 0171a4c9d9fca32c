# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page in a real browser, and what a person does there: phone, listen, press, answer for operators."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Locator, Page, Route, expect

from ivr.simulator.stage import Stage
from tests.modena import modena
from tests.simulator.browser.served import Served

DESK, PHONE = 1280, 360  # CSS pixels
HEIGHT = 860


@dataclass(frozen=True)
class Handset:
    """One telephone of the page."""

    element: Locator

    def dial(self) -> None:
        self.element.get_by_role("button", name="Chiama", exact=True).click()
        expect(self.hang_up).to_be_enabled()

    @property
    def hang_up(self) -> Locator:
        return self.element.get_by_role("button", name="Riaggancia")

    def rings_off(self) -> None:
        """Hang up, and see that the line has heard of it: only then may time pass."""
        self.hang_up.click()
        expect(self.hang_up).to_be_disabled()

    def press(self, keys: str) -> None:
        """Key after key, each heard by the line before the next."""
        for key in keys:
            before = self.element.locator("li.mine").count()
            self.element.locator(f".keypad [data-key='{key}']").click()
            expect(self.element.locator("li.mine")).to_have_count(before + 1)

    @property
    def says(self) -> Locator:
        """The line of its screen that tells how the call stands."""
        return self.element.locator(".state [role=status]")

    @property
    def caption(self) -> Locator:
        return self.element.locator(".caption")

    @property
    def lines(self) -> Locator:
        """What was heard, sentence by sentence."""
        return self.element.locator("li.line")

    @property
    def last_line(self) -> Locator:
        return self.lines.last.locator(".words")

    @property
    def notes(self) -> Locator:
        return self.element.locator("li.note")


@dataclass(frozen=True)
class Room:
    """A browser's tab with the page, and the world that it phones."""

    page: Page
    served: Served
    complaints: list[str] = field(default_factory=list)
    forgiven: list[str] = field(default_factory=list)  # parts of what the browser may complain of

    @staticmethod
    @contextmanager
    def opened(
        browser: Browser, served: Served, address: str, *, width: int = DESK, **context: str
    ) -> Iterator["Room"]:
        """Open the page in a context of its own; whatever the browser complains of fails the test."""
        options: dict[str, str] = {"locale": "it-IT", **context}
        with browser.new_context(viewport={"width": width, "height": HEIGHT}, **options) as tabs:  # type: ignore[arg-type]  # playwright takes each option by its own type
            room = Room(tabs.new_page(), served)
            room.page.on("console", lambda message: room.complaints.append(message.text))
            room.page.on("pageerror", lambda error: room.complaints.append(str(error)))
            room.page.goto(f"{address}/phone")
            expect(room.page.locator(".operator")).not_to_have_count(0)
            yield room
            assert [each for each in room.complaints if not any(part in each for part in room.forgiven)] == []
        with served.world.now():
            served.world.mark()  # the server waits for whoever still waits for news

    @property
    def handset(self) -> Handset:
        """The only telephone, or the first."""
        return self.handsets[0]

    @property
    def handsets(self) -> list[Handset]:
        return [Handset(element) for element in self.page.locator(".handset").all()]

    def add_handset(self) -> Handset:
        count = len(self.handsets)
        self.page.get_by_role("button", name="Aggiungi un telefono").click()
        expect(self.page.locator(".handset")).to_have_count(count + 1)
        return self.handsets[-1]

    def operator(self, name: str) -> Locator:
        return self.page.locator(".operator", has=self.page.locator(f"h3:text-is('{name}')"))

    def until_rings(self, name: str) -> Locator:
        """Let time pass until an operator's telephone rings."""
        operator = next(each for each in modena().operators if each.name == name)
        phone = self.served.exchange.phone(operator.phone)
        self.served.skip_until(lambda: phone.stage is Stage.RINGING)
        ringing = self.operator(name)
        expect(ringing).to_have_attribute("data-stage", "ringing")
        return ringing

    @property
    def places(self) -> Locator:
        """The line, place by place."""
        return self.page.locator(".place")

    @property
    def line(self) -> list[tuple[str, str]]:
        """The number of each place, and whose it is."""
        numbers, names = self.places.locator("b"), self.places.locator(".who")
        return list(zip(numbers.all_text_contents(), names.all_text_contents(), strict=True))

    def answer(self, name: str) -> Locator:
        """Let time pass until an operator's telephone rings, and take the call."""
        operator = self.until_rings(name)
        operator.get_by_role("button", name="Rispondi").click()
        with self.page.expect_response(lambda heard: heard.url.endswith("/keys")):  # only then may time pass
            operator.locator("[data-key='1']").click()
        return operator

    def until_heard(self, words: str) -> None:
        """Let time pass until somebody hears these words, spoken or from a clip."""
        legs, words_of = self.served.exchange.legs, self.served.line.words_of
        self.served.skip_until(
            lambda: any(
                words in (words_of(heard.text) or (heard.text,))[0]
                for leg in legs.values()
                for heard in leg.heard
            )
        )

    def until_asked(self, phone: Handset) -> None:
        """Let time pass until a question was heard to its end, by the only caller."""
        legs = self.served.exchange.legs
        self.served.skip_until(lambda: Stage.ASKED in {leg.stage for leg in legs.values()})
        expect(phone.says).to_have_text("Aspetta un tasto")

    def hold_news(self) -> Route:
        """Keep the next news under way, as a slow network does: for the test to let them go on."""
        held: list[Route] = []
        self.page.route("**/news?*", lambda route: route.continue_() if held else held.append(route))
        with self.served.world.now():
            self.served.world.mark()  # those that are waited for now come, and the next are asked for
        for _ in range(400):
            if held:
                break
            self.page.wait_for_timeout(50)
        return held[0]
