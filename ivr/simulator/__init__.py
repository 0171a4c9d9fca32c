# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A pretend world: a carrier on the same wire, the phones on it, and the clock of the whole city."""
