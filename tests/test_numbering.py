# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Telephone numbers by their countries' plans: given out, grouped, keyed in."""

import pytest

from ivr.call import PhoneNumber
from ivr.numbering import is_country, is_given_out, keyed, may_be_called, spoken_groups, written

LINE = PhoneNumber("+390592034444")
ITALY = ("IT",)


@pytest.mark.parametrize(
    ("number", "given_out", "peoples"),
    [
        ("+393331234567", True, True),
        ("+390592034444", True, True),
        ("+33142685300", True, False),
        ("+39899123456", True, False),  # costs those who call it
        ("+39800123456", True, False),  # no person's
        ("+390691230123", True, True),
        ("+3906698", False, False),  # too short for Rome
        ("+999123456789", False, False),  # no country
    ],
)
def test_which_numbers_are_given_out(number: str, given_out: bool, peoples: bool) -> None:  # noqa: FBT001  # columns of the table
    """Protects the city's bill, and citizens from calls that reach nobody."""
    phone = PhoneNumber(number)
    assert (is_given_out(phone), may_be_called(phone, ITALY)) == (given_out, peoples)


def test_several_countries_may_be_called() -> None:
    """Protects a city at a border."""
    paris = PhoneNumber("+33142685300")
    assert may_be_called(paris, ("IT", "FR"))
    assert not may_be_called(paris, ())


@pytest.mark.parametrize(
    ("number", "groups"),
    [
        ("+390592034444", ("059", "203", "4444")),
        ("+393331234567", ("333", "123", "4567")),
        ("+33142685300", ("01", "42", "68", "53", "00")),
    ],
)
def test_digits_are_grouped_as_at_home(number: str, groups: tuple[str, ...]) -> None:
    """Protects the ear: a number read out in strange groups is not recognised."""
    assert spoken_groups(PhoneNumber(number)) == groups


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("+390592034444", "+39 059 203 4444"),
        ("+393331234567", "+39 333 123 4567"),
        ("+33142685300", "+33 1 42 68 53 00"),
        ("+99912345", "+99912345"),  # of no country: as it came
    ],
)
def test_a_number_is_written_as_people_write_it(number: str, text: str) -> None:
    """Protects the eye of an operator who reads it back to the citizen."""
    assert written(PhoneNumber(number)) == text


@pytest.mark.parametrize(
    ("digits", "countries", "number"),
    [
        ("3331234567", ITALY, "+393331234567"),
        ("0592031111", ITALY, "+390592031111"),
        ("00393331234567", ITALY, "+393331234567"),
        ("0033142685300", ITALY, None),
        ("0033142685300", ("IT", "FR"), "+33142685300"),
        ("12", ITALY, None),
        ("112", ITALY, None),
        ("", ITALY, None),
        ("*5", ITALY, None),
        ("00", ITALY, None),
        ("0" * 40, ITALY, None),
        ("899123456", ITALY, None),
        ("anything", ITALY, None),
    ],
)
def test_what_is_keyed_in(digits: str, countries: tuple[str, ...], number: str | None) -> None:
    """Protects the callback: written as at home or with 00, of an allowed country, or none at all."""
    assert keyed(digits, LINE, countries) == (PhoneNumber(number) if number else None)


def test_countries_are_known_by_two_letters() -> None:
    """Protects the config from a country that no telephone knows."""
    assert is_country("IT")
    assert not is_country("XX")
    assert not is_country("it")
