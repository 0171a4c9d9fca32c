# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line under measurement, with an empty answer beside it in the same process."""

import os

from ivr.app import create_app
from ivr.settings import Environment

app = create_app(Environment.read(os.environ))


@app.post("/empty")
def empty() -> str:
    """Answer nothing: what Flask and the server cost by themselves."""
    return ""
