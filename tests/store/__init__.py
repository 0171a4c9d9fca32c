# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tests of the store: the schema's versions, what is forgotten, what is counted."""
