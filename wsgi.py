# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line as a WSGI application, set up by the environment: `gunicorn wsgi:app`."""

import os

from ivr.app import create_app
from ivr.settings import Environment

app = create_app(Environment.read(os.environ))
