# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The figures as a sheet: its rows, what stands in its cells, and the same for a spreadsheet."""

import csv
import io
from collections.abc import Iterator
from dataclasses import astuple, fields
from math import ceil, floor

from ivr.figures import Figures, Report

NAMES = tuple(field.name for field in fields(Figures))
_SECONDS = {"wait_mean", "wait_50", "wait_80", "wait_95", "handling_mean"}
_SHARES = {"within_20", "within_120", "served", "hit_rate"}


def rows(found: Report) -> Iterator[tuple[str, str, Figures]]:
    """Each line of the report: what it is about, and of which."""
    yield "all", "", found.whole
    yield from (("office", office, figures) for office, figures in found.offices.items())
    yield from (("language", language, figures) for language, figures in found.languages.items())
    yield from (("hour", str(hour), figures) for hour, figures in found.hours.items())


def as_csv(found: Report) -> str:
    """Times in whole or broken seconds, shares of 1, nothing rounded."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(("about", "name", *NAMES))
    writer.writerows((about, name, *astuple(figures)) for about, name, figures in rows(found))
    return written.getvalue()


def cells(figures: Figures) -> Iterator[str]:
    """What people read, in the order of NAMES."""
    for name, value in zip(NAMES, astuple(figures), strict=True):
        if value is None:
            yield "-"
        elif name in _SECONDS:
            yield clock(value)
        else:
            yield percent(value) if name in _SHARES else str(value)


def clock(seconds: float) -> str:
    """Minutes and seconds; a wait is never made shorter by being rounded."""
    whole = ceil(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def percent(share: float) -> str:
    """Whole hundredths; a share is never made larger by being rounded."""
    return f"{floor(round(share * 100, 6))}%"
