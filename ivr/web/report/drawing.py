# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Columns over a ground line, with a scale and the bars they are held against: where each part is drawn."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

LEFT, RIGHT, ABOVE, BELOW, HIGH = 56.0, 12.0, 22.0, 34.0, 200.0  # pixels; the widest label is "100%"
NARROWEST, WIDEST, LEAST = 26.0, 72.0, 300.0  # a column with the room around it; a drawing's columns together
_THICKEST = 44.0
_LABEL = 52.0  # pixels that a label takes: where columns stand closer, some have none


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a column; `kind` is its class in the style sheet."""

    kind: str
    value: float


@dataclass(frozen=True, slots=True)
class Column:
    """Parts upon each other, or side by side; `told` is what a pointer that rests on it reads."""

    label: str
    told: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """A value at which a line is drawn, and what stands at it."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in pixels from the upper left corner."""

    kind: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A column: its boxes, and its label unless there is no room for it."""

    told: str
    label: str
    middle: float
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that a template needs; the lines are heights with their labels."""

    width: float
    height: float
    left: float
    right: float
    ground: float
    scale: tuple[tuple[float, str], ...]
    bars: tuple[tuple[float, str], ...]
    columns: tuple[Drawn, ...]


def draw(
    columns: Sequence[Column],
    scale: Sequence[Level],
    bars: Sequence[Level] = (),
    *,
    stacked: bool = False,
    most: float = 1000.0,
) -> Drawing:
    """`scale` goes up to the height of the drawing; `most` is how wide all columns may be, in pixels."""
    across = max(min(len(columns) * WIDEST, most), LEAST)
    slot = max(across / len(columns), NARROWEST)
    across, ground = slot * len(columns), ABOVE + HIGH
    unit = HIGH / scale[-1].value
    every = next(n for n in count(1) if n * slot >= _LABEL or max(len(each.label) for each in columns) <= 2)
    return Drawing(
        width=round(LEFT + across + RIGHT, 1),
        height=ground + BELOW,
        left=LEFT,
        right=round(LEFT + across, 1),
        ground=ground,
        scale=tuple((round(ground - each.value * unit, 1), each.label) for each in scale),
        bars=tuple((round(ground - each.value * unit, 1), each.label) for each in bars),
        columns=tuple(
            Drawn(
                each.told,
                each.label if n % every == 0 else "",
                round(LEFT + (n + 0.5) * slot, 1),
                tuple(_boxes(each.parts, LEFT + n * slot, slot, unit, stacked=stacked)),
            )
            for n, each in enumerate(columns)
        ),
    )


def levels(largest: float, steps: Sequence[float], label: Callable[[float], str]) -> tuple[Level, ...]:
    """A scale from nothing to beyond the largest value, by the first step that needs five lines at most."""
    step = next((each for each in steps if largest <= each * 5), steps[-1])
    lines = max(1, -int(-largest // step))
    return tuple(Level(n * step, label(n * step)) for n in range(lines + 1))


def _boxes(parts: Sequence[Part], x: float, slot: float, unit: float, *, stacked: bool) -> Iterator[Box]:
    """From the ground up, or from left to right; what is nothing has no box."""
    thick = min(slot * 0.7, _THICKEST)
    start, each_thick = x + (slot - thick) / 2, thick if stacked else thick / len(parts)
    below = 0.0
    for n, part in enumerate(parts):
        high = part.value * unit
        if part.value:
            at = start if stacked else start + n * each_thick
            top = ABOVE + HIGH - below - high
            yield Box(part.kind, round(at, 1), round(top, 1), round(each_thick, 1), round(high, 1))
        below += high if stacked else 0
