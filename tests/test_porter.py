# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The porter: who is let in, for how long, and what becomes of those who try and try."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ivr.city import City
from ivr.passwords import Weakness
from ivr.porter import Entered, Locked, Porter, Wrong
from ivr.staff import Role, User, UserId
from ivr.store.database import Database
from ivr.store.secrecy import Secrecy
from tests.modena import modena
from tests.web.staff import PASSWORD

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
MISTYPED = "sette fiumi"
HERE, ELSEWHERE = "192.0.2.1", "192.0.2.2"


@dataclass
class Lodge:
    """A porter, and what the test may turn: the clock and the config."""

    database: Database
    now: datetime = datetime(2026, 1, 12, 9, tzinfo=UTC)
    city: City = field(default_factory=modena)

    def __post_init__(self) -> None:
        self.porter = Porter(self.database, Secrecy("k" * 32), lambda: self.now, lambda: self.city)

    def user(self, name: str) -> User:
        user = modena().user(UserId(name))
        assert user
        return user

    def member(self, name: str = "anna") -> str:
        """Somebody who chose PASSWORD; the token of their session."""
        came = self.porter.accept(self.porter.invite(self.user(name), None), PASSWORD)
        assert isinstance(came, Entered)
        return came.token

    def tries(self, name: str = "anna", password: str = MISTYPED, address: str = HERE) -> object:
        return self.porter.sign_in(name, password, address)

    def is_in(self, token: str) -> bool:
        return self.porter.session(token) is not None

    def with_user(self, name: str, *roles: Role) -> City:
        """The city in which somebody has these roles; without any they are gone."""
        others = tuple(user for user in modena().users if user.id != name)
        changed = (replace(self.user(name), roles=frozenset(roles)),) if roles else ()
        return replace(modena(), users=others + changed)

    @property
    def deeds(self) -> list[tuple[str | None, str, str | None]]:
        """The record, the first deed first."""
        return [(entry.user, entry.deed, entry.about) for entry in reversed(self.porter.record())]


@pytest.fixture
def lodge(tmp_path: Path) -> Iterator[Lodge]:
    database = Database(f"sqlite:///{tmp_path}/line.db")
    database.prepare()
    yield Lodge(database)
    database.close()


# ── Invitations ─────────────────────────────────────────────────────────────────────────────


def test_an_invitation_lets_in_once(lodge: Lodge) -> None:
    """Protects against a link that was left in a mailbox."""
    token = lodge.porter.invite(lodge.user("anna"), None)
    assert lodge.porter.invited(token) == lodge.user("anna")
    assert isinstance(lodge.porter.accept(token, PASSWORD), Entered)
    assert lodge.porter.invited(token) is None
    assert lodge.porter.accept(token, "another one of theirs") is None
    assert isinstance(lodge.tries(password=PASSWORD), Entered)


def test_a_weak_password_leaves_the_invitation_as_it_is(lodge: Lodge) -> None:
    """Whoever chose badly chooses again."""
    token = lodge.porter.invite(lodge.user("anna"), None)
    assert lodge.porter.accept(token, "anna") is Weakness.SHORT
    assert isinstance(lodge.porter.accept(token, PASSWORD), Entered)


def test_an_invitation_ends_by_itself_or_by_a_later_one(lodge: Lodge) -> None:
    """Of two links the later counts, and that for 48 hours."""
    first, second = (lodge.porter.invite(lodge.user("anna"), None) for _ in range(2))
    assert lodge.porter.invited(first) is None
    lodge.now += 48 * HOUR - MINUTE
    assert lodge.porter.invited(second)
    lodge.now += MINUTE
    assert lodge.porter.accept(second, PASSWORD) is None


def test_nobody_is_invited_who_is_gone_from_the_config(lodge: Lodge) -> None:
    """The config decides, until the last moment."""
    token = lodge.porter.invite(lodge.user("anna"), None)
    lodge.city = lodge.with_user("anna")
    assert lodge.porter.accept(token, PASSWORD) is None


