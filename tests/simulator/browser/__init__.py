# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tests of the telephone in the browser, with time that passes when the test says so."""
