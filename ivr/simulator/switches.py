# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What no one has shown on a real account: one switch for each "check live" item, set to its likelier answer.

docs/check-live.md says how to try each on a real account; the suite runs under every answer.
"""

from dataclasses import dataclass
from enum import StrEnum


class FallbackBin(StrEnum):
    """What a TwiML Bin makes of `{{ErrorUrl}}`."""

    ESCAPES = "escapes"  # the address, with & as &amp;: the document holds
    RAW = "raw"  # the address as it is: an & in it breaks the document
    EMPTY = "empty"  # nothing: the redirect leads nowhere


class MissingClip(StrEnum):
    """What happens at a <Play> whose address answers 404."""

    SKIPPED = "skipped"  # a warning, and the next verb
    FAILS = "fails"  # the document fails, and the fallback is asked


class DuringWhisper(StrEnum):
    """What the caller hears while the operator, who has answered, hears the whisper."""

    RINGING = "ringing"
    SILENCE = "silence"


class Unaccepted(StrEnum):
    """DialCallStatus of a leg that answered, and was hung up before it was bridged."""

    COMPLETED = "completed"
    NO_ANSWER = "no-answer"


class BridgedField(StrEnum):
    """Whether a Dial's action is told DialBridged."""

    SENT = "sent"
    ABSENT = "absent"


class FailedWhisper(StrEnum):
    """What becomes of an operator's leg whose whisper can't be fetched or read."""

    BRIDGES = "bridges"
    HANGS_UP = "hangs up"


class MoveInFlight(StrEnum):
    """Which of the two counts, when a call is moved over REST while an answer to it is on its way."""

    MOVE_WINS = "move wins"  # the answer is thrown away
    ANSWER_WINS = "answer wins"  # the move's address is asked, its document thrown away


class MoveDuringDial(StrEnum):
    """When a call that is moved over REST during a <Dial> posts the Dial's action, whose answer is unused."""

    ACTION_FIRST = "action first"
    ACTION_AFTER = "action after"
    NO_ACTION = "no action"


class HangUpDuringDial(StrEnum):
    """Whether a Dial's action is posted when the caller has hung up."""

    ACTION = "action"
    NO_ACTION = "no action"


class ListedCalls(StrEnum):
    """How soon a call that was made over REST is found by looking for it."""

    AT_ONCE = "at once"
    SOON = "soon"  # some seconds later


class QueuedCalls(StrEnum):
    """Whether a look-up by start finds a call that is queued, and has not started yet."""

    FOUND = "found"
    LEFT_OUT = "left out"


class StartFilter(StrEnum):
    """How finely a look-up tells the start of calls."""

    MOMENT = "moment"  # to the second
    DAY = "day"  # all of that day in UTC are found


@dataclass(frozen=True, slots=True)
class Switches:
    """One answer to each question."""

    fallback_bin: FallbackBin = FallbackBin.ESCAPES
    missing_clip: MissingClip = MissingClip.SKIPPED
    during_whisper: DuringWhisper = DuringWhisper.RINGING
    unaccepted: Unaccepted = Unaccepted.COMPLETED
    bridged_field: BridgedField = BridgedField.SENT
    failed_whisper: FailedWhisper = FailedWhisper.BRIDGES
    move_in_flight: MoveInFlight = MoveInFlight.MOVE_WINS
    move_during_dial: MoveDuringDial = MoveDuringDial.ACTION_FIRST
    hang_up_during_dial: HangUpDuringDial = HangUpDuringDial.ACTION
    listed_calls: ListedCalls = ListedCalls.AT_ONCE
    queued_calls: QueuedCalls = QueuedCalls.FOUND
    start_filter: StartFilter = StartFilter.MOMENT
