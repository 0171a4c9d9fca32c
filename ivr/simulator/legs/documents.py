# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From one document to the next: fetched, read, carried out, and what is done when one fails."""

from datetime import timedelta

from ivr.simulator.agenda import Steps
from ivr.simulator.errors import RefusedError
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.news import Moved, Onward
from ivr.simulator.legs.verbs import perform
from ivr.simulator.legs.verbs.sounds import ClipFailedError
from ivr.simulator.twiml.reading import UnreadableError, Verb, read
from ivr.simulator.webhooks.courier import Failure

NOT_VALID = 12200  # Twilio's code for a document against the schema
IN_A_ROW = 50  # documents without a moment between them: the line sends the call round in a circle


class DocumentFailedError(Exception):
    """A document could not be fetched or read; `code` is Twilio's for the reason."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code


def converse(leg: Leg, first: Onward) -> Steps[None]:
    """Carry out documents, one leading to the next, until one ends without leading on."""
    onward: Onward | None = first
    pace = _Pace(leg)
    while onward is not None:
        here = onward
        pace.count(here)
        try:
            verbs = yield from _document(leg, here)
            onward = yield from perform(leg, verbs)
        except Moved as move:
            onward = move.onward
        except (DocumentFailedError, ClipFailedError) as failure:
            leg.trouble(failure.code, f"{here.address}: {failure}")
            onward = _fallback(leg, here, failure.code)


def _document(leg: Leg, onward: Onward) -> Steps[tuple[Verb, ...]]:
    answer = yield from leg.fetch(onward)
    if isinstance(answer, Failure):
        raise DocumentFailedError(answer.code, answer.reason)
    try:
        verbs = read(answer)
    except UnreadableError as error:
        raise DocumentFailedError(error.code, str(error)) from error
    except RefusedError as error:
        if onward.address in leg.exchange.account.bins:  # what Twilio filled in is no mistake of the line's
            raise DocumentFailedError(NOT_VALID, str(error)) from error
        raise RefusedError(f"{error}, in the answer of {onward.address}") from error
    leg.address = onward.address
    leg.document += 1
    return verbs


def _fallback(leg: Leg, failed: Onward, code: int) -> Onward | None:
    if leg.fallback is None or failed.address == leg.fallback:
        leg.give_up()
        return None
    return Onward(leg.fallback, fields={"ErrorCode": str(code), "ErrorUrl": failed.address})


class _Pace:
    """Refuses documents that lead in a circle without a word or a wait."""

    def __init__(self, leg: Leg) -> None:
        self._leg = leg
        self._moment = timedelta(-1)
        self._count = 0

    def count(self, onward: Onward) -> None:
        now = self._leg.exchange.elapsed
        self._count = self._count + 1 if now == self._moment else 1
        self._moment = now
        if self._count > IN_A_ROW:
            raise RefusedError(f"{IN_A_ROW} documents without a moment between them, at {onward.address}")