def test_a_new_password_ends_what_the_old_one_opened(lodge: Lodge) -> None:
    """Protects whoever asks for another invitation because somebody else was in."""
    before = lodge.member()
    assert lodge.is_in(lodge.member())
    assert not lodge.is_in(before)


# ── Sessions ────────────────────────────────────────────────────────────────────────────────


def test_a_session_ends_when_it_is_not_used(lodge: Lodge) -> None:
    """An hour without a sign of life; each sign gives another hour."""
    token = lodge.member()
    for _ in range(3):
        lodge.now += 59 * MINUTE
        assert lodge.is_in(token)
    lodge.now += 60 * MINUTE
    assert not lodge.is_in(token)
    lodge.now -= 30 * MINUTE
    assert not lodge.is_in(token), "what has ended has ended, whatever the clock says then"


def test_a_session_ends_after_a_days_work(lodge: Lodge) -> None:
    """Twelve hours, however busy."""
    token = lodge.member()
    for _ in range(23):
        lodge.now += 30 * MINUTE
        assert lodge.is_in(token)
    lodge.now += 30 * MINUTE
    assert not lodge.is_in(token)


@pytest.mark.parametrize(
    ("roles", "stays"),
    [
        ((Role.OPERATOR, Role.EDITOR), True),
        ((Role.OPERATOR, Role.EDITOR, Role.ADMINISTRATOR), True),
        ((Role.OPERATOR,), False),
        ((), False),
    ],
)
def test_the_config_decides_who_stays(lodge: Lodge, roles: tuple[Role, ...], *, stays: bool) -> None:
    """Who is gone from it or loses a role is out at once; who is given one has it at once."""
    token = lodge.member("marta")
    lodge.city = lodge.with_user("marta", *roles)
    found = lodge.porter.session(token)
    assert (found is not None) is stays
    assert found is None or found[0].roles == frozenset(roles)


def test_signing_out_ends_one_session(lodge: Lodge) -> None:
    """And elsewhere one stays in, unless those are to be ended."""
    token = lodge.member()
    other = lodge.tries(password=PASSWORD)
    assert isinstance(other, Entered)
    lodge.porter.sign_out(lodge.user("anna"), token)
    assert [lodge.is_in(each) for each in (token, other.token)] == [False, True]
    third = lodge.tries(password=PASSWORD)
    assert isinstance(third, Entered)
    lodge.porter.sign_out_elsewhere(lodge.user("anna"), third.token)
    assert [lodge.is_in(each) for each in (other.token, third.token)] == [False, True]


def test_another_password_wants_the_old_one(lodge: Lodge) -> None:
    """Protects a browser that was left open; and the change ends what else was open."""
    this = lodge.member()
    other = lodge.tries(password=PASSWORD)
    assert isinstance(other, Entered)
    anna, new = lodge.user("anna"), "otto laghi senza barche"
    assert lodge.porter.change_password(anna, this, "wrong", new, HERE) == Wrong()
    assert lodge.porter.change_password(anna, this, PASSWORD, "anna anna anna", HERE) is Weakness.SAME
    assert lodge.porter.change_password(anna, this, PASSWORD, new, HERE) is None
    assert [lodge.is_in(token) for token in (this, other.token)] == [True, False]
    assert lodge.tries(password=PASSWORD) == Wrong()
    assert isinstance(lodge.tries(password=new), Entered)


def test_one_who_is_ended_is_out(lodge: Lodge) -> None:
    """No session, no password and no invitation is left."""
    token = lodge.member()
    link = lodge.porter.invite(lodge.user("anna"), None)
    lodge.porter.end(UserId("anna"), None)
    assert not lodge.is_in(token)
    assert lodge.tries(password=PASSWORD) == Wrong()
    assert lodge.porter.invited(link) is None


# ── Those who try and try ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["anna", "nobody"])
def test_ten_failures_lock_a_name(lodge: Lodge, name: str) -> None:
    """For fifteen minutes, the right password too; a name that nobody has behaves no differently."""
    lodge.member()
    until = lodge.now + 15 * MINUTE
    assert [lodge.tries(name) for _ in range(12)] == [Wrong()] * 10 + [Locked(until)] * 2
    assert lodge.tries(name, PASSWORD) == Locked(until)
    assert lodge.tries(name.upper(), PASSWORD, ELSEWHERE) == Locked(until)
    lodge.now += 15 * MINUTE
    assert lodge.tries(name) == Wrong()
    assert lodge.tries(name, PASSWORD) == Locked(lodge.now + 15 * MINUTE)  # each further one locks anew


