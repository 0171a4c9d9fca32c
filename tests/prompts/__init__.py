# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers hear, held against texts written by hand and against the rules of each language."""

from pathlib import Path

from ivr.call import Language
from ivr.prompts import Prompts

FOLDER = Path(__file__).parents[2] / "prompts"
LANGUAGES = tuple(map(Language, ("it", "en", "fr", "ar")))
PROMPTS = Prompts.load(FOLDER, LANGUAGES)
