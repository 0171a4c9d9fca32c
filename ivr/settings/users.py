# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The people of a config who sign in: what each may do, and who they are on the telephone."""

from ivr.call import OperatorId
from ivr.settings.findings import Findings
from ivr.settings.references import check_ids
from ivr.settings.schema import Config
from ivr.settings.schema import User as Entry
from ivr.settings.where import Path
from ivr.settings.wording import read_text
from ivr.staff import Role, User, UserId

_ROLES = frozenset(map(str, Role))


def read_users(config: Config, findings: Findings) -> tuple[User, ...]:
    check_ids("user", [entry.id for entry in config.user], findings)
    return tuple(_read(entry, ("user", place), config, findings) for place, entry in enumerate(config.user))


def _read(entry: Entry, path: Path, config: Config, findings: Findings) -> User:
    read_text(entry.name, (*path, "name"), findings)
    if not entry.roles:
        findings.mistake((*path, "roles"), "config-no-roles", known=", ".join(Role))
    for place, role in enumerate(entry.roles):
        if role not in _ROLES:
            findings.mistake((*path, "roles", place), "config-unknown-role", role=role, known=", ".join(Role))
    roles = frozenset(Role(role) for role in entry.roles if role in _ROLES)
    if Role.SCREEN in roles and len(roles) > 1:  # its sessions last for months
        findings.mistake((*path, "roles"), "config-screen-alone")
    return User(
        id=UserId(entry.id),
        name=entry.name,
        roles=roles,
        operator=_operator(entry, path, config, findings) if Role.OPERATOR in roles else None,
    )


def _operator(entry: Entry, path: Path, config: Config, findings: Findings) -> OperatorId:
    """The one that is named, or the one with the user's own id."""
    known = [each.id for each in config.operator]
    named = entry.operator if entry.operator is not None else entry.id
    all_read = all(findings.sound(("operator", place, "id")) for place in range(len(known)))
    if named not in known and all_read and findings.sound((*path, "id")):
        where, key = ("roles", "config-not-an-operator")
        if entry.operator is not None:
            where, key = ("operator", "config-unknown-operator")
        findings.mistake((*path, where), key, operator=named, known=", ".join(known))
    return OperatorId(named)
