# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A line as its people live it: what they do becomes deeds, and what comes of these happens to them."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from sqlalchemy import event, select

from ivr.call import ClaimNumber, Language, OfficeId, OperatorId, PhoneNumber
from ivr.caretaker import Caretaker
from ivr.clerk import Clerk
from ivr.desk import Desk
from ivr.dialogue import deeds, outcomes
from ivr.dialogue.deeds import Deed
from ivr.dialogue.outcomes import Outcome
from ivr.dialogue.turn import DialEnded, LegEnd
from ivr.store import places
from ivr.store.calls import Caller
from ivr.store.database import Database
from ivr.store.secrecy import Secrecy
from ivr.store.tables import PlaceState, claims
from tests.store.pretend_carrier import Call, Leg, PretendCarrier
from tests.store.two_offices import city_with

BEGINNING = datetime(2026, 1, 12, 9, tzinfo=UTC)
ITALIAN = Language("it")


@cache
def _prepared() -> Path:
    """An empty line, to be copied."""
    file = Path(tempfile.mkdtemp(), "empty.db")
    database = Database(f"sqlite:///{file}")
    database.prepare()
    database.close()
    return file


class LivedLine:
    """One history of a line; nothing happens in it by itself."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        shutil.copy(_prepared(), f"{self.folder.name}/line.db")
        self.now = BEGINNING
        self.city = city_with(0)
        self.tells_bridged = True  # whether a dial's end says that two people spoke
        self.tells_of_move_first = True  # whether a moved caller's dial ends before the move's own turn
        self.carrier = PretendCarrier(lambda: self.now, self._leaves)
        self.said: list[tuple[Caller, Deed]] = []  # every turn so far
        self.news: list[Callable[[], None]] = []  # of the ends of calls and legs, in their order
        self.spoke: set[ClaimNumber] = set()  # by which two people did
        self.start()

    def start(self) -> None:
        """Begin as a process does that knows nothing but the database."""
        self.database = Database(f"sqlite:///{self.folder.name}/line.db")
        event.listen(self.database.engine, "connect", _carelessly)
        self.clerk = Clerk(self.database, Secrecy("k" * 32), lambda: None)
        self.desk = Desk(lambda: self.city, lambda: self.now, self.database, lambda: None)
        self.caretaker = Caretaker(lambda: self.city, lambda: self.now, self.database, self.carrier)

    def close(self) -> None:
        self.database.close()
        self.folder.cleanup()

    # ── Who is where ────────────────────────────────────────────────────────────────────────

    def on_the_line(self) -> list[Call]:
        return [call for call in self.carrier.calls.values() if call.live]

    def about_to_speak(self) -> list[Call]:
        return [call for call in self.on_the_line() if call.next is not None]

    def at_leisure(self) -> list[Call]:
        """Those who may press a key: who is being dialled for may not."""
        return [
            call
            for call in self.on_the_line()
            if not (call.leg and call.leg.live) and not isinstance(call.next, deeds.EndDial)
        ]

    def ringing(self) -> list[Leg]:
        return [leg for leg in self.carrier.legs if leg.live and not leg.accepted]

    def dialling(self) -> list[Leg]:
        """Operators who wait for a citizen that is called back."""
        return [leg for leg in self.carrier.legs if leg.live and leg.dials]

    def talking(self) -> list[Leg]:
        return [leg for leg in self.carrier.legs if leg.live and leg.talks]

    def claims_open(self) -> list[tuple[OperatorId, ClaimNumber]]:
        """Which operators have somebody, as their desks show it."""
        with self.database.reading() as connection:
            taken = select(claims.c.operator, claims.c.number).where(claims.c.operator_end.is_(None))
            rows = connection.execute(taken.order_by(claims.c.number)).all()
        return [(OperatorId(operator), ClaimNumber(number)) for operator, number in rows]

    # ── What they do ────────────────────────────────────────────────────────────────────────

    def rings_up(self, number: PhoneNumber | None, office: OfficeId) -> Call:
        call = Call(self.carrier.new_sid(), number, office, next=deeds.TakePlace(office, office))
        self.carrier.calls[call.sid] = call
        self.takes_turn(call)
        return call

    def takes_turn(self, call: Call) -> Outcome:
        deed, call.next = call.next, None
        assert deed is not None
        outcome = self._says(self._caller(call), deed)
        self._befalls(call, deed, outcome)
        return outcome

    def hangs_up(self, call: Call) -> None:
        call.live = call.in_line = False
        if call.leg and call.leg.live:
            self.ends(call.leg, LegEnd.ANSWERED if call.leg.talks else LegEnd.CANCELED)
        self.news.append(lambda: self.clerk.end_call(call.sid, self.city, self.now))

    def presses_on(self, leg: Leg, deed: Deed) -> Outcome:
        """An operator's phone, or that of a citizen who is called back, has its turn."""
        outcome = self._says(Caller(leg.sid, None, None, ITALIAN), deed)
        match outcome:
            case outcomes.TooLate():
                self.ends(leg, LegEnd.ANSWERED)
            case outcomes.Accepted():
                leg.accepted = leg.talks = True
                leg.dials = None
                self.spoke.add(leg.claim)
            case outcomes.CallBack(number):
                leg.accepted, leg.dials = True, number
        return outcome

    def ends(self, leg: Leg, how: LegEnd) -> None:
        """A leg is over; whoever dialled it goes on with a turn of their own."""
        ended = DialEnded(leg.talks if self.tells_bridged else None, how)
        if leg.talks and leg.call:
            leg.call.in_line = False  # they have spoken, whichever news of it comes first
        leg.live = leg.talks = False
        leg.dials = None
        self.news.append(lambda: self.clerk.end_leg(leg.claim, leg.sid, how, self.city, self.now))
        if leg.call and leg.call.live:
            leg.call.next = deeds.EndDial(leg.claim, ended)

    def _leaves(self, call: Call, leg: Leg) -> None:
        """The carrier moves somebody out of a conversation: its dial ends, and nobody hears the answer.

        They have spoken; whether they wait once more, they are told when they have been moved.
        """
        call.in_line = False
        ended = deeds.EndDial(leg.claim, DialEnded(self.tells_bridged or None, LegEnd.ANSWERED))
        self.news.append(lambda: self.clerk.end_leg(leg.claim, leg.sid, LegEnd.ANSWERED, self.city, self.now))
        if self.tells_of_move_first:
            self._says(self._caller(call), ended)
        else:
            self.said.append((self._caller(call), ended))

    def _says(self, caller: Caller, deed: Deed) -> Outcome:
        self.said.append((caller, deed))
        return self.clerk.carry_out(deed, caller, self.city, self.now)

    def _caller(self, call: Call) -> Caller:
        key = self.clerk.key_of(call.number) if call.number else None
        return Caller(call.sid, key, call.number, ITALIAN)

    # ── What comes of it ────────────────────────────────────────────────────────────────────

    def _befalls(  # noqa: C901, PLR0912  # one branch for each outcome
        self, call: Call, deed: Deed, outcome: Outcome
    ) -> None:
        anew = deeds.TakePlace(call.office, call.office, anew=True)
        match outcome:
            case outcomes.Offered(claim, operator, _):
                self._is_in_line(call)
                rung = self.city.operator(operator)
                if rung is None:
                    call.next = deeds.StayInLine()
                else:
                    call.leg = self.carrier.ring_leg(rung.phone, claim, call)
            case outcomes.Waiting(ticket=ticket):
                self._is_in_line(call)
                call.ticket, call.next = ticket, deeds.StayInLine()
            case outcomes.Parked():
                self._is_in_line_again(call)
                call.next = deeds.StayInLine()
            case outcomes.SentOn(asked):
                self._is_in_line_again(call)
                call.office, call.next = asked, deeds.StayInLine()
            case outcomes.Dismissed():
                self.hangs_up(call)
            case outcomes.UnderWay(claim):
                call.next = deeds.EndDial(claim, DialEnded(None, LegEnd.UNKNOWN))
            case outcomes.Checking():
                call.next = deed
            case outcomes.MayTakeUp():
                call.next = deeds.TakeUpPlace(call.office, call.office)
            case outcomes.MayRedeem():
                lost = [each.ticket for each in self.carrier.calls.values() if each.ticket and not each.live]
                call.next = deeds.Redeem(call.office, call.office, lost[-1]) if lost else anew
            case outcomes.WrongTicket():
                call.next = anew
            case outcomes.NoPlace():
                call.next = deeds.TakePlace(call.office, call.office)
            case outcomes.Served() | outcomes.Promised():
                call.in_line = False
            case outcomes.Gone():
                raise AssertionError(f"{call.sid} is on the line, and counts as gone")

    def _is_in_line_again(self, call: Call) -> None:
        before = call.place
        self._is_in_line(call)
        assert call.place == before, f"{call} has lost its number {before}"

    def _is_in_line(self, call: Call) -> None:
        with self.database.reading() as connection:
            place = places.of_call(connection, call.sid)
        assert place is not None
        if place.state == PlaceState.TALKING:
            return  # they have spoken: what is asked of the carrier is only whether that is over
        if not call.in_line:
            call.in_line, call.place = True, place.number


def _carelessly(connection: object, _record: object) -> None:
    """A history is gone with its test: the disk need not remember it."""
    connection.execute("PRAGMA synchronous = OFF")  # type: ignore[attr-defined]  # the driver's own
