# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A form that comes twice, from a double click or a page that was loaded again: done once is enough."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from ivr.editing import Change
from ivr.staff import UserId
from ivr.store.revisions import Revision


def is_the_same(change: Change, who: UserId, since: Iterable[Revision]) -> bool:
    """Whether the same person made this very change already, since the page was made."""
    values = json.loads(json.dumps(asdict(change), default=date.isoformat))
    return any(each.who == who and json.loads(each.what).get("values") == values for each in since)
