# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The names of all settings, so that a test can hold the documentation against them."""

from collections.abc import Iterator
from typing import get_args

from ivr.settings.schema import Config, Section


def documented_settings() -> tuple[str, ...]:
    """Every setting of config.toml by its dotted name, "office.season.from", in the schema's order."""
    return tuple(_names(Config, ""))


def settings_beside(section: tuple[str, ...]) -> list[str]:
    """The names that can stand directly in a section, given by its dotted name's parts."""
    depth = len(section)
    parts = (tuple(name.split(".")) for name in documented_settings())
    return list(dict.fromkeys(each[depth] for each in parts if each[:depth] == section and len(each) > depth))


def _names(model: type[Section], prefix: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        dotted = prefix + (field.alias or name)
        section = _section_in(field.annotation)
        if section:
            yield from _names(section, dotted + ".")
        else:
            yield dotted


def _section_in(annotation: object) -> type[Section] | None:
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _section_in(inner))), None)
