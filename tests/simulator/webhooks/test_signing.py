# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The exchange signs as Twilio does."""

from hypothesis import given
from hypothesis import strategies as st
from twilio.request_validator import RequestValidator

from ivr.simulator.webhooks.signing import signature

VECTOR = {
    "CallSid": "CA1234567890ABCDE",
    "Caller": "+14158675309",
    "Digits": "1234",
    "From": "+14158675309",
    "To": "+18005551212",
}


def test_signature_of_the_published_example() -> None:
    """Twilio's own example holds, so that both sides can't be wrong together."""
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    assert signature("12345", url, VECTOR) == "RSOYDt4T1cUTdK1PDd93/VVr8B8="


@given(st.dictionaries(st.text("AZaz", min_size=1), st.text()), st.sampled_from(["", "?a=1", "?b=&a=%20"]))
def test_signature_agrees_with_the_library(form: dict[str, str], query: str) -> None:
    """Blank fields, odd letters and any query are signed as Twilio's own library would."""
    url = f"https://line.example/voice{query}"
    assert RequestValidator("s3cret").validate(url, form, signature("s3cret", url, form))
