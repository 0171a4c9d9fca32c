# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the page asks for, read from its JSON: values that hold, or the reason why not."""

import re
from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from ivr.call import PhoneNumber
from ivr.simulator.browser.operators import MANNERS
from ivr.simulator.manner import Manner
from ivr.simulator.transcripts.transcript import ANONYMOUS, WITHHELD, aware

Body = Mapping[str, object]

_KEYS = re.compile(r"[0-9*#]{1,20}")
_BETWEEN_DIGITS = re.compile(r"[\s./()-]")
_ABROAD = re.compile("^00")  # what + stands for on most of Europe's telephones (ITU-T E.123)
_YEARS = range(2000, 2100)  # in which calendars are kept


class UnusableError(Exception):
    """The key of the message that says what is wrong, and its arguments."""

    def __init__(self, key: str, **args: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.blanks = args


def keys(body: Body) -> str:
    pressed = _text(body, "keys")
    if not _KEYS.fullmatch(pressed):
        raise UnusableError("phone-bad-keys")
    return pressed


def caller(body: Body) -> str:
    """The From that the carrier sends: a number in E.164, or what stands for a withheld one."""
    written = _text(body, "from")
    if written == WITHHELD:
        return ANONYMOUS
    number = PhoneNumber.read(_ABROAD.sub("+", _BETWEEN_DIGITS.sub("", written)))
    if number is None:
        raise UnusableError("phone-bad-number", number=written[:40])
    return number.e164


def called(body: Body, known: Mapping[str, object]) -> str:
    """One of the numbers that the line answers."""
    number = _text(body, "to")
    if number not in known:
        raise UnusableError("phone-not-ours", number=number[:40])
    return number


def moment(body: Body, zone: ZoneInfo) -> datetime | None:
    """A moment of the city's wall clock; None is now."""
    if body.get("at") is None:
        return None
    written = _text(body, "at")
    try:
        read = aware(written, zone)
    except ValueError:
        raise UnusableError("phone-bad-moment", text=written[:40]) from None
    if read.year not in _YEARS:
        raise UnusableError("phone-moment-too-far", first=_YEARS.start, last=_YEARS.stop - 1)
    return read


def manner(body: Body) -> Manner:
    name = _text(body, "manner")
    if name not in MANNERS:
        raise UnusableError("phone-bad-manner")
    return MANNERS[name]


def _text(body: Body, name: str) -> str:
    value = body.get(name, "")
    return value if isinstance(value, str) else ""
