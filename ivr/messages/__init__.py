# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What staff read: errors, commands and pages, in Italian or in English, one file a subject."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("it", "en")  # the first is the one that staff read unless they ask for another


def text(key: str, language: str = LANGUAGES[0], /, **args: str | int) -> str:
    """The message of this key.

    Raises LookupError for a language or a key that there is none of, and for a variable that the
    message has and `args` has not.
    """
    bundle = _bundle(language)
    if not bundle.has_message(key) or (pattern := bundle.get_message(key).value) is None:
        raise LookupError(f"no message {key} in {language}")
    words, errors = bundle.format_pattern(pattern, args)
    if errors:
        raise LookupError(f"message {key} in {language}: {errors[0]}")
    return str(words)


def staff_language(environ: Mapping[str, str]) -> str:
    """The language of a terminal whose environment this is: English where LANG says so, else Italian."""
    return "en" if environ.get("LANG", "").startswith("en") else LANGUAGES[0]


@cache
def _bundle(language: str) -> FluentBundle:
    if language not in LANGUAGES:
        raise LookupError(f"no messages in {language}")
    # Isolation marks around each value are invisible and would be copied along out of a terminal.
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted(Path(__file__).parent.glob(f"*.{language}.ftl")):
        bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle
