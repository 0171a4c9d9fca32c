# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From TOML's values to the schema's sections, noting every value that has not the shape it must have."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from typing import Any, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ivr.settings.days import DAYS
from ivr.settings.documented import settings_beside
from ivr.settings.findings import Findings
from ivr.settings.schema import MUST_BE_WRITTEN, Config, Section
from ivr.settings.where import Path

_MESSAGES = {  # by pydantic's type of error
    "string_type": "config-not-text",
    "int_type": "config-not-number",
    "bool_type": "config-not-true-or-false",
    "date_type": "config-not-day",
    "is_instance_of": "config-not-moment",
    "far_date": "config-far-date",
    "list_type": "config-not-list",
    "dict_type": "config-not-table",
    "model_type": "config-not-table",
    "greater_than_equal": "config-too-small",
    "less_than_equal": "config-too-large",
    "literal_error": "config-not-choice",
    "backward_days": "config-backward-days",
}
_SHOWN = 40  # characters of a wrong value that a message repeats


def read_shape(values: dict[str, object], findings: Findings) -> Config:
    """The config that the values make, with a stand-in for each that is missing or wrong.

    Takes wrong values out of `values`.
    """
    while True:
        try:
            config = Config.model_validate(values)
        except ValidationError as trouble:
            for error in trouble.errors(include_url=False):
                path = _path(error)
                _note(path, error, findings)
                _take_out(values, path, stand_in={} if error["type"] == "model_type" else "")
                findings.unread(path)
        else:
            for path in _missing(config, ()):
                findings.mistake(path, "config-missing", name=path[-1])
                findings.unread(path)
            return config


def _path(error: ErrorDetails) -> Path:
    """Where the value, or the key, stands that is wrong."""
    *way, last = error["loc"]
    of_key = last == "[key]" and way[-1] == error["input"]  # pydantic's way of saying: the key, not its value
    return tuple(way) if of_key else error["loc"]


def _note(path: Path, error: ErrorDetails, findings: Findings) -> None:
    name = next(part for part in reversed(path) if isinstance(part, str))
    section = tuple(part for part in path[:-1] if isinstance(part, str))
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    if kind in ("extra_forbidden", "unknown_day"):
        _note_unknown(path, section, name, findings, days=kind == "unknown_day")
    elif kind == "list_type" and isinstance(value, dict):
        findings.mistake(path, "config-single-brackets", name=".".join((*section, name)))
    elif kind == "model_type" and isinstance(value, list):
        findings.mistake(path, "config-double-brackets", name=".".join((*section, name)))
    else:
        findings.mistake(
            path,
            _MESSAGES[kind],
            name=name,
            found=_shown(value),
            limit=context.get("ge", context.get("le", "")),
            choices=str(context.get("expected", "")).replace("'", '"').replace(" or ", ", "),
        )


def _note_unknown(path: Path, section: tuple[str, ...], name: str, findings: Findings, *, days: bool) -> None:
    known = [*settings_beside(section), *(DAYS if days else ())]
    near = get_close_matches(name, known, n=1)
    if near:
        findings.mistake(path, "config-unknown-setting-near", name=name, near=near[0])
    else:
        findings.mistake(path, "config-unknown-setting", name=name, known=", ".join(known))


def _take_out(values: Any, path: Path, stand_in: object) -> None:
    """Remove a key; replace an item of a list, so that those after it keep their places."""
    *way, last = path
    for part in way:
        values = values[part]
    if isinstance(values, list):
        values[cast("int", last)] = stand_in
    else:
        values.pop(last, None)  # one key can have two errors


def _missing(section: Section, path: Path) -> Iterator[Path]:
    for name, field in type(section).model_fields.items():
        here = (*path, field.alias or name)
        if name not in section.model_fields_set:
            if MUST_BE_WRITTEN in field.metadata:
                yield here
            continue
        match getattr(section, name):
            case Section() as inner:
                yield from _missing(inner, here)
            case list() as items:
                for place, item in enumerate(items):
                    if isinstance(item, Section):
                        yield from _missing(item, (*here, place))


def _shown(value: object) -> str:
    """A wrong value as it is written in TOML, as far as it fits into a message."""
    match value:
        case bool():
            written = str(value).lower()
        case date():
            written = value.isoformat()
        case list():
            written = "[…]"
        case dict():
            written = "{…}"
        case _:
            written = " ".join(f'"{value}"'.split()) if isinstance(value, str) else str(value)
    return written if len(written) <= _SHOWN else written[:_SHOWN] + "…"
