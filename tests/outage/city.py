# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The city of these tests: five offices, and one operator each, so that their order is seen from outside."""

import re
from functools import cache

from ivr.call import Language, Line
from ivr.folders import PROMPTS
from ivr.prompts import Prompts
from tests.modena import FILE

LANGUAGE = "it"  # a process that reads the words of one language alone begins sooner
LINE = "+390592034444"
KEYS = {"polo1": "1", "polo2": "2", "polo3": "3", "segreteria": "4", "casa": "5"}
_OPERATOR = """
[[operator]]
id = "{office}"
name = "{office}"
phone = "sip:{office}@example.invalid"
offices = ["{office}"]
speaks = ["it"]
whisper = "it"
duty = "open-hours"
"""
OPERATOR, EDITOR = "casa", "editor"  # who sign in
_STAFF = """
[[user]]
id = "casa"
name = "casa"
roles = ["operator"]

[[user]]
id = "editor"
name = "editor"
roles = ["editor"]
"""
_POLICIES = """
[hold]
wrap_up_seconds = 0

[callback]
max_per_opening = 1000
"""


def config() -> str:
    """The tests' Modena in one language, with these operators in place of its own."""
    offices, _, _ = FILE.read_text("utf-8").partition("[[operator]]")
    offices = re.sub(r"languages = .*", f'languages = ["{LANGUAGE}"]', offices)
    offices = re.sub(r', (en|fr|ar) = "[^"]*"', "", offices)
    return offices + "".join(_OPERATOR.format(office=office) for office in KEYS) + _STAFF + _POLICIES


def address(office: str) -> str:
    """Where an office's operator is rung."""
    return f"sip:{office}@example.invalid"


@cache
def _prompts() -> Prompts:
    return Prompts.load(PROMPTS, [Language(LANGUAGE)])


def said(line: Line) -> str:
    """The words of a line, as callers hear them."""
    return _prompts().say(line, Language(LANGUAGE)).text
