# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Staff's words in the language of this terminal."""

import os

from ivr import messages

LANGUAGE = messages.staff_language(os.environ)


def word(key: str, /, **args: str | int) -> str:
    """Say the message of this key, as `ivr.messages.text` does."""
    return messages.text(key, LANGUAGE, **args)
