# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`python -m ivr` is the `ivr` command."""

from ivr.cli import main

main()
