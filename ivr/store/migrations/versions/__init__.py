# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The versions of the schema, one file each, in order; one that was released is never changed."""
