# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From text to TOML's values, or the one mistake at which a file that is no TOML cannot be read on."""

import re
import tomllib

from ivr.settings.findings import Mistake

# What Python's TOML reader says, by how it begins, and our message for it; it stops at the first trouble.
_SAYS = (
    ("Invalid statement", "config-syntax-statement"),
    ("Expected newline", "config-syntax-rest"),
    ("Unclosed array", "config-syntax-array"),
    ("Unclosed inline table", "config-syntax-table"),
    ("Expected '='", "config-syntax-equals"),
    ("Expected ']", "config-syntax-header"),
    ("Cannot", "config-syntax-twice"),
    ("Duplicate", "config-syntax-twice"),
    ("Invalid value", "config-syntax-value"),
    ("Invalid date", "config-syntax-value"),
    ("Invalid initial character", "config-syntax-key"),
    ("Unescaped", "config-syntax-backslash"),
    ("Escaped", "config-syntax-backslash"),
    ("Invalid hex", "config-syntax-backslash"),
    ("Unterminated string", "config-syntax-quotes"),
    ("Illegal character '\\n'", "config-syntax-quotes"),
    ("Illegal character", "config-syntax-character"),
    ("Found invalid character", "config-syntax-character"),
)
_AT_LINE = re.compile(r"\(at line ([0-9]+), column [0-9]+\)$")


def read_toml(text: str, file: str) -> dict[str, object] | Mistake:
    """The values of a TOML text, or the mistake for which it has none."""
    try:
        values = tomllib.loads(text)
    except RecursionError:  # thousands of brackets, one within the other
        return Mistake(file, 1, "config-syntax-other")
    except ValueError as error:  # a TOMLDecodeError, or a number of thousands of digits
        said = str(error)
        key = next((key for begins, key in _SAYS if said.startswith(begins)), "config-syntax-other")
        return Mistake(file, _line(said, text), key)
    return values or Mistake(file, 1, "config-file-empty")


def _line(said: str, text: str) -> int:
    found = _AT_LINE.search(said)
    if found:
        return int(found[1])
    return text.rstrip().count("\n") + 1 if said.endswith("(at end of document)") else 1
