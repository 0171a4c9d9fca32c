# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sections that only hold figures: how callers wait, are called back, and are forgotten."""

from datetime import timedelta

from ivr.city import Callback, Hold, Privacy
from ivr.numbering import is_country
from ivr.settings import schema
from ivr.settings.findings import Findings

_CITIZEN_RINGS = timedelta(seconds=25)  # under a mobile's voicemail, as a rule


def read_hold(hold: schema.Hold) -> Hold:
    return Hold(
        ring=timedelta(seconds=hold.ring_seconds),
        wrap_up=timedelta(seconds=hold.wrap_up_seconds),
        redial=timedelta(minutes=hold.redial_minutes),
        max_waiting=hold.max_waiting,
        drain=timedelta(minutes=hold.drain_minutes),
        estimate_after=hold.estimate_after,
        tickets=hold.tickets,
    )


def read_callback(callback: schema.Callback, findings: Findings) -> Callback:
    for place, code in enumerate(callback.countries):
        if not is_country(code):
            findings.mistake(("callback", "countries", place), "config-country", text=code)
    return Callback(
        countries=tuple(callback.countries),
        retries=callback.retries,
        ring=_CITIZEN_RINGS,
        retry_after=timedelta(minutes=callback.retry_minutes),
        max_per_opening=callback.max_per_opening,
    )


def read_privacy(privacy: schema.Privacy) -> Privacy:
    return Privacy(numbers=timedelta(hours=privacy.numbers_hours), log=timedelta(days=privacy.log_days))
