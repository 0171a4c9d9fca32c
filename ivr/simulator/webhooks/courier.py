# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Fetches webhooks: signed, within their time-outs, tried again as their address asks, struck by faults."""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode
from uuid import UUID

from ivr.call import CallSid
from ivr.simulator.agenda import Agenda, Steps
from ivr.simulator.faults import SAFE, Fault, Loss, Mishap, strike
from ivr.simulator.log import Entry, Posted
from ivr.simulator.webhooks.follow_up import FollowUp
from ivr.simulator.webhooks.overrides import Overrides, split
from ivr.simulator.webhooks.signing import signature
from ivr.simulator.wire import Answer, NoAnswerError, NoConnectionError, Request, Wire

# Twilio's error codes
RETRIEVAL_FAILED = 11200
CONNECTION_FAILED = 11205

Tell = Callable[[object], None]  # wakes the process that waits for an answer


@dataclass(frozen=True, slots=True)
class Errand:
    """One webhook: for which leg, to which address (with its fragment), and what it tells."""

    leg: CallSid
    address: str
    fields: Mapping[str, str]
    method: str = "POST"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an attempt brought nothing usable; `kind` is the name that a retry policy has for it."""

    code: int
    kind: str
    reason: str
    answer: Answer | None = None


UNCONNECTED = Failure(CONNECTION_FAILED, "ct", "no connection")
UNANSWERED = Failure(CONNECTION_FAILED, "rt", "no answer in time")


@dataclass(slots=True)
class Attempt:
    """One try of an errand, and where its result is put once it arrives."""

    leg: CallSid
    request: Request
    connect: timedelta
    read: timedelta
    result: Answer | Failure | None = None


class Courier:
    """Carries errands; a request on its way arrives even when whoever sent it is gone."""

    def __init__(
        self, wire: Wire, agenda: Agenda, auth_token: str, chance: random.Random, log: list[Entry]
    ) -> None:
        self.wire = wire
        self.faults: list[Fault[Mishap]] = []
        self.follow_up = FollowUp(agenda)
        self._agenda = agenda
        self._auth_token = auth_token
        self._chance = chance
        self._log = log

    def fetch(self, errand: Errand, tell: Tell) -> Steps[Answer | Failure]:
        """The answer, or why the last attempt failed."""
        url, overrides = self.asked(errand.address)
        request = self._signed(errand, url)
        deadline = self._agenda.clock.elapsed + overrides.total
        result: Answer | Failure = UNANSWERED
        for _ in range(1 + overrides.retries):
            left = deadline - self._agenda.clock.elapsed
            result = yield from self._try(errand.leg, request, _within(overrides, left), tell)
            if isinstance(result, Answer) or not overrides.retry_after(result.kind):
                break
            if self._agenda.clock.elapsed >= deadline:
                break
        return result

    def asked(self, address: str) -> tuple[str, Overrides]:
        """The address without its fragment, and how that asks to be fetched, in the city's time."""
        return split(address)

    def _try(self, leg: CallSid, request: Request, limits: Overrides, tell: Tell) -> Steps[Answer | Failure]:
        mishap = strike(self.faults, request.url, self._chance) or SAFE
        attempt = Attempt(leg, request, limits.connect, limits.read)
        if mishap.loss is Loss.UNCONNECTED:
            yield from self._agenda.sleep(limits.connect)
            self._note(attempt, UNCONNECTED)
            return UNCONNECTED

        def arrive(result: Answer | Failure) -> None:
            attempt.result = result
            tell(attempt)

        def deliver() -> None:
            result = self._send(attempt)
            if mishap.loss is None and result is not UNANSWERED:
                self._agenda.after(mishap.slow, lambda: arrive(result))
            self.follow_up.answered()

        self._agenda.after(mishap.late, deliver)
        if mishap.doubled is not None:
            self._agenda.after(mishap.late + mishap.doubled, lambda: self._again(attempt))
        yield from self._agenda.sleep(limits.read, until=lambda: attempt.result is not None)
        return attempt.result or UNANSWERED

    def _again(self, attempt: Attempt) -> None:
        """The same request once more, as a careless network repeats it; nobody waits for this answer."""
        self._send(attempt)
        self.follow_up.answered()

    def _send(self, attempt: Attempt) -> Answer | Failure:
        begun = time.perf_counter()
        result: Answer | Failure
        try:
            result = _judged(self.wire.send(attempt.request, attempt.connect, attempt.read))
        except NoConnectionError:
            result = UNCONNECTED
        except NoAnswerError:
            result = UNANSWERED
        self._note(attempt, result, 1000 * (time.perf_counter() - begun))
        return result

    def _note(self, attempt: Attempt, result: Answer | Failure, milliseconds: float = 0) -> None:
        answer, reason = (result, "") if isinstance(result, Answer) else (result.answer, result.reason)
        now = self._agenda.clock()
        self._log.append(Posted(now, attempt.leg, attempt.request, answer, reason, milliseconds))

    def _signed(self, errand: Errand, url: str) -> Request:
        form = errand.fields
        if errand.method == "GET":
            if form:
                url += ("&" if "?" in url else "?") + urlencode(form)
            form = {}
        headers = {
            "User-Agent": "TwilioProxy/1.1",
            "X-Twilio-Signature": signature(self._auth_token, url, form),
            "I-Twilio-Idempotency-Token": str(UUID(int=self._chance.getrandbits(128))),
        }
        return Request(errand.method, url, form, headers)


def _within(overrides: Overrides, left: timedelta) -> Overrides:
    return Overrides(min(overrides.connect, left), min(overrides.read, left))


def _judged(answer: Answer) -> Answer | Failure:
    if 200 <= answer.status < 300:
        return answer
    return Failure(RETRIEVAL_FAILED, f"{answer.status // 100}xx", f"HTTP {answer.status}", answer)
