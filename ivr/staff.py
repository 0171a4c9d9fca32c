# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The people who sign in: what each may do, and what of their doing is written down."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from ivr.call import OperatorId

UserId = NewType("UserId", str)  # what the config calls a person who signs in


class Role(StrEnum):
    """What somebody who signed in may do."""

    OPERATOR = "operator"  # answers callers
    EDITOR = "editor"  # changes hours and closures
    ADMINISTRATOR = "administrator"  # lets people in, and sees who did what
    SCREEN = "screen"  # a board on the wall: sees the wallboard and nothing else, and nobody sits before it


PEOPLE = (Role.OPERATOR, Role.EDITOR, Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class User:
    """A person who may sign in; `operator` is who they are on the telephone, if they answer it."""

    id: UserId
    name: str
    roles: frozenset[Role]
    operator: OperatorId | None


class Deed(StrEnum):
    """What the record tells of; each has a sentence of its own in ivr/messages, "deed-" and its value."""

    INVITED = "invited"
    PASSWORD_SET = "password-set"  # noqa: S105  # a deed's name, no password
    SIGNED_IN = "signed-in"
    SIGNED_OUT = "signed-out"
    OTHERS_SIGNED_OUT = "others-signed-out"
    LOCKED_OUT = "locked-out"
    UNLOCKED = "unlocked"
    ENDED = "ended"
    CONFIG_SAVED = "config-saved"
    CONFIG_UNDONE = "config-undone"
