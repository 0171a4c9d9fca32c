# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An operator's desk in a pretend city: what a transcript lets them do there, and what came of it."""

from collections.abc import Callable

from ivr.app import Parts
from ivr.call import ClaimNumber, OfficeId, OperatorId
from ivr.desk import Desk
from ivr.simulator.transcripts.commands import AtDesk
from ivr.store import claims
from ivr.store.wishes import Answer, Granted, NothingToDo, Refused

DUTY = {
    "on": Desk.go_on_duty,
    "pause": Desk.pause,
    "ready": Desk.ready,
    "off": Desk.go_off_duty,
}


def desk_of(parts: Parts) -> Callable[[AtDesk], str]:
    """Give a pretend city the line's desk."""

    def at_desk(command: AtDesk) -> str:
        operator = OperatorId(command.name)
        if command.deed in DUTY:
            DUTY[command.deed](parts.desk, operator)
            return ""
        with parts.database.reading() as connection:
            claim = claims.of_operator(connection, operator)
        number = ClaimNumber(claim.number if claim is not None else 0)
        return _told(_wish(parts, command, operator, number))

    return at_desk


def _wish(parts: Parts, command: AtDesk, operator: OperatorId, claim: ClaimNumber) -> Answer:
    match command.deed:
        case "park":
            return parts.desk.park(operator, claim)
        case "take-back":
            return parts.desk.take_back(operator, claim)
        case "send-on":
            return parts.desk.send_on(operator, claim, OfficeId(command.about))
        case _:
            return parts.desk.end(operator, claim)


def _told(answer: Answer) -> str:
    match answer:
        case Granted():
            return ""
        case NothingToDo():
            return "nothing to do"
        case Refused(why):
            return f"refused: {why}"
