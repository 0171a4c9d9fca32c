# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line as it is served, in real processes and real time, while it is killed, redeployed or cut off."""
