# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Telephone numbers by their countries' plans: which are given out, how they are grouped and keyed."""

import re

import phonenumbers

from ivr.call import PhoneNumber

# Whoever keys in a number of another kind may earn from each call to it.
_PEOPLES = frozenset(
    {
        phonenumbers.PhoneNumberType.FIXED_LINE,
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
        phonenumbers.PhoneNumberType.VOIP,
    }
)


def is_given_out(number: PhoneNumber) -> bool:
    """Whether its country's plan gives such a number out."""
    try:
        return phonenumbers.is_valid_number(_parsed(number))
    except phonenumbers.NumberParseException:  # no country has such a code
        return False


def spoken_groups(number: PhoneNumber) -> tuple[str, ...]:
    """The digits as people of its own country group them: 059 203 4444."""
    national = phonenumbers.format_number(_parsed(number), phonenumbers.PhoneNumberFormat.NATIONAL)
    return tuple(re.findall("[0-9]+", national))


def written(number: PhoneNumber) -> str:
    """The number as people write it, with its country: +39 059 203 4444."""
    try:
        return phonenumbers.format_number(_parsed(number), phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    except phonenumbers.NumberParseException:  # no country has such a code
        return number.e164


def is_country(code: str) -> bool:
    """Whether two letters are a country's, in a telephone sense."""
    return code in phonenumbers.SUPPORTED_REGIONS


def may_be_called(number: PhoneNumber, countries: tuple[str, ...]) -> bool:
    """Whether a number is one that these countries give out to people, and not for a service that costs."""
    if not is_given_out(number):
        return False
    parsed = _parsed(number)
    is_peoples = phonenumbers.number_type(parsed) in _PEOPLES
    return is_peoples and phonenumbers.region_code_for_number(parsed) in countries


def keyed(digits: str, at_home: PhoneNumber, countries: tuple[str, ...]) -> PhoneNumber | None:
    """The number that somebody keys in on the telephone: as at home, or after 00 with its country's code.

    None where it may not be called in these `countries`.
    """
    home = phonenumbers.region_code_for_number(_parsed(at_home))
    text = "+" + digits[2:] if digits.startswith("00") else digits
    try:
        parsed = phonenumbers.parse(text, home)
    except phonenumbers.NumberParseException:
        return None
    number = PhoneNumber.read(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
    return number if number is not None and may_be_called(number, countries) else None


def _parsed(number: PhoneNumber) -> phonenumbers.PhoneNumber:
    return phonenumbers.parse(number.e164)
