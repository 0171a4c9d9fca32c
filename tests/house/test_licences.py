# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The licence: whole, and named the same everywhere."""

import hashlib
import json
import tomllib

from tests.house.tree import ROOT

LICENCE = "AGPL-3.0-or-later"
AGPL_3 = "8486a10c4393cee1c25392769ddd3b2d6c242d6ec7928e1414efff7dfb2f07ef"  # the FSF's own text, 661 lines


def test_the_licence_is_complete_and_unchanged() -> None:
    """The text of the licence may be copied, never changed."""
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == AGPL_3
    assert (ROOT / f"LICENSES/{LICENCE}.txt").read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_everybody_names_the_same_licence() -> None:
    """The package, npm's file and publiccode.yml agree."""
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["license"] == LICENCE
    assert json.loads((ROOT / "package.json").read_text())["license"] == LICENCE
    assert f"license: {LICENCE}\n" in (ROOT / "publiccode.yml").read_text()
