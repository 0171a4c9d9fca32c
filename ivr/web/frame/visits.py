# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who asks for a page, in which language: what the frame found out before the page is made."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from flask import g, request, session

from ivr import messages
from ivr.staff import Role, User

_TOKEN, _KEY, _LANGUAGE = "token", "key", "language"  # names within the cookie


@dataclass(frozen=True, slots=True)
class Visit:
    """One request for a page; `user` is None where nobody signed in."""

    language: str
    zone: ZoneInfo
    user: User | None = None

    @property
    def signed_in(self) -> User:
        """Whoever asks, where the guard lets in none but those who signed in."""
        assert self.user, "the view is open to all"  # noqa: S101  # a mistake of ours, not the reader's
        return self.user

    def say(self, key: str, /, **args: str | int) -> str:
        """The message of this key, in the reader's language."""
        return messages.text(key, self.language, **args)

    def when(self, moment: datetime) -> str:
        """A moment by the city's clock: 3 giu 2026, 10:05."""
        return str(format_datetime(moment, "d MMM y, HH:mm", tzinfo=self.zone, locale=self.language))


def visit() -> Visit:
    """The one that is being answered."""
    found: Visit = g.visit
    return found


def note(each: Visit) -> None:
    """Keep it for the rest of the request."""
    g.visit = each


def language_wanted() -> str:
    """The one that a link asked for, now or before, or else the browser."""
    asked = request.args.get(_LANGUAGE)
    if asked in messages.LANGUAGES:
        session[_LANGUAGE] = asked
    kept = session.get(_LANGUAGE)
    if kept in messages.LANGUAGES:
        return str(kept)
    return request.accept_languages.best_match(messages.LANGUAGES, default=messages.LANGUAGES[0])


def token() -> str:
    """The secret of the session that this browser holds, or ""."""
    return str(session.get(_TOKEN, ""))


def sign_in(new: str, user: User) -> None:
    """Give this browser the secret of a session; of what its cookie held before only the language is kept."""
    kept = session.get(_LANGUAGE)
    session.clear()
    session[_TOKEN] = new
    session.permanent = user.roles == {Role.SCREEN}  # it is back when its browser is started again
    if kept:
        session[_LANGUAGE] = kept
    note(replace(visit(), user=user))


def sign_out() -> None:
    """Take it away."""
    session.pop(_TOKEN, None)
    session.pop(_KEY, None)


def form_key() -> str:
    """What the tokens of this browser's forms hang on: its session, or a secret for those without one."""
    if _TOKEN in session:
        return token()
    if _KEY not in session:
        session[_KEY] = secrets.token_urlsafe(32)
    return str(session[_KEY])
