# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A whole day of a busy line in simulated time, judged by its ledger and by those who lived it."""
