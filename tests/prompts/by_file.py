# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which situations stand in which of golden/*.txt."""

from collections.abc import Mapping

from tests.prompts.in_line import OPERATORS, WAITING
from tests.prompts.situations import CLOCK, DATES, HOLIDAYS, LINE, OFFICE, PAGE, WEEK, WRITTEN, Situations

BY_FILE: Mapping[str, Situations] = {
    "line": LINE,
    "office": OFFICE,
    "waiting": WAITING,
    "operators": OPERATORS,
    "holidays": HOLIDAYS,
    "clock": CLOCK,
    "dates": DATES,
    "week": WEEK,
    "page": PAGE,
    "written": WRITTEN,
}
