# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""When an office is open: against an oracle, against tables written by hand, and by its own laws."""
