# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The `ivr` command: exit 0, 1 where mistakes were found, 2 where it was used wrongly."""

from ivr.cli.command import main

__all__ = ["main"]
