# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a call can stand and all that can be heard there, outcomes of every deed among it, for hypothesis."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from ivr.call import ClaimNumber, Language, OfficeId, OperatorId
from ivr.dialogue import deeds, outcomes
from ivr.dialogue.possibilities import outcomes_of
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.turn import DialEnded, Entered, Heard, LegEnd, Nothing, Pressed
from tests.modena import modena

BEFORE = datetime(2026, 1, 1, tzinfo=UTC)
CASA, CLAIM, ANNA = OfficeId("casa"), ClaimNumber(7), OperatorId("anna")
DEEDS: tuple[deeds.Deed, ...] = (
    deeds.TakePlace(CASA, CASA),
    deeds.TakePlace(CASA, CASA, anew=True),
    deeds.TakeUpPlace(CASA, CASA),
    deeds.Redeem(CASA, CASA, "1234"),
    deeds.StayInLine(),
    deeds.EndDial(CLAIM, DialEnded(bridged=False)),
    deeds.RecallNumber(),
    deeds.NoteNumber("3331234567"),
    deeds.Promise(CASA, CASA, (datetime(2026, 1, 12, 8, tzinfo=UTC), datetime(2026, 2, 2, 8, tzinfo=UTC))),
    deeds.HearClaim(CLAIM),
    deeds.Accept(CLAIM),
    deeds.Reach(CLAIM),
    deeds.EndCallback(CLAIM, DialEnded(bridged=False)),
    deeds.CheckPin("123456"),
    deeds.GoOnDuty(ANNA),
    deeds.GoOffDuty(ANNA),
)
OUTCOMES = tuple(
    outcome
    for deed in DEEDS
    for outcome in outcomes_of(deed, Spot(Node.HOLD, Language("it"), CASA, ANNA, CLAIM), modena(), BEFORE)
)
_GONE = OfficeId("gone"), OperatorId("gone")  # from the config, while the deed was being done
ODD = (
    outcomes.Offered(CLAIM, _GONE[1], _GONE[0]),
    outcomes.Claimed(_GONE[1], _GONE[0], Language("xx"), 3, callback=False),
    outcomes.Recognised(_GONE[1]),
)

claims = st.none() | st.integers(1, 9).map(ClaimNumber)
offices = st.none() | st.sampled_from(["casa", "polo1", "polo3", "segreteria", "gone"]).map(OfficeId)
spots = st.builds(
    Spot,
    node=st.sampled_from(Node),
    language=st.none() | st.sampled_from(["it", "en", "fr", "ar", "xx"]).map(Language),
    office=offices,
    operator=st.none() | st.sampled_from(["anna", "karim", "gone"]).map(OperatorId),
    claim=claims,
    attempt=st.integers(0, 9999),
    failures=st.integers(0, 9999),
    placed=offices,
)
heards: st.SearchStrategy[Heard] = st.one_of(
    st.just(Entered()),
    st.just(Nothing()),
    st.builds(Pressed, st.text("0123456789*#A", min_size=1, max_size=4) | st.text(min_size=1)),
    st.builds(DialEnded, st.none() | st.booleans(), st.sampled_from(LegEnd)),
    st.sampled_from(OUTCOMES),
    st.sampled_from(ODD),
)
moments = st.datetimes(datetime(2025, 12, 1), datetime(2026, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  # given a zone by `timezones`
