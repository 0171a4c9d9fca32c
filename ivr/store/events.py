# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can happen to the line and its operators, and why, as the ledger names it."""

from enum import StrEnum


class Event(StrEnum):
    """What happened; a value that was ever released keeps its meaning, since old ledgers bear it."""

    # A place comes to a line
    TAKEN = "taken"  # a number was given, the event's own
    MOVED = "moved"  # its caller goes on to another office, with the number they have
    RESUMED = "resumed"  # its caller is back after the line dropped, by their number or a ticket
    PROMISED = "promised"  # a callback was agreed on, or put off: it is in line once that is due

    # An operator is set apart for a place
    PASSED = "passed"  # by the offer that follows: the carrier can't say whether its caller is there
    CLAIMED = "claimed"  # it was offered to an operator, by a claim with the event's number
    ACCEPTED = "accepted"  # the operator took the call
    RETURNED = "returned"  # it is in line again: the two did not speak, or it was parked for too long
    FREED = "freed"  # the operator's half of a claim is over
    ALARM = "alarm"  # the carrier says that the two spoke, though nobody had accepted

    # A place leaves the line
    DROPPED = "dropped"  # the line dropped: it rests, since its caller may call again
    SERVED = "served"  # the conversation is over, and with it the wait
    LEFT = "left"  # the wait is over without a conversation

    # What a desk wants of a conversation
    INTENDED = "intended"  # to park the citizen, to send them on, or to end it
    UNHEEDED = "unheeded"  # the carrier would not move the citizen for it
    PARKED = "parked"  # the conversation goes on by another claim, with the event's number
    TAKEN_BACK = "taken-back"  # the operator wants the parked citizen again

    # An operator comes and goes
    ON_DUTY = "on-duty"  # they said so
    OFF_DUTY = "off-duty"  # they said so, or were not seen any more
    PAUSED = "paused"  # they said so, or missed calls in a row
    READY = "ready"  # they ended their rest


class Reason(StrEnum):
    """Why it happened, where neither the end of a claim, nor a place's state, nor a desk's wish tells it."""

    ABANDONED = "abandoned"  # the caller is gone for good
    DESK = "desk"  # an operator did it at their desk
    OFFICE_GONE = "office-gone"  # the office of a callback is not in the config any more
    UNREACHABLE = "unreachable"  # the carrier could not say whether the caller was there
    UNSEEN = "unseen"  # the operator's page is gone
