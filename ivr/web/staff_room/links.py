# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of entries as links carry them: closure.3.0123456789abcdef, with the office where it has one."""

from collections.abc import Mapping
from typing import get_args

from ivr.call import OfficeId
from ivr.editing import Address
from ivr.editing.entries import ListName

_PARTS = 3
_LISTS: Mapping[str, ListName] = {name: name for name in get_args(ListName)}


def written(at: Address) -> str:
    """An address in a link."""
    return ".".join([at.list, str(at.position), at.fingerprint, *([at.office] if at.office else [])])


def read(text: str) -> Address | None:
    """The address that a link carries; None where it carries none."""
    name, *others = text.split(".", _PARTS)
    if name not in _LISTS or len(others) < _PARTS - 1 or not others[0].isdecimal():
        return None
    office = OfficeId(others[2]) if len(others) == _PARTS else None
    return Address(_LISTS[name], int(others[0]), others[1], office)
