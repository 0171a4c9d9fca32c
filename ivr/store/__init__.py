# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What outlives a turn: the line, who serves it, and what was promised; only here is SQL known."""
