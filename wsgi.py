# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line as a WSGI application, set up by the environment: `gunicorn wsgi:app`."""

import atexit
import logging
import os

from ivr.app import create_app
from ivr.settings import ConfigError, Environment

_DO_NOT_TRY_AGAIN = 4  # gunicorn's own exit code for an application that cannot be loaded

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)  # each tells that it was loaded
try:
    environment = Environment.read(os.environ)
    if environment.simulator:
        from ivr.cli.pretend import line_with_telephone

        app = line_with_telephone(environment)
    else:  # a line in service does not load the pretend carrier at all
        app = create_app(environment)
except ConfigError as error:
    for mistake in error.mistakes:
        logging.getLogger("ivr").critical("%s", mistake.text())
    raise SystemExit(_DO_NOT_TRY_AGAIN) from None

parts = app.extensions["parts"]
if environment.simulator:  # the pretend carrier's clock makes the caretaker's rounds
    parts.clip_watch.start()
else:
    parts.start()
atexit.register(parts.stop)
