# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Cities of any size: the text of a config with so many offices, and operators who serve them."""

from collections.abc import Mapping, Sequence

_LINE = """
[line]
name = { it = "Servizi", en = "Services" }
number = "+390592034444"
timezone = "Europe/Rome"
holidays = "IT-MO"
languages = ["it", "en"]
person = "%s"
remember_language_days = 0

[voices]
source = "say"
"""
_OFFICE = """
[[office]]
id = "%s"
key = "%s"
name = { it = "l'ufficio numero %s", en = "office number %s" }
[office.hours]
"monday-sunday" = ["%s"]
"""
_OPERATOR = """
[[operator]]
id = "%s"
name = "%s"
phone = "sip:%s@example.invalid"
offices = [%s]
speaks = ["it"]
whisper = "it"
duty = "%s"
"""


def config_of(
    offices: Sequence[str],
    operators: Mapping[str, Sequence[str]],
    *,
    hours: str = "00:00-24:00",
    signing_in: Sequence[str] = (),
) -> str:
    """Write the config: offices with the same hours every day, operators with the offices that they serve."""
    parts = [_LINE % offices[0]]
    parts += [_OFFICE % (office, key, key, key, hours) for key, office in enumerate(offices, start=1)]
    for name, serves in operators.items():
        served = ", ".join(f'"{office}"' for office in serves)
        duty = "signed-in" if name in signing_in else "open-hours"
        parts.append(_OPERATOR % (name, name, name, served, duty))
    return "".join(parts)
