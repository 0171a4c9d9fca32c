# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every page of the staff's shares: who may see it, its look, its language, its headers."""

from ivr.web.frame.assets import Assets
from ivr.web.frame.guards import needs, open_to_all
from ivr.web.frame.pages import StaffPages, Want
from ivr.web.frame.visits import Visit, visit

__all__ = ["Assets", "StaffPages", "Visit", "Want", "needs", "open_to_all", "visit"]
