# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Benchmarks: ratios taken in one run, printed and never asserted."""