def test_whoever_was_locked_out_is_told(lodge: Lodge) -> None:
    """The next time they come in, how often it failed and when last; then that is forgotten."""
    lodge.member()
    for _ in range(10):
        lodge.tries()
    last, lodge.now = lodge.now, lodge.now + HOUR
    came = lodge.tries(password=PASSWORD)
    assert isinstance(came, Entered)
    assert (came.misses.count, came.misses.last_at) == (10, last)
    again = lodge.tries(password=PASSWORD)
    assert isinstance(again, Entered)
    assert again.misses.count == 0


def test_administrators_see_who_is_locked_and_unlock(lodge: Lodge) -> None:
    """Only names of the config are shown; what is unlocked is free at once."""
    lodge.member()
    for name in ("anna", "nobody"):
        for _ in range(10):
            lodge.tries(name)
    assert lodge.porter.locked() == {"anna": lodge.now + 15 * MINUTE}
    lodge.porter.unlock(lodge.user("anna"), UserId("paolo"))
    assert lodge.porter.locked() == {}
    assert [lodge.tries() for _ in range(9)] == [Wrong()] * 9  # from the beginning again
    came = lodge.tries(password=PASSWORD)
    assert isinstance(came, Entered)
    assert came.misses.count == 19, "she is told of them all"


def test_an_address_that_tries_many_names_has_to_wait(lodge: Lodge) -> None:
    """Protects against one password for all names; others are let in meanwhile."""
    lodge.member()
    for n in range(40):
        assert lodge.tries(f"name-{n}") == Wrong()
    assert lodge.tries(password=PASSWORD) == Locked(lodge.now + 15 * MINUTE)
    assert isinstance(lodge.tries(password=PASSWORD, address=ELSEWHERE), Entered)
    lodge.now += 15 * MINUTE
    assert isinstance(lodge.tries(password=PASSWORD), Entered)


# ── The record ──────────────────────────────────────────────────────────────────────────────


def test_the_record_tells_who_did_what(lodge: Lodge) -> None:
    """In the order in which it was done; what was tried under a name that nobody has is not in it."""
    anna = lodge.user("anna")
    token = lodge.member()
    for name in ("anna", "nobody"):
        for _ in range(10):
            lodge.tries(name)
    lodge.porter.unlock(anna, UserId("paolo"))
    lodge.tries(password=PASSWORD)
    lodge.porter.sign_out(anna, token)
    lodge.porter.end(anna.id, UserId("paolo"))
    assert lodge.deeds == [
        (None, "invited", "anna"),
        ("anna", "password-set", None),
        ("anna", "locked-out", "anna"),
        ("paolo", "unlocked", "anna"),
        ("anna", "signed-in", None),
        ("anna", "signed-out", None),
        ("paolo", "ended", "anna"),
    ]


def test_the_record_is_read_page_by_page(lodge: Lodge) -> None:
    """Nothing is left out between one page and the next."""
    for _ in range(60):
        lodge.porter.invite(lodge.user("anna"), None)
    latest = lodge.porter.record()
    earlier = lodge.porter.record(before=latest[-1].number)
    assert [entry.number for entry in (*latest, *earlier)] == list(range(60, 0, -1))


def test_no_secret_is_in_the_database(lodge: Lodge, tmp_path: Path) -> None:
    """Protects whoever's database is copied: no password, no link and no session can be read out of it."""
    token, link = lodge.member(), lodge.porter.invite(lodge.user("marta"), None)
    lodge.tries("my-password-typed-as-a-name")
    lodge.database.wipe()
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    secrets = (PASSWORD, token, link, "my-password-typed-as-a-name", HERE)
    assert [each for each in secrets if each.encode() in kept] == []
