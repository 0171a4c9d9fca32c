# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The group of commands: what `ivr` alone says of itself."""

import pytest

from ivr.messages import LANGUAGES, text
from tests.cli.run import ivr


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_is_in_the_readers_language(language: str) -> None:
    """Protects staff from click's own English among their words."""
    shown = ivr("--help", language=f"{language}_XX.UTF-8").stdout
    assert f"  --help  {text('help-option', language)}\n" in shown
    assert "Show this message and exit" not in shown
