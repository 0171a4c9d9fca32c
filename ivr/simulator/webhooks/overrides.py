# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a webhook's address asks to be fetched: the time-outs and retries in its fragment.

Source: Twilio, "Webhooks: connection overrides".
"""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import parse_qsl, urldefrag

from ivr.simulator.errors import RefusedError

POLICIES = frozenset({"4xx", "5xx", "ct", "rt", "all"})
MILLISECONDS = {"ct": (100, 10_000), "rt": (100, 15_000), "tt": (100, 15_000)}
RETRIES = (0, 5)


@dataclass(frozen=True, slots=True)
class Overrides:
    """Time-outs to connect, to read and in all; how often to try again, and after which failures."""

    connect: timedelta = timedelta(seconds=5)
    read: timedelta = timedelta(seconds=15)
    total: timedelta = timedelta(seconds=15)
    retries: int = 1
    policy: frozenset[str] = frozenset({"ct"})

    def retry_after(self, failure: str) -> bool:
        return failure in self.policy or "all" in self.policy


def split(address: str) -> tuple[str, Overrides]:
    """The address as it is requested and signed, and what its fragment overrides.

    Raises RefusedError for a fragment that Twilio would not understand.
    """
    url, fragment = urldefrag(address)
    given = dict(parse_qsl(fragment, keep_blank_values=True))
    if unknown := given.keys() - {*MILLISECONDS, "rc", "rp"}:
        raise RefusedError(f"unknown connection override {min(unknown)} in {address}")

    def time(name: str, default: timedelta) -> timedelta:
        if name not in given:
            return default
        return timedelta(milliseconds=_number(address, name, given[name], *MILLISECONDS[name]))

    plain = Overrides()
    policy = frozenset(given["rp"].split(",")) if "rp" in given else plain.policy
    if not policy <= POLICIES:
        raise RefusedError(f"rp={given['rp']} in {address} is no retry policy")
    return url, Overrides(
        connect=time("ct", plain.connect),
        read=time("rt", plain.read),
        total=time("tt", plain.total),
        retries=_number(address, "rc", given.get("rc", str(plain.retries)), *RETRIES),
        policy=policy,
    )


def _number(address: str, name: str, text: str, low: int, high: int) -> int:
    if not text.isascii() or not text.isdigit() or not low <= int(text) <= high:
        raise RefusedError(f"{name}={text} in {address} is not between {low} and {high}")
    return int(text)
