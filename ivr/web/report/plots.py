# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The three plots of the report: what became of the calls, how long they waited, how many were quick."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from ivr.figures import MEAN_AT_MOST, MEAN_IN_TIME, SHARE_AT_ONCE, Figures
from ivr.sheet import clock, percent
from ivr.web.report.drawing import Column, Drawing, Level, Part, draw, levels

Say = Callable[..., str]
Named = Sequence[tuple[str, Figures]]  # a day or an hour, and its figures

_HALF = 430.0  # pixels: two plots stand beside each other
_COUNTS = tuple(digit * 10**power for power in range(6) for digit in (1, 2, 5))
_WAITS = (30, 60, 120, 300, 600, 1200, 3600)  # seconds
_ENDS = ("answered", "called_back", "unreached", "abandoned")


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing with its words; `kinds` is the legend: each class with its name."""

    id: str
    title: str
    told: str
    kinds: tuple[tuple[str, str], ...]
    drawing: Drawing


def calls(say: Say, named: Named, *, per: Literal["day", "hour"]) -> Plot:
    """How the waits of each day or hour ended."""
    columns = [
        Column(
            name,
            say(f"figures-calls-{per}", name=name, **{_arg(end): getattr(of, end) for end in _ENDS}),
            tuple(Part(_arg(end), getattr(of, end)) for end in _ENDS),
        )
        for name, of in named
    ]
    largest = max(sum(part.value for part in column.parts) for column in columns)
    kinds = tuple((_arg(end), say("figures-column-" + _arg(end))) for end in _ENDS)
    drawing = draw(columns, levels(largest, _COUNTS, lambda value: f"{value:.0f}"), stacked=True)
    return Plot("calls", say(f"figures-calls-per-{per}"), say("figures-calls-told"), kinds, drawing)


def waits_per_hour(say: Say, named: Named) -> Plot:
    """The mean wait of those answered, with the sector's two bars."""
    columns = [
        Column(
            name,
            say("figures-wait-hour", hour=name, mean=clock(of.wait_mean))
            if of.wait_mean is not None
            else say("figures-nobody-hour", hour=name),
            (Part("wait", of.wait_mean or 0),),
        )
        for name, of in named
    ]
    marks = [
        Level(seconds, say("figures-bar-line", bar=clock(seconds)))
        for seconds in (MEAN_IN_TIME, MEAN_AT_MOST)
    ]
    largest = max(MEAN_AT_MOST, *(part.value for column in columns for part in column.parts))
    told = say("figures-wait-told", first=clock(MEAN_IN_TIME), second=clock(MEAN_AT_MOST))
    drawing = draw(columns, levels(largest, _WAITS, clock), marks, most=_HALF)
    return Plot("wait", say("figures-wait-per-hour"), told, (), drawing)


def shares(say: Say, named: Named) -> Plot:
    """The shares answered within 20 and 120 seconds, with the sector's bar for the first."""
    columns = [
        Column(
            name,
            say("figures-share-hour", hour=name, first=percent(of.within_20), second=percent(of.within_120))
            if of.within_20 is not None and of.within_120 is not None
            else say("figures-nobody-hour", hour=name),
            (Part("within-20", of.within_20 or 0), Part("within-120", of.within_120 or 0)),
        )
        for name, of in named
    ]
    scale = [Level(n / 5, percent(n / 5)) for n in range(6)]
    bar = percent(SHARE_AT_ONCE)
    kinds = tuple((kind, say(f"figures-column-{kind}")) for kind in ("within-20", "within-120"))
    drawing = draw(columns, scale, [Level(SHARE_AT_ONCE, say("figures-bar-line-20", bar=bar))], most=_HALF)
    return Plot("share", say("figures-share-per-hour"), say("figures-share-told", bar=bar), kinds, drawing)


def _arg(end: str) -> str:
    """A figure's name as messages and style sheets write it."""
    return end.replace("_", "-")
