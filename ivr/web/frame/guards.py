# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may see a page: said beside its view, and refused where nothing is said."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from ivr.staff import Role, User

View = TypeVar("View", bound=Callable[..., Any])

_MARK = "_guard"


@dataclass(frozen=True, slots=True)
class Guard:
    """Whom a view lets in."""

    sign_in: bool
    roles: frozenset[Role] = frozenset()  # one of them is enough; none: whoever signed in

    def admits(self, user: User | None) -> bool:
        if user is None:
            return not self.sign_in
        return not self.roles or not self.roles.isdisjoint(user.roles)


def needs(*roles: Role) -> Callable[[View], View]:
    """Let in whoever has one of these roles, or, where none is named, whoever signed in.

    Stands below the route: `@desk.get("/desk")`, then `@needs(Role.OPERATOR)`.
    """
    return _marking(Guard(sign_in=True, roles=frozenset(roles)))


def open_to_all(view: View) -> View:
    """Let in everybody: what is needed to sign in at all."""
    return _marking(Guard(sign_in=False))(view)


def guard_of(view: Callable[..., Any] | None) -> Guard | None:
    """What was said beside a view."""
    found = getattr(view, _MARK, None)
    return found if isinstance(found, Guard) else None


def _marking(guard: Guard) -> Callable[[View], View]:
    def mark(view: View) -> View:
        setattr(view, _MARK, guard)
        return view

    return mark
