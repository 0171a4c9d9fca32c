# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A town whose people phone the line: scenarios read as what they do, and what they live through."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import cache
from itertools import pairwise

from ivr.call import CallSid, Language, Line
from ivr.cli.at_desk import desk_of
from ivr.dialogue import lines, operator_lines, waiting_lines
from ivr.dialogue.possibilities import MANY
from ivr.folders import PROMPTS
from ivr.prompts import Prompts
from ivr.simulator.conversations import Conversation, conversations
from ivr.simulator.legs.inbound import InboundLeg
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.rung import RungLeg
from ivr.simulator.log import Event, Happened, Posted, Sound
from ivr.simulator.manner import Manner
from ivr.simulator.phone import Phone
from ivr.simulator.transcripts.commands import AtDesk
from ivr.simulator.webhooks.courier import Errand
from ivr.simulator.wire import Answer, Request
from tests.line.manners import takes_it
from tests.modena import LANGUAGES
from tests.world import World

NUMBERS = {
    name: f"+39333000{place:04}"
    for place, name in enumerate(("amal", "bruno", "chiara", "dina", "elena", "fatou", "gino", "hana"))
}
KEYS = {"polo1": "1", "polo2": "2", "polo3": "3", "segreteria": "4", "casa": "5", "polo4": "6"}
LANGUAGE_KEYS = {"it": "1", "en": "2", "fr": "3", "ar": "4"}
POLO_4 = """
[[office]]
id = "polo4"
key = "6"
name = { it = "il Polo 4", en = "Centre 4", fr = "le Pôle 4", ar = "المركز رقم أربعة" }
[office.hours]
"monday-friday" = ["08:30-13:00"]
"""
A_WHILE = 1500  # seconds
ROUNDS_EVERY = 4  # seconds
A_MOMENT = timedelta(seconds=1)


