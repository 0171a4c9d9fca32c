# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The functions that prompts call: each hands the parts of a value to a message of the language's own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any, Protocol

from babel import Locale
from fluent.runtime.types import FluentType

from ivr.call import Language


class Style(StrEnum):
    """Whom a text is for: the ear, or the eye, which finds figures sooner than words."""

    SPOKEN = "spoken"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Moment(FluentType):
    """A time of day or a date; it has no words until TIME or DATE gives it some."""

    value: time | date

    def format(self, locale: Locale) -> str:  # noqa: ARG002 - FluentType's signature
        """Refuse to be said as it is: every language has its own way of saying it.

        Raises ValueError, always.
        """
        raise ValueError(f"{self.value} needs TIME or DATE")


@dataclass(frozen=True, slots=True)
class Grammar:
    """A message that a function formats: its key, the variables it is given."""

    key: str
    variables: frozenset[str]


_CLOCK = frozenset({"style", "form", "part", "hour", "minute", "hour12", "next12"})

GRAMMAR: Mapping[str, Grammar | None] = {
    "TIME": Grammar("time", _CLOCK),
    "DAYPARTS": Grammar("daypart", _CLOCK),
    "DATE": Grammar("date", frozenset({"style", "form", "weekday", "day", "month"})),
    "WEEKDAY": Grammar("weekday", frozenset({"form", "weekday"})),
    "DIGITS": Grammar("digit-word", frozenset({"form", "digit"})),
    "LANGUAGE": None,  # these two need no message
    "CAP": None,
}


class Format(Protocol):
    """Puts the message of this key in words; raises ValueError where it can't."""

    def __call__(self, key: str, args: Mapping[str, Any], /) -> str: ...


class Functions:
    """The functions of one language and style; whatever they raise, Fluent puts in its list of errors."""

    def __init__(self, language: Language, style: Style, format_message: Format) -> None:
        self._language = language
        self._style = style
        self._format = format_message

    def by_name(self) -> dict[str, Callable[..., Any]]:
        """The functions under the names that prompts call them by."""
        return {
            "TIME": self.time,
            "DAYPARTS": self.dayparts,
            "DATE": self.date,
            "WEEKDAY": self.weekday,
            "DIGITS": self.digits,
            "LANGUAGE": self.language,
            "CAP": self.capitalised,
        }

    def time(self, moment: Moment, form: str = "plain", part: str = "yes") -> str:
        """TIME($t, form: "at", part: "no"): the time in the form that the place wants."""
        return self._format("time", self._clock(moment) | {"form": form, "part": part})

    def dayparts(self, first: Moment, last: Moment) -> str:
        """DAYPARTS($a, $b): `same` where one naming of the part of the day serves both.

        It never does where the second time is not later than the first: that one is tomorrow's.
        """
        as_usual = {"form": "plain", "part": "yes"}
        one, other = (self._format("daypart", self._clock(each) | as_usual) for each in (first, last))
        return "same" if one == other and _time(first) < _time(last) else "differ"

    def date(self, moment: Moment, form: str = "plain") -> str:
        """DATE($d, form: "…"): weekday, day and month; no year, all that is said is near."""
        day = moment.value
        if not isinstance(day, date):
            raise TypeError("DATE wants a date")
        parts = {"weekday": day.isoweekday(), "day": day.day, "month": day.month}
        return self._format("date", parts | {"style": self._style, "form": form})

    def weekday(self, weekday: int, form: str = "plain") -> str:
        """WEEKDAY($n, form: "…"): an ISO weekday, Monday is 1."""
        return self._format("weekday", {"weekday": weekday, "form": form})

    def digits(self, number: int | str, form: str = "plain") -> str:
        """DIGITS($n, form: "…"): a number digit by digit; in figures where it is written."""
        figures = str(int(number)) if isinstance(number, int) else number
        if self._style is Style.WRITTEN:
            return figures
        words = (self._format("digit-word", {"digit": int(each), "form": form}) for each in figures)
        return " ".join(words)

    def language(self, code: str) -> str:
        """LANGUAGE($code): the name that CLDR gives a language in this one."""
        name = Locale.parse(self._language).languages.get(code)
        if name is None:
            raise ValueError(f"CLDR has no name for {code}")
        return str(name)

    def capitalised(self, text: str) -> str:
        """CAP($text): with a capital at its beginning, for words that open a sentence."""
        return text[:1].upper() + text[1:]

    def _clock(self, moment: Moment) -> dict[str, int | str]:
        at = _time(moment)
        return {
            "style": self._style,
            "hour": at.hour,
            "minute": at.minute,
            "hour12": (at.hour - 1) % 12 + 1,
            "next12": at.hour % 12 + 1,
        }


def _time(moment: Moment) -> time:
    if not isinstance(moment.value, time):
        raise TypeError("TIME and DAYPARTS want a time of day")
    return moment.value
