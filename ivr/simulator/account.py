# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a Twilio account has: its names and secrets, its numbers, and its TwiML Bins."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Number:
    """What is set for one of the account's numbers."""

    voice_url: str
    status_url: str | None = None
    fallback_url: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """`numbers` by E.164; `bins` are documents that Twilio hosts, with {{fields}}, by their address."""

    sid: str
    auth_token: str
    numbers: Mapping[str, Number]
    bins: Mapping[str, str] = field(default_factory=dict)
