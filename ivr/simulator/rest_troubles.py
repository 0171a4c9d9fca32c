# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can befall a REST request: refused, broken, never heard of, or done without an answer."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class RestTrouble(StrEnum):
    """How whoever asked fares; only the last three may have been done all the same."""

    TOO_MANY = "too many requests"  # 429
    UNCONNECTED = "no connection"
    UNHEARD = "no answer"  # and nothing done
    BROKEN = "broken"  # 500, and nothing done
    DONE_BUT_BROKEN = "done but broken"  # 500
    DONE_UNANSWERED = "done but no answer"
    DONE_LATE = "done late, without an answer"


@dataclass(frozen=True, slots=True)
class RestMishap:
    """`late` is how long after the request it is done, in the city's time, if it is done late."""

    trouble: RestTrouble
    late: timedelta = timedelta()
