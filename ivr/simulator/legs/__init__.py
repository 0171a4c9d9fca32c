# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The legs of a call: what they are told, what they do, and how they begin and end."""
