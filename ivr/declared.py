# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that the prompts must say: the lines of the talk and those that only the page shows."""

from ivr.dialogue import lines, operator_lines, waiting_lines
from ivr.web import page_lines

DECLARED = {
    key: variables
    for module in (lines, waiting_lines, operator_lines, page_lines)
    for key, variables in lines.declared(module).items()
}
