# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file and the newest revision made one: whatever was edited by hand, or saved on another host."""

import hashlib
import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from ivr.call import Language
from ivr.city import City
from ivr.editing.applying import Applied
from ivr.editing.drafting import Draft, Refused, judged
from ivr.editing.file import ConfigFile
from ivr.editing.merging import merged
from ivr.editing.telling import BY_HAND
from ivr.settings import Mistake, read_city_file
from ivr.store import revisions
from ivr.store.database import Database
from ivr.store.revisions import Kept, Noted

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Present:
    """The config as it is: what a page shows, and the `digest` that it names when it saves."""

    number: int  # of the revision
    digest: str  # of the file's bytes
    text: str
    city: City
    warnings: tuple[Mistake, ...]


class Settler:
    """Brings one file and its revisions together; whoever calls it has the file for itself."""

    def __init__(
        self,
        file: ConfigFile,
        database: Database,
        clock: Callable[[], datetime],
        known_languages: Collection[Language],
    ) -> None:
        self._file = file
        self._database = database
        self._clock = clock
        self._known_languages = known_languages
        self._last: Present | None = None  # what this host's file had when it was looked at last

    def settle(self) -> Present | Refused:
        """What is in force from now on; the mistakes of a file that was edited by hand and does not hold.

        Raises EditError where the file can't be read or written, or where it and what was saved on
        another host meanwhile are about the same; TakenError if another host was first; AwayError.
        """
        content = self._file.read()
        digest = _digest(content)
        with self._database.reading() as connection:
            newest = revisions.newest(connection)
            is_old = newest is not None and revisions.holding(connection, digest) is not None
        if newest and self._last and (newest.number, digest) == (self._last.number, self._last.digest):
            return self._last
        if newest is None or newest.digest == digest or not self._database.is_shared:
            return self._taken(content, newest)
        if is_old or self._last is None:
            return self._taken_up(newest, aside="" if is_old else digest)
        return self._taken(self._joined(content, newest), newest)

    def record(
        self, draft: Draft, after: int, who: str | None, what: str, noted: Noted | None = None
    ) -> Present:
        """Put a text in force as the revision after that number; `noted` goes into the record of deeds.

        Raises TakenError if another host was first, EditError, AwayError.
        """
        content = draft.text.encode()
        kept = Kept(after + 1, self._clock(), who, what, _digest(content), draft.text)
        if content == self._file.read():
            revisions.add(self._database, kept, noted)
        else:
            with self._file.replaced_by(content):
                revisions.add(self._database, kept, noted)
        return self._present(draft, kept)

    def judge(self, text: str) -> Draft | Refused:
        """What the settings say of a text."""
        return judged(Applied(text, ()), self._file.path.name, known_languages=self._known_languages)

    def _taken(self, content: bytes, newest: Kept | None) -> Present | Refused:
        """The file as it is, which becomes a revision unless it is the newest."""
        try:
            draft = self.judge(content.decode())
        except UnicodeDecodeError:
            found = read_city_file(self._file.path, known_languages=self._known_languages)
            return Refused((), found.mistakes)
        if isinstance(draft, Refused):
            return draft
        if newest and newest.digest == _digest(content):
            return self._present(draft, newest)
        return self.record(draft, newest.number if newest else 0, None, BY_HAND)

    def _taken_up(self, newest: Kept, aside: str) -> Present | Refused:
        """The newest revision, in place of an older one, or of a file from before this start."""
        draft = self.judge(newest.text)
        if isinstance(draft, Refused):  # saved by a later version of the code, which runs on another host
            return draft
        if aside:
            name = f"{self._file.path.name}.{aside[:8]}"
            self._file.put_aside(name)
            _log.warning("the config is that of revision %d; the file is kept as %s", newest.number, name)
        with self._file.replaced_by(newest.text.encode()):
            pass
        return self._present(draft, newest)

    def _joined(self, content: bytes, newest: Kept) -> bytes:
        """What was edited by hand, with what was saved on other hosts meanwhile."""
        last = self._last
        if last is None or last.number == newest.number:
            return content
        if isinstance(self.judge(content.decode(errors="replace")), Refused):
            return content
        return merged(last.text, content.decode(), newest.text).encode()

    def _present(self, draft: Draft, kept: Kept) -> Present:
        self._last = Present(kept.number, kept.digest, draft.text, draft.city, draft.warnings)
        return self._last


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
