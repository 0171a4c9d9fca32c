# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The telephone in the browser: the pretend world in real time, and the page from which it is phoned."""
