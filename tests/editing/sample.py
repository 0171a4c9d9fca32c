# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The config that comes with the line, which the tests of the editing change."""

from pathlib import Path

SAMPLE = (Path(__file__).parents[2] / "config.toml").read_text("utf-8")
