# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What citizens do in several key presses: ask to be called back, call again after the line dropped."""

from ivr.dialogue import waiting_lines
from ivr.simulator.phone import Phone
from ivr.simulator.stage import Stage
from tests.line.town import NUMBERS, Town, hears


def asks_for_a_callback(town: Town, phone: Phone) -> None:
    """From the hold: 1, the number is read out, 1, and the line says goodbye."""
    phone.key("1")
    town.until(lambda: hears(phone, waiting_lines.confirm_number()))
    phone.press("1")
    town.until(lambda: phone.stage is Stage.OVER)


def citizen(town: Town, name: str) -> Phone:
    """The phone that rings when the line calls a citizen back."""
    return town.exchange.phone(NUMBERS[name])


def calls_again(town: Town, name: str, office: str = "polo1") -> Phone:
    """After the line dropped: the office once more, and 1 for the old place."""
    phone = town.phones(name, office)
    town.until(lambda: hears(phone, waiting_lines.redial()))
    phone.press("1")
    return phone
