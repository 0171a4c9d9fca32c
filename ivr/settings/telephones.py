# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Telephone numbers as staff write them: only real ones pass."""

import re

from ivr.call import PhoneNumber
from ivr.numbering import is_given_out
from ivr.settings.findings import Findings
from ivr.settings.where import Path

STAND_IN = PhoneNumber("+390000000")
_SIP = re.compile(r"sip:[^@\s]+@[^@\s]+")
_CLIENT = re.compile(r"client:[A-Za-z0-9_]{1,121}")  # as Twilio's browser telephones are called


def read_number(text: str, path: Path, findings: Findings) -> PhoneNumber:
    """The number, which must be one that its country's plan gives out."""
    number = PhoneNumber.read(text)
    if number is None or not is_given_out(number):
        findings.mistake(path, "config-number", text=text)
        return STAND_IN
    return number


def read_numbers(texts: list[str], path: Path, findings: Findings) -> frozenset[PhoneNumber]:
    return frozenset(read_number(text, (*path, place), findings) for place, text in enumerate(texts))


def read_operator_phone(text: str, path: Path, findings: Findings) -> str:
    """The address that rings an operator: a number, sip:… or client:…."""
    if text.startswith("+"):
        return read_number(text, path, findings).e164
    if not (_SIP.fullmatch(text) or _CLIENT.fullmatch(text)):
        findings.mistake(path, "config-operator-phone", text=text)
    return text
