# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The config kept: every save a numbered revision in the database, and nothing overwritten unseen."""

from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path

from ivr.call import Language
from ivr.editing.changes import Change
from ivr.editing.drafting import Draft, Refused, draft
from ivr.editing.errors import EditError, TouchedError
from ivr.editing.file import ConfigFile
from ivr.editing.listing import people
from ivr.editing.merging import clashes, merged
from ivr.editing.settling import Present, Settler
from ivr.editing.telling import told, told_undone
from ivr.staff import Deed
from ivr.store import revisions
from ivr.store.database import Database
from ivr.store.revisions import Kept, Noted, Revision, TakenError

_TRIES = 5  # hosts that save at the same moment come one after the other
_GONE = ("edit-entry-gone", "edit-office-gone")


class Keeper:
    """Saves changes of one config file; threads may share it, and every process has its own.

    Whatever reads or writes the file raises EditError where that can't be done, and AwayError.
    """

    def __init__(  # noqa: PLR0913  # parts of the line, the last two by name
        self,
        path: Path,
        database: Database,
        clock: Callable[[], datetime],
        known_languages: Collection[Language],
        *,
        staff_clock: Callable[[], datetime] | None = None,
        on_saved: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_saved` is called after the file was changed by a save, before whoever saved is told.

        `staff_clock` tells the time of those who sign in, where `clock` is that of a pretend city.
        """
        self._file = ConfigFile(path)
        self._database = database
        self._settler = Settler(self._file, database, clock, known_languages)
        self._known_languages = known_languages
        self._staff_clock = staff_clock or clock
        self._on_saved = on_saved

    def present(self) -> Present | Refused:
        """The config as it is now, or its mistakes; what was edited by hand becomes a revision.

        On several hosts this is also how a file takes up what was saved on another.
        """
        return self._in_turn(lambda present: present)

    def save(self, change: Change, made_on: str, who: str) -> Present | Refused:
        """Make a change that `who` made while they saw the revision of the digest `made_on`.

        The revision and its line in the record of who did what are kept together, or neither is.

        Where there were others since, it is made to the config as it is now. Raises TouchedError if they
        were about the same, EditError as `apply` does.
        """
        saved = self._in_turn(lambda present: self._save(present, change, made_on, who))
        self._on_saved()
        return saved

    def undo(self, number: int, who: str) -> Present | Refused:
        """Take back, as one more revision, what the revision of this number changed.

        Raises TouchedError if the same was changed since, EditError if there is no such revision, or if the
        one before it is not kept.
        """
        undone = self._in_turn(lambda present: self._undo(present, number, who))
        self._on_saved()
        return undone

    def try_undo(self, present: Present, number: int) -> Draft | Refused:
        """What would come of it: nothing is changed. Raises TouchedError and EditError as `undo` does."""
        before, after = self._around(number)
        try:
            text = merged(after.text, before.text, present.text)
        except EditError as error:
            raise TouchedError(self.since(number)) from error
        return self._settler.judge(text)

    def is_about_people(self, number: int) -> bool:
        """Whether a revision changed who signs in, with which roles, or whom calls ring.

        What only a hand on the file gives nobody is to get by a click. Raises EditError as `undo` does.
        """
        before, after = self._around(number)
        return people(before.text) != people(after.text)

    def oldest(self) -> int:
        """The number of the oldest revision that is kept, which can't be taken back; 0 before the first."""
        with self._database.reading() as connection:
            return revisions.oldest(connection)

    def since(self, number: int) -> tuple[Revision, ...]:
        """The revisions after this one, the oldest first."""
        with self._database.reading() as connection:
            return revisions.since(connection, number)

    def history(self, most: int = 50, before: int | None = None) -> tuple[Revision, ...]:
        """The latest revisions, the newest first; with `before`, those of smaller numbers."""
        with self._database.reading() as connection:
            return revisions.latest(connection, most, before)

    def revision(self, number: int) -> Kept:
        """The revision of this number with its text. Raises EditError if there is none."""
        with self._database.reading() as connection:
            found = revisions.numbered(connection, number)
        if found is None:
            raise EditError("edit-revision-gone", number=number)
        return found

    def _in_turn(self, deed: Callable[[Present], Present | Refused]) -> Present | Refused:
        for _ in range(_TRIES):
            with self._file.alone():
                try:
                    present = self._settler.settle()
                    return present if isinstance(present, Refused) else deed(present)
                except TakenError:  # another host was first: look again
                    continue
        raise EditError("edit-busy")

    def _save(self, present: Present, change: Change, made_on: str, who: str) -> Present | Refused:
        seen, since = self._seen(made_on)
        if clashes(seen.text, present.text, change):
            raise TouchedError(since)
        try:
            made = draft(present.text, change, self._file.path.name, known_languages=self._known_languages)
        except EditError as error:
            if since and error.key in _GONE:
                raise TouchedError(since) from error
            raise
        if isinstance(made, Refused):
            return made
        if made.text == present.text:
            return present
        what, noted = told(present.text, change), Noted(Deed.CONFIG_SAVED, self._staff_clock())
        return self._settler.record(made, present.number, who, what, noted)

    def _seen(self, digest: str) -> tuple[Kept, tuple[Revision, ...]]:
        """The revision that an editor saw, and those since."""
        with self._database.reading() as connection:
            seen = revisions.holding(connection, digest)
            if seen is None:
                raise EditError("edit-base-unknown")
            return seen, revisions.since(connection, seen.number)

    def _around(self, number: int) -> tuple[Kept, Kept]:
        """The revision before this one, to which taking it back leads, and this one."""
        after = self.revision(number)
        if number == 1:
            raise EditError("edit-first")
        with self._database.reading() as connection:
            before = revisions.numbered(connection, number - 1)
        if before is None:
            raise EditError("edit-before-forgotten", number=number)
        return before, after

    def _undo(self, present: Present, number: int, who: str) -> Present | Refused:
        made = self.try_undo(present, number)
        if isinstance(made, Refused):
            return made
        noted = Noted(Deed.CONFIG_UNDONE, self._staff_clock())
        return self._settler.record(made, present.number, who, told_undone(number), noted)
