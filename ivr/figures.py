# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The figures of a period: how many were answered, how long they waited, and what the sector asks for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from math import ceil
from statistics import fmean
from typing import Protocol, TypeVar


class WaitEnd(StrEnum):
    """How a wait ended, as the log has it."""

    ANSWERED = "answered"  # on the line
    CALLED_BACK = "called-back"
    UNREACHED = "unreached"  # a callback that nobody took
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class Wait:
    """One wait that is over; `began` is by the city's clock, `waited` and `talked` are seconds."""

    office: str
    language: str
    began: datetime
    how: str  # a WaitEnd
    waited: int
    talked: int | None = None

    @property
    def hour(self) -> int:
        return self.began.hour

    @property
    def day(self) -> date:
        return self.began.date()


@dataclass(frozen=True, slots=True)
class Said:
    """A wait that was announced to a caller who was answered in the end: whether that was right."""

    office: str
    language: str
    hour: int
    hit: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds and shares of 1; None where there is nothing to tell them from.

    The waits are those of callers answered on the line, from asking for an office to the operator's yes;
    the shares are of all who waited, however that ended: who gave up is no success.
    """

    answered: int
    called_back: int
    unreached: int
    abandoned: int
    wait_mean: float | None
    wait_50: int | None
    wait_80: int | None
    wait_95: int | None
    within_20: float | None
    within_120: float | None
    served: float | None  # answered or called back
    handling_mean: float | None
    announced: int
    hit_rate: float | None


MEAN_IN_TIME, MEAN_AT_MOST = 150, 240  # seconds
SHARE_AT_ONCE, SHARE_SERVED = 0.8, 0.8


class Bar(StrEnum):
    """What the sector holds a good line against."""

    MEAN_150 = "mean-150"  # a person within 150 s in the mean, behind a voice menu
    WITHIN_20 = "within-20"  # 80 % within 20 s
    MEAN_240 = "mean-240"  # 240 s in the mean, with 80 % served


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of all, and apart by office, language and hour."""

    whole: Figures
    offices: Mapping[str, Figures]
    languages: Mapping[str, Figures]
    hours: Mapping[int, Figures]
    outcomes: Mapping[str, int]  # how often operators noted each of the config's


def report(waits: Sequence[Wait], said: Sequence[Said], outcomes: Mapping[str, int] | None = None) -> Report:
    return Report(
        whole=figures(waits, said),
        offices=_by(lambda each: each.office, waits, said),
        languages=_by(lambda each: each.language, waits, said),
        hours=_by(lambda each: each.hour, waits, said),
        outcomes=outcomes or {},
    )


def by_day(waits: Iterable[Wait]) -> Mapping[date, Figures]:
    """Apart by the city's day on which they began; without those on which nobody waited."""
    parts: dict[date, list[Wait]] = {}
    for wait in waits:
        parts.setdefault(wait.day, []).append(wait)
    return {day: figures(parts[day], []) for day in sorted(parts)}


def figures(waits: Sequence[Wait], said: Sequence[Said]) -> Figures:
    by_end = {end: [each for each in waits if each.how == end] for end in WaitEnd}
    answered, called_back = by_end[WaitEnd.ANSWERED], by_end[WaitEnd.CALLED_BACK]
    lengths = sorted(each.waited for each in answered)
    talks = [each.talked for each in answered + called_back if each.talked is not None]
    return Figures(
        answered=len(answered),
        called_back=len(called_back),
        unreached=len(by_end[WaitEnd.UNREACHED]),
        abandoned=len(by_end[WaitEnd.ABANDONED]),
        wait_mean=fmean(lengths) if lengths else None,
        wait_50=_percentile(lengths, 50),
        wait_80=_percentile(lengths, 80),
        wait_95=_percentile(lengths, 95),
        within_20=_share(sum(wait <= 20 for wait in lengths), len(waits)),
        within_120=_share(sum(wait <= 120 for wait in lengths), len(waits)),
        served=_share(len(answered) + len(called_back), len(waits)),
        handling_mean=fmean(talks) if talks else None,
        announced=len(said),
        hit_rate=_share(sum(each.hit for each in said), len(said)),
    )


def bars(of: Figures) -> Mapping[Bar, bool | None]:
    """Which of them are met; None where there is nothing to tell it from."""
    mean, within, served = of.wait_mean, of.within_20, of.served
    too_few = served is not None and served < SHARE_SERVED  # also where nobody was answered, and no mean is
    return {
        Bar.MEAN_150: None if mean is None else mean <= MEAN_IN_TIME,
        Bar.WITHIN_20: None if within is None else within >= SHARE_AT_ONCE,
        Bar.MEAN_240: False if too_few else None if mean is None else mean <= MEAN_AT_MOST,
    }


class _Sorted(Protocol):
    @property
    def office(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def hour(self) -> int: ...


_Key = TypeVar("_Key", str, int)


def _by(
    key: Callable[[_Sorted], _Key], waits: Iterable[Wait], said: Iterable[Said]
) -> Mapping[_Key, Figures]:
    parts: dict[_Key, tuple[list[Wait], list[Said]]] = {}
    for wait in waits:
        parts.setdefault(key(wait), ([], []))[0].append(wait)
    for each in said:
        parts.setdefault(key(each), ([], []))[1].append(each)
    return {name: figures(*parts[name]) for name in sorted(parts)}


def _percentile(lengths: Sequence[int], percent: int) -> int | None:
    """The shortest wait that so many in a hundred did not exceed (the nearest rank)."""
    return lengths[ceil(percent * len(lengths) / 100) - 1] if lengths else None


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
