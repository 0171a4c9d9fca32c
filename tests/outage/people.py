# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Citizens and operators who do what they do by themselves, by what they hear."""

from datetime import timedelta
from typing import TYPE_CHECKING

from ivr.dialogue import lines, waiting_lines
from ivr.simulator.agenda import Process, Steps
from ivr.simulator.exchange import Exchange
from ivr.simulator.log import Sound
from ivr.simulator.manner import Hands, Manner, Reaction
from ivr.simulator.phone import Phone
from ivr.simulator.stage import Stage
from tests.modena import modena
from tests.outage.city import KEYS, LINE, said

if TYPE_CHECKING:
    from collections.abc import Mapping

_A_MOMENT = timedelta(seconds=1)


class Eager(Manner):
    """Answers at once and presses 1 as soon as anything is said, in each document anew."""

    def _listen(self, phone: Hands) -> Steps[None]:
        assert isinstance(phone, Phone)
        pressed = 0
        while phone.stage not in {Stage.TALKING, Stage.OVER}:
            if phone.leg and phone.leg.document > pressed and _latest(phone):
                pressed = phone.leg.document
                phone.key("1")
            yield _A_MOMENT


CALLED_BACK = Eager(Reaction.ANSWERS)


def operator(talks: int) -> Manner:
    """Takes each call and ends it after so many seconds."""
    return Eager(Reaction.ANSWERS, talks=talks)


class Citizen:
    """Phones an office and waits for as long as it takes; leaves after the conversation."""

    def __init__(
        self, exchange: Exchange, number: str, office: str, *, wants_a_callback: bool = False
    ) -> None:
        self.number = number
        self.office = office
        self.wants_a_callback = wants_a_callback
        self.phone = exchange.call(number, LINE)
        self.asked: timedelta | None = None  # when they first heard that they were calling the office
        self.has_place: timedelta | None = None  # when they first heard that they are in line
        self._choices = _choices(office, wants_a_callback=wants_a_callback)
        exchange.phone(number).manner = CALLED_BACK
        Process(exchange.agenda, self._live())

    def _live(self) -> Steps[None]:
        answered = 0
        while self.phone.stage is not Stage.OVER:
            heard = _latest(self.phone)
            self._note(heard)
            if said(lines.after()) in heard:
                self.phone.hang_up()
                return
            key = next((key for words, key in self._choices.items() if words in heard), "")
            if key and self.phone.leg and self.phone.leg.document > answered:
                answered = self.phone.leg.document
                self.phone.key(key)
            yield _A_MOMENT

    def _note(self, heard: set[str]) -> None:
        office = next(each for each in modena().offices if each.id == self.office)
        if self.asked is None and said(lines.chosen(office.name)) in heard:
            self.asked = self.phone.now
        is_rung = self.phone.stage in {Stage.DIALLING, Stage.TALKING}
        if self.has_place is None and (is_rung or said(waiting_lines.all_busy()) in heard):
            self.has_place = self.phone.now


def _choices(office: str, *, wants_a_callback: bool) -> "Mapping[str, str]":
    """What is pressed at once when something is heard."""
    name = next(each for each in modena().offices if each.id == "polo1").name
    keys = {
        said(lines.greeting()): KEYS[office],
        said(lines.press_office(name, 1)): KEYS[office],
    }
    if wants_a_callback:
        keys |= {
            said(waiting_lines.all_busy()): "1",
            said(waiting_lines.still_busy()): "1",
            said(waiting_lines.number_follows()): "1",
            said(waiting_lines.confirm_number()): "1",
        }
    return keys


def _latest(phone: Phone) -> set[str]:
    """The words of the document that is being heard."""
    if phone.leg is None:
        return set()
    document = phone.leg.document
    return {heard.text for heard in phone.heard if heard.document == document and heard.sound is Sound.SPEECH}
