# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What we ask of Twilio ourselves: to move a live call, to tell whether one lives, to ring somebody."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from twilio.base.exceptions import TwilioException

from ivr.call import CallSid, PhoneNumber
from ivr.carrier.links import Links
from ivr.carrier.rest import Account, Http, client, was_never_sent
from ivr.dialogue.spot import Spot

log = logging.getLogger(__name__)

_LISTED = 50  # calls, the newest first
_CLOCKS_DIFFER = timedelta(seconds=2)  # ours and Twilio's, which leaves fractions of seconds away

_Found = TypeVar("_Found")


class Life(StrEnum):
    """Whether a call goes on."""

    LIVE = "live"
    OVER = "over"
    UNKNOWN = "unknown"


# https://www.twilio.com/docs/voice/api/call-resource#call-status-values
_LIVES = {
    **dict.fromkeys(("queued", "initiated", "ringing", "in-progress"), Life.LIVE),
    **dict.fromkeys(("completed", "busy", "failed", "no-answer", "canceled"), Life.OVER),
}


class Sent(StrEnum):
    """What became of a request that changes something."""

    DONE = "done"
    OVER = "over"  # the call it was about has ended
    NOT_PROCESSED = "not processed"  # nothing happened: safe to repeat
    UNKNOWN = "unknown"  # it may have been done
    REFUSED = "refused"  # nothing happened, and repeating is in vain


# https://www.twilio.com/docs/api/errors
_CODES = {21220: Sent.OVER, 20429: Sent.NOT_PROCESSED}


class Outbound:
    """Twilio's REST API as far as a line needs it; no webhook waits for it, since it may take its time."""

    def __init__(self, account: Account, links: Links, http: Http | None = None) -> None:
        """`http` carries the requests in place of the library's own; its time-out is its own as well."""
        self._account = account
        self._links = links
        self._http = http

    def move(self, sid: CallSid, to: Spot) -> Sent:
        """Let a live call go on at another spot."""
        outcome, _ = self._ask(
            lambda: _whole(self._client.calls(sid).update(url=self._links.address(to), method="POST"))
        )
        return outcome

    def ring(
        self, phone: str, shown: PhoneNumber, answered: Spot, ring_seconds: int
    ) -> tuple[Sent, CallSid | None]:
        """Ring somebody, who sees a number of ours, on behalf of the claim that `answered` is about.

        After an unknown outcome, `find` tells whether it rings.
        """
        if answered.claim is None:
            raise ValueError("nobody would learn of this leg's end: it has no claim")
        address, ended = self._links.address(answered), self._links.leg_ended(answered.claim)
        outcome, call = self._ask(
            lambda: _whole(
                self._client.calls.create(
                    to=phone,
                    from_=shown.e164,
                    timeout=ring_seconds,
                    url=address,
                    method="POST",
                    fallback_url=self._links.fallback(),  # such a leg knows nothing of the number's settings
                    fallback_method="POST",
                    status_callback=ended,
                    status_callback_event=["completed"],
                    status_callback_method="POST",
                )
            )
        )
        return outcome, CallSid(call.sid) if call else None

    def look(self, sid: CallSid) -> Life:
        """Tell whether a call lives; it is over only where Twilio says so."""
        _, call = self._ask(lambda: _whole(self._client.calls(sid).fetch()))
        return _life(call) if call else Life.UNKNOWN

    def look_for_child(self, parent: CallSid) -> Life:
        """Tell whether any leg lives that a call dialled."""
        _, legs = self._ask(lambda: self._client.calls.list(parent_call_sid=parent, limit=_LISTED))
        lives = {Life.UNKNOWN} if legs is None else {_life(leg) for leg in legs}
        return next((life for life in (Life.LIVE, Life.UNKNOWN) if life in lives), Life.OVER)

    def find(self, phone: str, since: datetime) -> tuple[Life, CallSid | None]:
        """Look for the last call that `ring` made to that phone since then.

        (UNKNOWN, None) where the question got no answer, (OVER, None) where there is no such call.
        """
        _, calls = self._ask(lambda: self._client.calls.list(to=phone, limit=_LISTED))
        if calls is None:
            return Life.UNKNOWN, None
        rung = [call for call in calls if _is_rung_since(since - _CLOCKS_DIFFER, call)]
        if not rung:
            return Life.OVER, None
        last = max(rung, key=lambda call: call.date_created)
        return _life(last), CallSid(last.sid)

    def _ask(self, question: Callable[[], _Found]) -> tuple[Sent, _Found | None]:
        try:
            return Sent.DONE, question()
        except TwilioException as error:
            status, code = _status(error), getattr(error, "code", 0)
            log.warning("Twilio answered HTTP %s, error %s", status, code)
            return _refusal(status, code), None
        except (OSError, ValueError) as error:  # the network's, and an answer that makes no sense
            log.warning("Twilio gave no answer: %s", type(error).__name__)  # in its words stands the address
            return Sent.NOT_PROCESSED if was_never_sent(error) else Sent.UNKNOWN, None

    @cached_property
    def _client(self) -> Any:
        return client(self._account, self._http)


def _status(error: TwilioException) -> int:
    """Give the HTTP status, which the library keeps in another place where a list was asked for."""
    answer = error.args[-1] if error.args else None
    return int(getattr(error, "status", 0) or getattr(answer, "status_code", 0))


def _refusal(status: int, code: int) -> Sent:
    if status == 429:
        return Sent.NOT_PROCESSED
    return _CODES.get(code, Sent.REFUSED if 400 <= status < 500 else Sent.UNKNOWN)


def _whole(call: Any) -> Any:
    """Refuse an answer that is about no call."""
    if not call.sid:
        raise ValueError("no call in the answer")
    return call


def _life(call: Any) -> Life:
    return _LIVES.get(call.status, Life.UNKNOWN)


def _is_rung_since(since: datetime, call: Any) -> bool:
    """Tell whether `ring` may have made this call: those that a caller's leg dialled are another thing."""
    return call.direction == "outbound-api" and call.date_created is not None and call.date_created >= since