class Town:
    """Citizens go by their names, operators by their ids; times are in simulated seconds."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.exchange = world.exchange
        self.is_rough = False  # the carrier's own apology, errors in the log: they belong to the story
        self._citizens: dict[CallSid, str] = {}
        self.rounds(world.parts.caretaker.tick)
        self._known: set[str] = set()  # numbers that are greeted in their language
        self._granted: Counter[CallSid] = Counter()  # what desks were granted, by the citizen's call

    # ── Citizens ────────────────────────────────────────────────────────────────────────────

    def phones(self, name: str, office: str = "polo1", language: str = "it", *, number: str = "") -> Phone:
        """Call, choose the language if the number is not known by one, and press an office's key."""
        phone = self.rings_up(name, number=number)
        if phone.leg and phone.leg.route.from_ not in self._known:
            phone.press(LANGUAGE_KEYS[language], after=1)
            if phone.leg.route.from_.startswith("+"):
                self._known.add(phone.leg.route.from_)
        phone.press(KEYS[office], after=1)
        return phone

    def rings_up(self, name: str, *, number: str = "") -> Phone:
        """Call the line."""
        phone = self.world.call(number or NUMBERS[name])
        assert phone.leg
        self._citizens[phone.leg.sid] = name
        return phone

    def occupies(self, operator: str, office: str, seconds: int | None) -> None:
        """Hana calls first, and talks for so long with the operator whom the others wait for."""
        self.meets(operator, takes_it(talks=seconds))
        self.phones("hana", office)
        self.until(lambda: self.is_talking("hana"))

    def waits(self, name: str, office: str = "polo1", language: str = "it", *, number: str = "") -> Phone:
        """Call and ask for an office, until the place in line was said."""
        phone = self.phones(name, office, language, number=number)
        self.until(lambda: bool(figures(phone, language)))
        return phone

    # ── Operators ───────────────────────────────────────────────────────────────────────────

    def phone_of(self, operator: str) -> Phone:
        found = next(each for each in self.world.city.operators if each.id == operator)
        return self.exchange.phone(found.phone)

    def meets(self, operator: str, manner: Manner) -> None:
        """From the next ring on."""
        self.phone_of(operator).manner = manner

    def rings(self, operator: str) -> list[timedelta]:
        """When this operator's phone was rung."""
        return [leg.created for leg in self._legs_of(operator)]

    def is_rung(self, operator: str) -> bool:
        return any(not leg.over for leg in self._legs_of(operator))

    def rings_in_vain(self, operator: str, times: int = 1) -> None:
        """Let time pass until that many rings are over."""
        self.until(lambda: len(self.rings(operator)) >= times and not self.is_rung(operator))

    def signs(self, operator: str, key: str) -> None:
        """Phone the line from the operator's own phone: 1 on duty, 2 off."""
        phone = self.exchange.call(self.phone_of(operator).address, self.world.city.number.e164)
        phone.press(key)
        phone.wait(10)

    def at_desk(self, operator: str, deed: str, about: str = "") -> str:
        """What an operator asks for at the desk; an empty answer means that it is granted."""
        talking = [each.call for each in self.conversations() if each.ended is None]
        answer = desk_of(self.world.parts)(AtDesk(operator, deed, about))
        if not answer:
            self._granted.update(talking)
        return answer

    # ── The line ────────────────────────────────────────────────────────────────────────────

    def rounds(self, tick: Callable[[], None]) -> None:
        """Let this be what the line does by itself, at a pace that long stories can afford."""
        for _, _, appointment in self.exchange.agenda._standing:
            appointment.cancel()
        self.exchange.after_webhook = tick
        self.exchange.every(ROUNDS_EVERY, tick)

    # ── The carrier ─────────────────────────────────────────────────────────────────────────

    def tells(self, path: str, form: dict[str, str]) -> None:
        """A webhook that belongs to no call of this town, signed as any other."""
        address = self.exchange.account.numbers[self.world.city.number.e164].voice_url
        self.exchange.send(Errand(CallSid(form["CallSid"]), address.removesuffix("/voice") + path, form))
        self.passes(1)

    def asks(self, path: str) -> Answer:
        """What the line answers to whoever watches over it."""
        request = Request("GET", f"http://localhost{path}", {}, {})
        return self.exchange.courier.wire.send(request, A_MOMENT, A_MOMENT)

    # ── Time ────────────────────────────────────────────────────────────────────────────────

    def passes(self, seconds: float) -> None:
        self.exchange.run(seconds)

    def until(self, reached: Callable[[], bool], at_most: float = A_WHILE) -> None:
        """Let time pass until something is so; it is a mistake if it never comes."""
        end = self.exchange.elapsed + timedelta(seconds=at_most)
        while not reached() and self.exchange.elapsed < end:
            self.passes(1)
        assert reached(), f"not within {at_most} s"

    # ── What came of it ─────────────────────────────────────────────────────────────────────

    def conversations(self) -> list[Conversation]:
        return list(conversations(self.exchange))

    def served(self) -> list[str]:
        """The citizens who spoke with an operator, in their order."""
        return [self.name_of(each) for each in self.conversations()]

    def spoke_with(self) -> list[tuple[str, str]]:
        """Who spoke with whom, in their order."""
        operators = {each.phone: str(each.id) for each in self.world.city.operators}
        return [(self.name_of(each), operators[each.operator]) for each in self.conversations()]

    def name_of(self, conversation: Conversation) -> str:
        by_number = {number: name for name, number in NUMBERS.items()}
        return self._citizens.get(conversation.call) or by_number[conversation.citizen]

    def is_talking(self, name: str) -> bool:
        return any(each.ended is None and self.name_of(each) == name for each in self.conversations())

    def ends(self, name: str) -> None:
        """Let time pass until a conversation has begun and is over."""
        self.until(lambda: name in self.served() and not self.is_talking(name))

    def posted(self, route: str) -> list[Posted]:
        """The attempts of webhooks whose address contains a route."""
        return [each for each in self.exchange.log if isinstance(each, Posted) and route in each.request.url]

    def _legs_of(self, operator: str) -> list[Leg]:
        """Those that the line made to an operator's phone."""
        phone = self.phone_of(operator)
        return [leg for leg in self.exchange.legs.values() if isinstance(leg, RungLeg) and leg.phone is phone]

    # ── What holds in every story ───────────────────────────────────────────────────────────

    def check(self) -> None:
        """Hold the whole story against what no event may ever cause."""
        for operator in self.world.city.operators:
            self._was_never_rung_twice(str(operator.id))
        for each in self.conversations():
            self._ended_by_one_of_the_two(each)
        if not self.is_rough:
            for leg in self.exchange.legs.values():
                self._was_not_hung_up_on(leg)

    def _was_never_rung_twice(self, operator: str) -> None:
        for earlier, later in pairwise(self._legs_of(operator)):
            assert earlier.ended is not None, f"{operator} has two calls"
            assert earlier.ended <= later.created, f"{operator} had two calls"

    def _ended_by_one_of_the_two(self, conversation: Conversation) -> None:
        """No live conversation is ever moved or cut, but once for each time that its operator wants it."""
        if conversation.ended is not None and conversation.ended not in set(self._hang_ups()):
            assert self._granted[conversation.call], f"{conversation} was torn"
            self._granted[conversation.call] -= 1

    def _hang_ups(self) -> Iterator[timedelta]:
        for entry in self.exchange.log:
            if isinstance(entry, Happened) and entry.event is Event.HANGS_UP:
                yield entry.elapsed

    def _was_not_hung_up_on(self, leg: Leg) -> None:
        assert all(heard.sound is not Sound.FAILURE for heard in leg.heard)
        if isinstance(leg, InboundLeg) and leg.over and leg.ended not in set(self._hang_ups()):
            last = [heard.text for heard in leg.heard if heard.sound is Sound.SPEECH][-1]
            assert last in _farewells(), f"the line hung up after {last!r}"


@cache
def _prompts() -> Prompts:
    return Prompts.load(PROMPTS, sorted(LANGUAGES))


def said(line: Line, language: str = "it") -> str:
    """The words of a line, as callers hear them."""
    return _prompts().say(line, Language(language)).text


def figures(phone: Phone, language: str = "it") -> list[int]:
    """How many were ahead, each time that it was said to a caller."""
    words = {said(waiting_lines.ahead(count), language): count for count in range(MANY + 1)}
    return [words[sentence] for sentence in phone.sentences if sentence in words]


def ticket(phone: Phone, language: str = "it") -> str:
    """The four digits that a caller was told, as far as they have been said."""
    digits = {
        said(lines.digit(digit, place), language): digit for digit in range(10) for place in ("on", "end")
    }
    return "".join(str(digits[sentence]) for sentence in phone.sentences if sentence in digits)


def hears(phone: Phone, line: Line, language: str = "it") -> bool:
    """Whether a line was said in the current call, or the last one."""
    return said(line, language) in phone.sentences


def has_place(phone: Phone) -> bool:
    """Whether the caller was told so, or an operator is being rung for them."""
    kept = {said(waiting_lines.all_busy(), each) for each in LANGUAGES}
    rung = any(heard.sound is Sound.RINGING for heard in phone.heard)
    return rung or not kept.isdisjoint(phone.sentences)


@cache
def _farewells() -> frozenset[str]:
    ends = (
        lines.goodbye(),
        waiting_lines.promised_shortly(),
        operator_lines.on_duty(),
        operator_lines.off_duty(),
    )
    return frozenset(said(line, each) for line in ends for each in LANGUAGES)
