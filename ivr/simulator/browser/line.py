# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the page may know of the line that it phones."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urldefrag

from ivr.call import Language
from ivr.city import City
from ivr.simulator.browser.standing import Standing

Json = dict[str, object]
WordsOf = Callable[[str], tuple[str, str] | None]


@dataclass(frozen=True, slots=True)
class PhonedLine:
    """The line as it is configured now and as it stands.

    `words_of` a clip's address are its text and language: None for what has no words, such as music.
    """

    city: Callable[[], City]
    public_url: str
    words_of: WordsOf
    standing: Callable[[], Standing]

    def path(self, address: str) -> str | None:
        """Where the page finds what the line serves, seen from the page; None for anybody else's address."""
        ours, plain = f"{self.public_url}/", urldefrag(address).url
        return plain.removeprefix(ours) if plain.startswith(ours) else None

    def language(self, tag: str) -> str:
        """The city's own code for a voice's language: "it-IT" is it, and "arb" is ar."""
        known: tuple[Language, ...] = self.city().languages
        return next((code for code in known if tag.startswith(code)), tag)
