# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether the line was fair, told from its ledger alone and without trusting the code that wrote it."""

from ivr.audit.findings import Audit, Breach, Cause, Fault, Overtaking
from ivr.audit.replay import audit

__all__ = ["Audit", "Breach", "Cause", "Fault", "Overtaking", "audit"]
