# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A change in a text: what is written, and where, before and after."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ivr.editing.applying import apply
from tests.editing.deeds import DEEDS

TEXTS = Path(__file__).with_name("texts")
MANNERS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "from Windows": lambda text: text.replace("\n", "\r\n"),
    "marked as from Windows": lambda text: "\ufeff" + text,
    "without a newline at the end": lambda text: text.removesuffix("\n"),
}


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("name", DEEDS)
def test_a_change(name: str, manner: str) -> None:
    """Only the entry's own lines differ; what is new stands beside its like, as staff would write it."""
    before, after = ((TEXTS / f"{name}{end}").read_text("utf-8") for end in (".toml", ".after.toml"))
    as_in = MANNERS[manner]
    assert apply(as_in(before), DEEDS[name](before)).text == as_in(after)


def test_every_text_is_changed() -> None:
    """No pair of texts lies about that nothing is done to."""
    assert {file.name.split(".")[0] for file in TEXTS.iterdir()} == DEEDS.keys()
