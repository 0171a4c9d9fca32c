# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Passwords: what will not do, and a hash that only the right one opens."""

import unicodedata

import pytest

from ivr.passwords import Passwords, Weakness, weakness

KNOWN = ("marta", "Marta Righi", "Servizi sociali del Comune di Modena")


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("sette fiumi senza ponti", None),
        ("Fq7-rr!2kQx9", None),
        ("marta e i suoi nove gatti", None),  # a name is no fault beside enough that is none
        ("undici tast", Weakness.SHORT),
        ("a" * 201, Weakness.LONG),
        ("abababababab", Weakness.SAME),
        ("MartaRighi2026", Weakness.OBVIOUS),
        ("ServiziSociali1!", Weakness.OBVIOUS),
        ("modenaModena12", Weakness.OBVIOUS),
        ("Password-1234", Weakness.OBVIOUS),
        ("centralino2026", Weakness.OBVIOUS),
        ("qwertyuiop12", Weakness.OBVIOUS),
        ("123456789012", Weakness.OBVIOUS),
    ],
)
def test_what_will_not_do(password: str, why: Weakness | None) -> None:
    """Protects accounts from what whoever knows the person would try first."""
    assert weakness(password, KNOWN) is why


def test_only_the_right_one_opens() -> None:
    """Also where accents were typed another way; and where nothing is kept, nothing opens."""
    passwords = Passwords()
    kept = passwords.hash("perché piove così")
    assert passwords.is_right(unicodedata.normalize("NFD", "perché piove così"), kept)
    assert not passwords.is_right("perche piove cosi", kept)
    assert not passwords.is_right("", None)
    assert not passwords.is_right("perché piove così", "no hash at all")


def test_the_hash_is_argon2_and_salted() -> None:
    """Protects whoever's database is copied: two with the same password do not look the same."""
    passwords = Passwords()
    first, second = (passwords.hash("sette fiumi senza ponti") for _ in range(2))
    assert first != second
    assert first.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
