# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A spot and its address: what rides in a link comes back whole, and nothing else gets in."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.call import ClaimNumber, Language, OfficeId, OperatorId
from ivr.carrier.links import OVERRIDES, Links, read_claim, read_spot
from ivr.dialogue.spot import Node, Spot

LINKS = Links("https://line.example/prefix")
ids = st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True)
spots = st.builds(
    Spot,
    node=st.sampled_from(Node),
    language=st.none() | st.sampled_from(["it", "en", "fr", "ar"]).map(Language),
    office=st.none() | ids.map(OfficeId),
    operator=st.none() | ids.map(OperatorId),
    claim=st.none() | st.integers(1, 10**17).map(ClaimNumber),
    attempt=st.integers(0, 9),
    failures=st.integers(0, 99),
    placed=st.none() | ids.map(OfficeId),
)


@settings(deadline=None)
@given(spots)
def test_a_spot_survives_its_address(spot: Spot) -> None:
    """Protects the only memory a call has between two turns."""
    assert LINKS.spot_at(LINKS.address(spot)) == spot


@settings(deadline=None)
@given(spots)
def test_addresses_are_ones_that_a_signature_holds_for(spot: Spot) -> None:
    """Protects the signature: sorted parameters, unreserved characters, no bare question mark."""
    address = LINKS.address(spot).removesuffix(OVERRIDES)
    path, _, query = address.partition("?")
    names = [pair.partition("=")[0] for pair in query.split("&") if pair]
    assert names == sorted(names)
    assert all(re.fullmatch(r"[a-z]+=[A-Za-z0-9_-]+", pair) for pair in query.split("&") if pair)
    assert not address.endswith("?")
    assert path == f"https://line.example/prefix/voice/{spot.node}"


def test_every_address_carries_the_time_outs() -> None:
    """Protects the caller from a dead server: Twilio's own defaults would let them wait for 15 seconds."""
    assert LINKS.address(Spot(Node.MENU)).endswith("#ct=2000&rt=4000&rc=2&rp=5xx,ct,rt")


def test_the_signed_address_has_a_question_mark_only_before_a_query() -> None:
    """Protects against the bare `?` that would break every signature of an address without query."""
    assert LINKS.signed("/voice") == LINKS.signed("/voice?") == "https://line.example/prefix/voice"
    assert LINKS.signed("/voice/menu?a=%3A") == "https://line.example/prefix/voice/menu?a=%3A"


@settings(deadline=None)
@given(
    st.text(),
    st.dictionaries(
        st.sampled_from(["attempt", "claim", "failures", "language", "office", "operator", "placed"]),
        st.text(),
    ),
)
def test_nonsense_in_an_address_counts_as_absent(node: str, parameters: dict[str, str]) -> None:
    """Protects against forged and outdated links: reading one never raises."""
    spot = read_spot(node, parameters)
    assert spot is None or spot.node in set(Node)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("7", 7),
        ("0", None),
        ("-1", None),
        ("07", None),
        ("x", None),
        ("1" * 18, int("1" * 18)),
        ("1" * 19, None),
        ("٧", None),
    ],
)
def test_a_claim_is_a_number_that_fits_the_store(text: str, claim: int | None) -> None:
    """Protects the store from a number that it cannot hold, and a claim from being mistaken for another."""
    assert read_claim({"claim": text}) == claim


def test_the_end_of_a_leg_has_an_address_with_its_claim() -> None:
    """Protects operators from being freed by the news of another claim's leg."""
    expected = "https://line.example/prefix/voice/leg?claim=12" + OVERRIDES
    assert LINKS.leg_ended(ClaimNumber(12)) == expected


def test_only_our_own_addresses_lead_back_to_a_spot() -> None:
    """Protects the fallback from sending a caller to somebody else's address."""
    ours = LINKS.address(Spot(Node.MENU, language=Language("it")))
    assert LINKS.spot_at(ours) == Spot(Node.MENU, language=Language("it"))
    assert LINKS.spot_at(ours.replace("line.example", "evil.example")) is None
    assert LINKS.spot_at("https://line.example/prefix/voice/status") is None
    assert LINKS.spot_at("") is None
