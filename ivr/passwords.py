# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Passwords: what one must be, and its hash by argon2, one at a time.

https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html has the figures.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import cache
from threading import Lock

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 12, 200  # characters
_VARIETY = 5  # different characters
_PATIENCE = 2.0  # seconds that one waits for the hash of another
_OBVIOUS = ("password", "parola", "centralino", "comune", "qwerty", "letmein", "welcome", "benvenut")
_RUNS = (  # of keyboards and of the alphabet
    "01234567890123456789",
    "98765432109876543210",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
)
_LEAST_LEFT = 8  # characters beside what is obvious


class Weakness(StrEnum):
    """Why a password will not do."""

    SHORT = "short"
    LONG = "long"
    SAME = "same"  # few characters, again and again
    OBVIOUS = "obvious"  # one's own name, the city's, a row of keys, and little else


class BusyError(Exception):
    """Others are being let in: a hash takes a core, and telephone calls come first."""


def weakness(password: str, known: Iterable[str]) -> Weakness | None:
    """What is wrong with a password; `known` are words that anybody would try: names, the city's."""
    plain = _normalised(password)
    if len(plain) < SHORTEST:
        return Weakness.SHORT
    if len(plain) > LONGEST:
        return Weakness.LONG
    if len(set(plain)) < _VARIETY:
        return Weakness.SAME
    return Weakness.OBVIOUS if len(_without_the_obvious(plain, known)) < _LEAST_LEFT else None


def _without_the_obvious(password: str, known: Iterable[str]) -> str:
    left = password.casefold()
    words = {part for name in known for part in re.findall(r"\w{3,}", _normalised(name).casefold())}
    for word in sorted({*words, *_OBVIOUS}, key=len, reverse=True):
        left = left.replace(word, "")
    for run in _RUNS:
        for size in (len(run), *range(len(run) - 1, 3, -1)):
            for start in range(len(run) - size + 1):
                left = left.replace(run[start : start + size], "")
    return left


class Passwords:
    """Hashes and compares, one at a time in this process."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)  # KiB
        self._at_work = Lock()

    def hash(self, password: str) -> str:
        """Raises BusyError."""
        with self._alone():
            return self._hasher.hash(_normalised(password))

    def is_right(self, password: str, kept: str | None) -> bool:
        """Compare with a hash that was kept; as much work is done where there is none. Raises BusyError."""
        with self._alone():
            against = kept or _nobodys(self._hasher)
            try:
                self._hasher.verify(against, _normalised(password)[: 2 * LONGEST])
            except (VerificationError, InvalidHashError):
                return False
        return kept is not None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self._at_work.acquire(timeout=_PATIENCE):
            raise BusyError
        try:
            yield
        finally:
            self._at_work.release()


def _normalised(text: str) -> str:
    """Letters with accents are typed in two ways that look the same (RFC 8265 takes NFC)."""
    return unicodedata.normalize("NFC", text)


@cache
def _nobodys(hasher: PasswordHasher) -> str:
    """A hash of a password that nobody has."""
    return hasher.hash("")
