# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the path of a setting to its line."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.settings.where import Path as Setting
from ivr.settings.where import Where

CONFIG = (Path(__file__).parents[2] / "config.toml").read_text("utf-8")
INTRICATE = '''a."b c".d = 1
[line]
'quo ted' = 2
name = { it = "x", en = "y" }
list = [
  1, # one
  [ 2,
    3 ],
  { q = 4 },
]
text = """
[no.section]
no = 5
"""
[[office]]
[office.hours]
monday = 6
[[office.also]]
x = 7
[[office.also]]
x = 8
[[office]]
[[office.also]]
x = 9
[office.also.deep."er"]
y = 10
[x.y]
z = 11
size.width = 1
size.height = 2
'''
LINES = {
    ("a", "b c", "d"): 1,
    ("line",): 2,
    ("line", "quo ted"): 3,
    ("line", "name", "en"): 4,
    ("line", "list"): 5,
    ("line", "list", 0): 6,
    ("line", "list", 1, 1): 8,
    ("line", "list", 2, "q"): 9,
    ("line", "text"): 11,
    ("office",): 15,
    ("office", 0): 15,
    ("office", 0, "hours"): 16,
    ("office", 0, "hours", "monday"): 17,
    ("office", 0, "also", 0, "x"): 19,
    ("office", 0, "also", 1): 20,
    ("office", 0, "also", 1, "x"): 21,
    ("office", 1): 22,
    ("office", 1, "also", 0): 23,
    ("office", 1, "also", 0, "x"): 24,
    ("office", 1, "also", 0, "deep", "er", "y"): 26,
    ("x",): 27,
    ("x", "y", "z"): 28,
    ("x", "y", "size"): 29,
    ("x", "y", "size", "height"): 30,
}


@pytest.mark.parametrize(("path", "line"), LINES.items(), ids=str)
def test_every_way_to_write_a_setting(path: Setting, line: int) -> None:
    """Dotted and quoted keys, braces, lists of lists, and sections within sections are all found."""
    assert Where(INTRICATE).line(path) == line


def test_what_is_missing_is_missed_where_it_should_be() -> None:
    """A setting that is not written has the line of what it would be in, or of the file's beginning."""
    where = Where(INTRICATE)
    assert where.line(("office", 1, "also", 0, "hours", 3)) == 23
    assert where.line(("hold", "ring_seconds")) == 1


def test_every_setting_of_the_config() -> None:
    """In the config that staff edit each key stands on the line that is found for it."""
    where, lines = Where(CONFIG), CONFIG.split("\n")
    paths = list(_paths(tomllib.loads(CONFIG), ()))
    assert len(paths) > 100
    for path in paths:
        keys = [part for part in path if isinstance(part, str)]
        assert keys[-1] in lines[where.line(path) - 1], path


def _paths(value: object, path: Setting) -> Iterator[Setting]:
    if path:
        yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield from _paths(item, (*path, key))
