# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Values as the config writes them: texts of languages between braces, ranges of days between quotes."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

import tomlkit

Value = str | int | date | Sequence["Value"] | Mapping[str, "Value"]
_BARE = re.compile("[A-Za-z0-9_]+")  # with a hyphen TOML would take it too, but the config quotes its days


def written(value: Value) -> str:
    """The value in TOML, on one line."""
    match value:
        case Mapping():
            inside = ", ".join(pair(key, each) for key, each in value.items())
            return f"{{ {inside} }}" if inside else "{}"
        case str() | int() | date():
            return tomlkit.item(value).as_string()
        case _:
            return f"[{', '.join(map(written, value))}]"


def pair(key: str, value: Value) -> str:
    """The value under its key."""
    return f"{name(key)} = {written(value)}"


def name(*keys: str) -> str:
    """The key, or the keys with dots between them."""
    return ".".join(key if _BARE.fullmatch(key) else written(key) for key in keys)
