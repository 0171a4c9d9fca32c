# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Redirects that lead nowhere: to an office that the same closure shuts, or round in a circle."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from ivr.hours import Closure
from ivr.hours.closures import Closures
from ivr.settings.closures import Written
from ivr.settings.findings import Findings


def check_redirects(closures: tuple[Written, ...], offices: list[str], findings: Findings) -> None:
    for written in closures:
        redirect = written.closure.redirect
        if redirect is not None and written.shuts(redirect):
            findings.mistake((*written.path, "redirect"), "config-redirect-to-itself", office=redirect)
    shutting = {
        office: Closures(written.closure for written in closures if written.shuts(office))
        for office in offices
    }
    places = {written.closure: written for written in closures}
    for now in sorted({edge for each in shutting.values() for edge in each.edges()}):
        for circle in _circles(_redirects(shutting, now)):
            _note(circle, places, findings)


def _redirects(shutting: Mapping[str, Closures], now: datetime) -> dict[str, Closure]:
    """For each office that is shut now and has another answer in its place, the closure that says so."""
    in_force = ((office, closures.in_force(now)) for office, closures in shutting.items())
    return {office: closure for office, closure in in_force if closure and closure.redirect}


def _circles(redirects: Mapping[str, Closure]) -> Iterator[dict[str, Closure]]:
    """From each office on, the circle of two or more that its calls come to, in the order they run."""
    for start in redirects:
        way: dict[str, Closure] = {}
        office: str = start
        while office in redirects and office not in way:
            way[office] = redirects[office]
            office = redirects[office].redirect or ""
        if office in way:
            offices = list(way)
            circle = offices[offices.index(office) :]
            if len(circle) > 1:
                yield {each: way[each] for each in circle}


def _note(circle: Mapping[str, Closure], places: Mapping[Closure, Written], findings: Findings) -> None:
    paths = sorted({(*places[closure].path, "redirect") for closure in circle.values()}, key=findings.line)
    offices = [*circle, next(iter(circle))]
    lines = ", ".join(str(findings.line(path)) for path in paths)
    findings.mistake(paths[-1], "config-redirect-circle", offices=" → ".join(offices), lines=lines)
