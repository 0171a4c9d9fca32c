# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can befall a line, one thing after the other in any order, and what must hold after each of them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from ivr.audit import audit
from ivr.call import Language, OfficeId, OperatorId, PhoneNumber
from ivr.dialogue import deeds, outcomes
from ivr.dialogue.turn import DialEnded, LegEnd
from ivr.store import ledger
from ivr.store.calls import Caller
from ivr.store.events import Event
from ivr.store.tables import PlaceState, claims, places, turnstile
from tests.store.lived import LivedLine
from tests.store.pretend_carrier import Leg, Mood
from tests.store.two_offices import CONFIGS, OFFICES, city_with

EVER = datetime(2025, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
NUMBERS = [PhoneNumber(f"+39333123000{n}") for n in range(3)]
OPERATORS = sorted({OperatorId(name) for config in CONFIGS for name in config})
UNANSWERED = (LegEnd.NO_ANSWER, LegEnd.BUSY, LegEnd.FAILED, LegEnd.ANSWERED)  # the last: by a machine
WISHES = ("park", "park", "take-back", "take-back", "send-on", "end")
A_TALK = timedelta(seconds=30)  # one that is over within moments would count as none
ROUNDS = 400  # of peace, after which everybody must have been served

T = TypeVar("T")
which = st.integers(0, 11)  # of those there are


def _one(of: Sequence[T], number: int) -> T:
    return of[number % len(of)]


class Histories(RuleBasedStateMachine):
    """Callers, operators and staff, under a carrier that loses, doubles and reorders what it has to tell."""

    def __init__(self) -> None:
        super().__init__()
        self.line = LivedLine()
        self.judged = 0  # the last event that was

    def teardown(self) -> None:
        try:
            self.all_are_served_in_peace()
        finally:
            self.line.close()

    @initialize(tells_bridged=st.booleans(), tells_of_move_first=st.booleans())
    def carrier_is_chosen(self, tells_bridged: bool, tells_of_move_first: bool) -> None:  # noqa: FBT001  # drawn by hypothesis
        self.line.tells_bridged, self.line.tells_of_move_first = tells_bridged, tells_of_move_first

    # ── Citizens ────────────────────────────────────────────────────────────────────────────

    @rule(number=st.sampled_from([*NUMBERS, None]), office=st.sampled_from(OFFICES))
    def rings_up(self, number: PhoneNumber | None, office: OfficeId) -> None:
        self.line.rings_up(number, office)

    @precondition(lambda self: self.line.about_to_speak())
    @rule(n=which)
    def next_turn(self, n: int) -> None:
        self.line.takes_turn(_one(self.line.about_to_speak(), n))

    @precondition(lambda self: self.line.at_leisure())
    @rule(n=which, office=st.sampled_from(OFFICES), anew=st.booleans())
    def asks_for_an_office(self, n: int, office: OfficeId, anew: bool) -> None:  # noqa: FBT001  # drawn by hypothesis
        call = _one(self.line.at_leisure(), n)
        call.office, call.next = office, deeds.TakePlace(office, office, anew)
        self.line.takes_turn(call)

    @precondition(lambda self: self.line.at_leisure())
    @rule(n=which)
    def asks_to_be_called_back(self, n: int) -> None:
        call = _one(self.line.at_leisure(), n)
        before, call.next = call.next, deeds.Promise(call.office, call.office, (self.line.now,))
        outcome = self.line.takes_turn(call)
        if isinstance(outcome, outcomes.AlreadyPromised | outcomes.NotPromised):
            call.next = before

    @precondition(lambda self: self.line.on_the_line())
    @rule(n=which, is_told=st.booleans())
    def hangs_up(self, n: int, is_told: bool) -> None:  # noqa: FBT001  # drawn by hypothesis
        self.line.hangs_up(_one(self.line.on_the_line(), n))
        if is_told:
            self.line.news[-1]()

    # ── Operators, and citizens who are called back ─────────────────────────────────────────

    @precondition(lambda self: self.line.ringing())
    @rule(n=which, accepts=st.booleans())
    def picks_up(self, n: int, accepts: bool) -> None:  # noqa: FBT001  # drawn by hypothesis
        leg = _one(self.line.ringing(), n)
        if isinstance(self.line.presses_on(leg, deeds.HearClaim(leg.claim)), outcomes.Claimed) and accepts:
            self.line.presses_on(leg, deeds.Accept(leg.claim))

    @precondition(lambda self: self.line.ringing())
    @rule(n=which, how=st.sampled_from(UNANSWERED), is_told=st.booleans())
    def is_not_reached(self, n: int, how: LegEnd, is_told: bool) -> None:  # noqa: FBT001  # drawn by hypothesis
        self.line.ends(_one(self.line.ringing(), n), how)
        if is_told:
            self.line.news[-1]()

    @precondition(lambda self: self.line.dialling())
    @rule(n=which, is_there=st.booleans())
    def citizen_is_dialled(self, n: int, is_there: bool) -> None:  # noqa: FBT001  # drawn by hypothesis
        leg = _one(self.line.dialling(), n)
        if is_there:
            self.line.presses_on(leg, deeds.Reach(leg.claim))
        else:
            self._callback_ends(leg, LegEnd.NO_ANSWER)

    @precondition(lambda self: self.line.talking())
    @rule(n=which, is_told=st.booleans(), is_heard=st.booleans())
    def talk_ends(self, n: int, is_told: bool, is_heard: bool) -> None:  # noqa: FBT001  # drawn by hypothesis
        leg = _one(self.line.talking(), n)
        self.line.now += A_TALK
        if leg.call is None and is_heard:
            self._callback_ends(leg, LegEnd.ANSWERED)
        else:
            self.line.ends(leg, LegEnd.ANSWERED)
        if leg.call and not is_heard:
            leg.call.next, leg.call.in_line = None, False  # our answer failed: they are at the menu now
        if is_told:
            self.line.news[-1]()

    def _callback_ends(self, leg: Leg, how: LegEnd) -> None:
        """The operator learns of it within their own call, which ends then."""
        bridged = leg.talks if self.line.tells_bridged else None
        self.line.presses_on(leg, deeds.EndCallback(leg.claim, DialEnded(bridged, how)))
        self.line.ends(leg, LegEnd.ANSWERED)

    @rule(operator=st.sampled_from(OPERATORS), on=st.booleans())
    def says_duty(self, operator: OperatorId, on: bool) -> None:  # noqa: FBT001  # drawn by hypothesis
        caller = Caller(self.line.carrier.new_sid(), None, None, Language("it"))
        deed = deeds.GoOnDuty(operator) if on else deeds.GoOffDuty(operator)
        self.line.clerk.carry_out(deed, caller, self.line.city, self.line.now)

    @rule(operator=st.sampled_from(OPERATORS), said=st.sampled_from(("on", "pause", "ready", "off", "seen")))
    def says_at_the_desk(self, operator: OperatorId, said: str) -> None:
        desk = self.line.desk
        says = {
            "on": desk.go_on_duty,
            "pause": desk.pause,
            "ready": desk.ready,
            "off": desk.go_off_duty,
            "seen": desk.seen,
        }
        says[said](operator)

    @precondition(lambda self: self.line.claims_open())
    @rule(n=which, wish=st.sampled_from(WISHES), office=st.sampled_from(OFFICES), then=st.booleans())
    def wishes_at_the_desk(self, n: int, wish: str, office: OfficeId, then: bool) -> None:  # noqa: FBT001  # drawn by hypothesis
        operator, claim = _one(self.line.claims_open(), n)
        desk = self.line.desk
        match wish:
            case "park":
                desk.park(operator, claim)
            case "take-back":
                desk.take_back(operator, claim)
            case "send-on":
                desk.send_on(operator, claim, office)
            case "end":
                desk.end(operator, claim)
        if then:
            self.line.carrier.mood = Mood.WELL
            self.line.caretaker.tick()

    # ── The carrier, the machines, the staff ────────────────────────────────────────────────

    @precondition(lambda self: self.line.news)
    @rule(n=which, once_more=st.booleans())
    def news_arrives(self, n: int, once_more: bool) -> None:  # noqa: FBT001  # drawn by hypothesis
        news = _one(self.line.news, n)
        news()
        if not once_more:
            self.line.news.remove(news)

    @precondition(lambda self: self.line.said)
    @rule(n=st.integers(0, 40))
    def a_turn_comes_again(self, n: int) -> None:
        """Late and in vain: nobody hears its answer."""
        caller, deed = _one(self.line.said[::-1], n)
        self.line.clerk.carry_out(deed, caller, self.line.city, self.line.now)

    @rule(mood=st.sampled_from(Mood))
    def caretaker_goes_round(self, mood: Mood) -> None:
        self.line.carrier.mood = mood
        self.line.caretaker.tick()

    @rule(seconds=st.sampled_from([1, 5, 20, 60, 200, 1000]))
    def time_passes(self, seconds: int) -> None:
        self.line.now += timedelta(seconds=seconds)

    @rule(minutes=st.sampled_from([-60, -1, 1, 60]))
    def the_clock_steps(self, minutes: int) -> None:
        self.line.now += timedelta(minutes=minutes)

    @rule()
    def restarts(self) -> None:
        self.line.database.close()
        self.line.start()

    @rule(config=st.integers(0, len(CONFIGS) - 1))
    def config_changes(self, config: int) -> None:
        self.line.city = city_with(config)

    # ── What must hold ──────────────────────────────────────────────────────────────────────

    @invariant()
    def nobody_was_overtaken(self) -> None:
        with self.line.database.reading() as connection:
            n = connection.execute(select(turnstile.c.n)).scalar_one()
            if n == self.judged:
                return
            entries = list(ledger.entries(connection, *EVER))
        self.judged = n
        found = audit(entries)
        assert found.is_fair, (found.overtakings, found.breaches)
        served = {entry.claim for entry in entries if entry.event == Event.SERVED}
        parked = {entry.claim for entry in entries if entry.event == Event.PARKED}  # after they spoke
        assert served <= self.line.spoke | parked, "served, and never spoke to anybody"

    @invariant()
    def everybody_has_the_place_they_had(self) -> None:
        with self.line.database.reading() as connection:
            held = {place.number: place for place in connection.execute(select(places))}
        for call in self.line.on_the_line():
            if call.in_line:
                place = held[call.place or 0]
                assert place.call == call.sid, f"another call has the place of {call}"
                assert place.state not in {PlaceState.OVER, PlaceState.RESTING}, f"{place.state}: {call}"

    def all_are_served_in_peace(self) -> None:
        """Whatever was lost stays lost, and yet all who wait are served, and every operator is free."""
        line = self.line
        line.city, line.carrier.mood = city_with(0), Mood.WELL
        for operator in OPERATORS:
            self.says_duty(operator, on=True)
        for call in line.at_leisure():
            if call.next is None and call.in_line:
                call.next = deeds.StayInLine()  # who was told what there is instead, and waits after all
            elif call.next is None:
                line.hangs_up(call)  # who wants nothing more
        for round_ in range(ROUNDS):
            line.now += timedelta(seconds=20 if round_ < 60 else 120)
            line.caretaker.tick()
            for leg in [leg for leg in line.carrier.legs if leg.live]:
                self._serves(leg)
            for call in line.about_to_speak():
                line.takes_turn(call)
            self.nobody_was_overtaken()
            if (left := self._left_to_do()) == []:
                return
        raise AssertionError(f"not over after {ROUNDS} rounds: {left}")

    def _serves(self, leg: Leg) -> None:
        """Whoever talks has talked long enough; whoever is rung accepts."""
        if leg.talks and leg.call is None:
            self._callback_ends(leg, LegEnd.ANSWERED)
        elif leg.talks:
            self.line.ends(leg, LegEnd.ANSWERED)
        elif leg.dials:
            self.line.presses_on(leg, deeds.Reach(leg.claim))
        elif isinstance(self.line.presses_on(leg, deeds.HearClaim(leg.claim)), outcomes.Claimed):
            self.line.presses_on(leg, deeds.Accept(leg.claim))

    def _left_to_do(self) -> list[object]:
        with self.line.database.reading() as connection:
            open_places = connection.execute(select(places).where(places.c.state != PlaceState.OVER)).all()
            taken = connection.execute(select(claims).where(claims.c.operator_end.is_(None))).all()
        return [*open_places, *taken, *(call for call in self.line.on_the_line() if call.in_line)]
