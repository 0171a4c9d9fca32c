# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Many processes on one database: whoever is first there is first served, and nobody is served twice."""
