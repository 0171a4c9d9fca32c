# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lets staff in: invitations, passwords, sessions, lock-outs, and a line in the record for each."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.city import City
from ivr.passwords import Passwords, Weakness, weakness
from ivr.staff import Deed, User, UserId
from ivr.store import accounts, attempts, sessions, staff_record
from ivr.store.accounts import Account
from ivr.store.attempts import Misses
from ivr.store.database import Database
from ivr.store.secrecy import Secrecy
from ivr.store.sessions import Session
from ivr.store.staff_record import Entry

INVITATION_HOLDS = timedelta(hours=48)
_NOTED_EVERY = timedelta(minutes=1)  # a page that asks each second is not written down each second


@dataclass(frozen=True, slots=True)
class Entered:
    """Somebody came in: the token of their session, and what failed under their name before."""

    token: str
    user: User
    misses: Misses


@dataclass(frozen=True, slots=True)
class Locked:
    """Nobody comes in under this name, or from this address, before then; whether anybody has it or not."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Wrong:
    """Name and password do not belong together."""


class Porter:
    """Knows the store and the passwords; every method that reads or writes may raise AwayError."""

    def __init__(
        self, database: Database, secrecy: Secrecy, clock: Callable[[], datetime], city: Callable[[], City]
    ) -> None:
        self.clock = clock
        self._database = database
        self._secrecy = secrecy
        self._city = city
        self._passwords = Passwords()

    # ── Invitations ─────────────────────────────────────────────────────────────────────────

    def invite(self, user: User, by: UserId | None) -> str:
        """Make the secret part of a link that lets a person set their password, once."""
        token, now = secrets.token_urlsafe(32), self.clock()
        with self._database.writing() as connection:
            accounts.invite(connection, user.id, self._hash("invitation", token), now + INVITATION_HOLDS)
            staff_record.note(connection, now, by, Deed.INVITED, about=user.id)
        return token

    def invited(self, token: str) -> User | None:
        """Whose invitation it is, while it holds."""
        with self._database.reading() as connection:
            user = accounts.invited(connection, self._hash("invitation", token), self.clock())
        return self._city().user(user) if user else None

    def accept(self, token: str, password: str) -> Entered | Weakness | None:
        """Set a password by an invitation, and come in; None where it holds no more. Raises BusyError."""
        user = self.invited(token)
        if user is None:
            return None
        if weak := self._weakness(user, password):
            return weak
        hashed, session, now = self._passwords.hash(password), secrets.token_urlsafe(32), self.clock()
        with self._database.writing() as connection:
            if accounts.invited(connection, self._hash("invitation", token), now) != user.id:
                return None
            accounts.set_password(connection, user.id, hashed)
            sessions.end_all(connection, user.id)
            attempts.forget(connection, self._hash("who", user.id))
            sessions.begin(connection, self._hash("session", session), user.id, user.roles, now)
            staff_record.note(connection, now, user.id, Deed.PASSWORD_SET)
        return Entered(session, user, Misses())

    # ── Coming in, being there, leaving ─────────────────────────────────────────────────────

    def sign_in(self, name: str, password: str, address: str) -> Entered | Locked | Wrong:
        """Let somebody in by their password. Raises BusyError."""
        tried = self._try(_plain(name), password, address)
        user = self._city().user(UserId(_plain(name)))
        if not isinstance(tried, Misses) or user is None:
            return tried if isinstance(tried, Locked) else Wrong()
        token, now = secrets.token_urlsafe(32), self.clock()
        with self._database.writing() as connection:
            attempts.forget(connection, self._hash("who", user.id))
            sessions.begin(connection, self._hash("session", token), user.id, user.roles, now)
            staff_record.note(connection, now, user.id, Deed.SIGNED_IN)
        return Entered(token, user, tried)

    def _try(self, name: str, password: str, address: str) -> Misses | Locked | Wrong:
        """Compare, with the same work and the same answers for a name that nobody has.

        Where they belong together: what failed before.
        """
        now, user = self.clock(), self._city().user(UserId(name))
        who, where = self._hash("who", name), self._hash("address", address)
        with self._database.writing() as connection:
            misses = attempts.of(connection, who)
            if misses.locked_until and now < misses.locked_until:
                return Locked(misses.locked_until)
            if attempts.is_too_busy(connection, where, now):
                return Locked(now + attempts.LOCKED)
            # Counted before it is tried: many at once are no way round the lock.
            attempts.add(connection, who, where, now)
            kept = accounts.password_of(connection, user.id) if user else None
        if self._passwords.is_right(password, kept):
            return misses
        if user and misses.unforgiven + 1 >= attempts.OF_A_NAME:
            with self._database.writing() as connection:
                staff_record.note(connection, now, user.id, Deed.LOCKED_OUT, about=user.id)
        return Wrong()

    def session(self, token: str) -> tuple[User, Session] | None:
        """Who is signed in by a token; a session ends when they are gone from the config, or lose a role."""
        hashed, now = self._hash("session", token), self.clock()
        with self._database.reading() as connection:
            found = sessions.get(connection, hashed)
        if found is None:
            return None
        user = self._city().user(found.user)
        if user is None or not found.holds(now) or not found.roles <= user.roles:
            with self._database.writing() as connection:
                sessions.end(connection, hashed)
            return None
        if now >= found.seen_at + _NOTED_EVERY:
            with self._database.noting(now) as visit:
                sessions.seen(visit.connection, hashed, now)
        return user, found

    def sign_out(self, user: User, token: str) -> None:
        """End one session."""
        with self._database.writing() as connection:
            sessions.end(connection, self._hash("session", token))
            staff_record.note(connection, self.clock(), user.id, Deed.SIGNED_OUT)

    # ── One's own account ───────────────────────────────────────────────────────────────────

    def sessions_of(self, user: User) -> list[Session]:
        """Where somebody is signed in."""
        with self._database.reading() as connection:
            return sessions.of(connection, user.id, self.clock())

    def key_of(self, token: str) -> str:
        """How a session is known by its token, among those of `sessions_of`."""
        return self._hash("session", token)

    def sign_out_elsewhere(self, user: User, token: str) -> None:
        """End all of somebody's sessions but this one."""
        with self._database.writing() as connection:
            sessions.end_all(connection, user.id, but=self._hash("session", token))
            staff_record.note(connection, self.clock(), user.id, Deed.OTHERS_SIGNED_OUT)

    def change_password(
        self, user: User, token: str, old: str, new: str, address: str
    ) -> Weakness | Locked | Wrong | None:
        """Set another password, which ends all other sessions; None is success. Raises BusyError."""
        if weak := self._weakness(user, new):
            return weak
        tried = self._try(user.id, old, address)
        if not isinstance(tried, Misses):
            return tried
        hashed, now = self._passwords.hash(new), self.clock()
        with self._database.writing() as connection:
            accounts.set_password(connection, user.id, hashed)
            sessions.end_all(connection, user.id, but=self._hash("session", token))
            attempts.forget(connection, self._hash("who", user.id))
            staff_record.note(connection, now, user.id, Deed.PASSWORD_SET)
        return None

    # ── For administrators ──────────────────────────────────────────────────────────────────

    def accounts(self) -> dict[UserId, Account]:
        """How everybody stands who was ever invited."""
        with self._database.reading() as connection:
            return accounts.all_of_them(connection)

    def locked(self) -> dict[UserId, datetime]:
        """Who of the config is locked out, and until when."""
        names = {self._hash("who", user.id): user.id for user in self._city().users}
        with self._database.reading() as connection:
            untils = attempts.locked(connection, names, self.clock())
        return {names[who]: until for who, until in untils.items()}

    def unlock(self, user: User, by: UserId) -> None:
        """Let somebody try again at once."""
        with self._database.writing() as connection:
            attempts.forgive(connection, self._hash("who", user.id))
            staff_record.note(connection, self.clock(), by, Deed.UNLOCKED, about=user.id)

    def end(self, user: UserId, by: UserId | None) -> None:
        """Sign somebody out everywhere, and forget their password and their invitation."""
        with self._database.writing() as connection:
            accounts.end(connection, user)
            sessions.end_all(connection, user)
            staff_record.note(connection, self.clock(), by, Deed.ENDED, about=user)

    def record(self, before: int | None = None) -> list[Entry]:
        """A page of the record, the latest first, or those before a number."""
        with self._database.reading() as connection:
            return staff_record.entries(connection, before)

    # ── What all of these need ──────────────────────────────────────────────────────────────

    def _hash(self, kind: str, secret: str) -> str:
        return self._secrecy.of(kind, secret)

    def _weakness(self, user: User, password: str) -> Weakness | None:
        return weakness(password, (user.id, user.name, *(words for _, words in self._city().name)))


def _plain(name: str) -> str:
    """A name as the config writes it, however a telephone's keyboard capitalised it."""
    return name.strip().casefold()
