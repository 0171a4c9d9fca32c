# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A line in service, the pretend world around it, and the people who live in it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from ivr.audit import Audit, Cause, audit
from ivr.simulator.account import Account, Number
from ivr.simulator.conversations import conversations
from ivr.simulator.exchange import Exchange
from ivr.simulator.log import Posted
from ivr.staff import Role
from ivr.store import ledger
from ivr.store.database import Database
from tests.outage.absence import Away
from tests.outage.carrier import Carrier
from tests.outage.city import EDITOR, KEYS, LINE, OPERATOR, address, config
from tests.outage.flood import Gate
from tests.outage.letting_in import Door
from tests.outage.lives import Lives
from tests.outage.pace import Pace
from tests.outage.people import Citizen, operator
from tests.outage.service import (
    ACCOUNT_SID,
    AUTH_TOKEN,
    PATIENCE,
    PUBLIC_URL,
    SECRET_KEY,
    Service,
    free_port,
    until,
)
from tests.outage.settings import Setting
from tests.outage.stillness import Stillness
from tests.outage.surroundings import Surroundings
from tests.outage.telling import told
from tests.outage.trap import Trap

_A_LONG_WAIT = 600  # seconds of the city's
_BIN = "https://bins.example.invalid/music"
BRIDGE = "Un momento, per favore."  # what the carrier says by itself
_MUSIC = f"""<Response>
  <Say language="it-IT">{BRIDGE}</Say>
  <Pause length="5"/>
  <Redirect method="POST">{{{{ErrorUrl}}}}</Redirect>
</Response>"""


class Scene:
    """What a story is told with."""

    def __init__(  # noqa: PLR0917  # the parts of a world, put together in one place
        self,
        carrier: Carrier,
        service: Service,
        trap: Trap,
        database_url: str,
        away: Away,
        setting: Setting,
    ) -> None:
        self.service = service
        self.trap = trap
        self.stillness = Stillness(service.surroundings.stillness)
        self.database_away = away
        self.setting = setting
        self.citizens: list[Citizen] = []
        self._carrier = carrier
        self._database_url = database_url
        self.operators_talk()

    def phones(self, office: str, *, wants_a_callback: bool = False) -> Citizen:
        """Somebody new calls the line for an office."""
        number = f"+39333{len(self.citizens):07}"
        with self._carrier.now() as exchange:
            citizen = Citizen(exchange, number, office, wants_a_callback=wants_a_callback)
        self.citizens.append(citizen)
        return citizen

    def keeps_coming(self, crowd: int, *, wants_a_callback: bool = False) -> None:
        """Where fewer than a crowd have called for an office and spoken with nobody yet, one more calls."""
        for office in KEYS:
            if self._waiting(office) < crowd:
                self.phones(office, wants_a_callback=wants_a_callback)

    def operators_talk(self, seconds: int = 1) -> None:
        """From the next ring on, each conversation lasts so long."""
        with self._carrier.now() as exchange:
            for office in KEYS:
                exchange.phone(address(office)).manner = operator(seconds)

    def until(
        self, reached: Callable[[Exchange], bool], what: str, meanwhile: Callable[[], None] = lambda: None
    ) -> None:
        """Let life go on until something is so, and do something `meanwhile`, again and again."""

        def look() -> bool:
            meanwhile()
            with self._carrier.now() as exchange:
                return reached(exchange)

        try:
            until(look, what, PATIENCE + _A_LONG_WAIT / self.setting.speed)
        except AssertionError as error:
            with self._carrier.now() as exchange:
                raise AssertionError(f"{error}\n{told(exchange, self.citizens)}") from None

    def passes(self, seconds: float) -> None:
        """Let so many seconds of the city's pass."""
        time.sleep(seconds / self._carrier.pace.speed)

    def has_place(self, *citizens: Citizen) -> None:
        """Let life go on until they all are in line, or talk."""
        self.until(lambda _: all(citizen.has_place is not None for citizen in citizens), "a place")

    def _waiting(self, office: str) -> int:
        with self._carrier.now() as exchange:
            spoken = {each.citizen for each in conversations(exchange)}
            return sum(each.office == office and each.number not in spoken for each in self.citizens)

    def ends(self) -> None:
        """Everybody is served, and what they and the ledger tell is held against the city's promise."""
        self.until(lambda exchange: Lives(exchange, self.citizens).are_over, "everybody served")
        found = self._audit()
        assert found.is_fair, (found.overtakings, found.breaches)
        # Whom a machine that is slower than this world could not ask after in time may be passed, as in life.
        in_order = not found.causes[Cause.UNREACHABLE]
        with self._carrier.now() as exchange:
            Lives(exchange, self.citizens).check(in_order=in_order)

    def webhooks(self) -> list[Posted]:
        """All that the carrier has asked so far."""
        with self._carrier.now() as exchange:
            return [entry for entry in exchange.log if isinstance(entry, Posted)]

    def gate(self, port: int, waits: int) -> Gate:
        """For those who flood the pages at this port: an operator, an editor, a log to look at."""
        database, now = Database(self._database_url), self._carrier.pace.now()
        try:
            door = Door(database, SECRET_KEY, PUBLIC_URL)
            door.was_busy(waits, now)
            return Gate(
                port=port,
                public_url=PUBLIC_URL,
                operator=door.cookie(OPERATOR, Role.OPERATOR, now),
                editor=door.cookie(EDITOR, Role.EDITOR, now),
                today=now.date().isoformat(),
            )
        finally:
            database.close()

    def _audit(self) -> Audit:
        database = Database(self._database_url)
        try:
            with database.reading() as connection:
                always = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
                return audit(ledger.entries(connection, *always))
        finally:
            database.close()


@contextmanager
def opened(folder: Path, database_url: str, away: Away, setting: Setting) -> Iterator[Scene]:
    """Start a line on an empty database, and end all that was started, whatever happens."""
    pace, port = Pace.beginning(setting.speed), free_port()
    number = Number(f"{PUBLIC_URL}/voice", f"{PUBLIC_URL}/voice/status", _BIN)
    carrier = Carrier(pace, Account(ACCOUNT_SID, AUTH_TOKEN, {LINE: number}, {_BIN: _MUSIC}), port)
    surroundings = Surroundings(pace, carrier.rest_port, folder)
    carrier.start()
    try:
        service = Service(surroundings, port, config(), database_url)
        try:
            service.start()
            yield Scene(carrier, service, Trap(surroundings.trap), database_url, away, setting)
        finally:
            service.close()
    finally:
        carrier.close()
