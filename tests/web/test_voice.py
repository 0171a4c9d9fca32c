# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The webhooks: only Twilio is answered, and it is always answered."""

import logging
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import quote, urlencode

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ivr.app import create_app
from ivr.call import Language, Line
from ivr.carrier.inbound import Gate
from ivr.carrier.links import Links
from ivr.carrier.twiml import Renderer, Spoken
from ivr.clerk import Clerk
from ivr.dialogue.spot import OPERATOR_NODES, Node
from ivr.store.database import Database
from ivr.store.secrecy import Secrecy
from ivr.switchboard import Switchboard
from ivr.web.voice import Answering, blueprint
from tests.modena import modena
from tests.web.signed import post, verbs
from tests.world import environment, open_world

MONDAY = datetime(2026, 1, 12, 9, 0, tzinfo=UTC)
ENVIRONMENT = environment()
APP = create_app(ENVIRONMENT, lambda: MONDAY)
DATABASE: Database = APP.extensions["parts"].database
OPERATORS_LEG = {"Direction": "outbound-dial"}

WORDS = st.text(max_size=30) | st.sampled_from(["it", "en", "ar", "casa", "polo1", "anna", "karim"])
QUERIES = st.dictionaries(
    st.sampled_from(["attempt", "claim", "failures", "language", "office", "operator", "other", "placed"]),
    WORDS | st.integers(-5, 99999).map(str),
)
FORMS = st.dictionaries(
    st.sampled_from(
        [
            *("Digits", "CallStatus", "DialCallStatus", "DialBridged"),
            *("From", "To", "ForwardedFrom", "ErrorUrl"),
        ]
    ),
    WORDS
    | st.sampled_from(["", "1", "2", "5", "0", "9", "*", "#", "12345", "completed", "no-answer", "true"]),
)


@pytest.mark.parametrize(
    "path", ["/voice", "/voice/menu", "/voice/whisper", "/voice/fallback", "/voice/status"]
)
def test_an_unsigned_webhook_is_refused(path: str) -> None:
    """Protects the line from everybody but Twilio: 403, and nothing of the talk in the answer."""
    response = APP.test_client().post(path, data={"CallSid": "CA1"})
    assert response.status_code == 403
    assert b"Response" not in response.data


def test_a_get_is_refused() -> None:
    """Protects against crawlers and prefetching browsers: webhooks are POST only."""
    assert APP.test_client().get("/voice/menu").status_code == 405


def test_a_prefix_in_the_public_address_is_signed_too() -> None:
    """Protects a line behind a proxy: the address that Twilio signed has a prefix, our path has not."""
    public = replace(ENVIRONMENT, public_url="https://city.example/line")
    app = _app(_speak, Links(public.public_url))
    (gather,) = verbs(post(app.test_client(), public, "/voice/menu?language=it"))
    assert gather.attributes["action"].startswith("https://city.example/line/voice/menu?language=it")


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([*Node, "leg", "status"]) | st.text(max_size=8), QUERIES, FORMS, st.booleans())
def test_nonsense_gets_sensible_twiml(
    node: str,
    query: dict[str, str],
    form: dict[str, str],
    ours: bool,  # noqa: FBT001  # drawn by hypothesis
) -> None:
    """Protects callers from forged and outdated links and odd forms: every answer goes on."""
    path = f"/voice/{quote(node, safe='')}" + (f"?{urlencode(query)}" if query else "")
    fields = {**form, **(OPERATORS_LEG if ours else {})}
    response = post(APP.test_client(), ENVIRONMENT, path, fields)
    if response.status_code in {204, 404, 308}:  # the status route; what is no path of the line's at all
        return
    document = verbs(response)
    assert not document or document[-1].name in {"Gather", "Redirect", "Dial", "Hangup"}
    if not document:
        assert node in {Node.WHISPER, Node.ACCEPT}


def _speak(line: Line, _language: Language) -> Spoken:
    return Spoken(line.key, "Polly.Bianca-Neural", "it-IT")


def _dumb_but_sorry(line: Line, language: Language) -> Spoken:
    """Fail at every line but the apology."""
    if line.key != "trouble":
        raise RuntimeError(line.key)
    return Spoken(f"sorry in {language}", "Polly.Bianca-Neural", "it-IT")


def _dumb(line: Line, _language: Language) -> Spoken:
    """Fail at every line."""
    raise RuntimeError(line.key)


def _app(speak: object, links: Links | None = None) -> Flask:
    links = links or Links(ENVIRONMENT.public_url)
    switchboard = Switchboard(modena, lambda: MONDAY, Clerk(DATABASE, Secrecy("key"), lambda: None))
    answering = Answering(switchboard, Renderer(links, speak, lambda: None))  # type: ignore[arg-type]  # one of the three above
    app = Flask(__name__)
    app.register_blueprint(blueprint(Gate(ENVIRONMENT.auth_tokens), links, answering))
    return app


def test_a_failure_of_ours_is_told_in_the_callers_language(caplog: pytest.LogCaptureFixture) -> None:
    """Protects the caller: an exception is an apology, a rest, and the way back to where they stood."""
    with caplog.at_level(logging.ERROR):
        response = post(_app(_dumb_but_sorry).test_client(), ENVIRONMENT, "/voice/menu?language=ar")
    say, pause, redirect = verbs(response)
    assert (say.name, say.text) == ("Say", "sorry in ar")
    assert (pause.name, pause.attributes["length"]) == ("Pause", "1")
    assert redirect.text.startswith(f"{ENVIRONMENT.public_url}/voice/menu?failures=1&language=ar#")
    assert "RuntimeError" in caplog.text


def test_a_failure_at_a_whisper_ends_the_operators_leg() -> None:
    """Protects the caller's place: a whisper that fails must not connect an operator who accepted nothing."""
    response = post(
        _app(_dumb).test_client(), ENVIRONMENT, "/voice/whisper?language=ar&claim=7&office=casa&operator=anna"
    )
    assert [verb.name for verb in verbs(response)] == ["Hangup"]


def test_even_without_words_the_caller_is_kept() -> None:
    """Protects the caller when the words themselves fail: a rest and another try, no carrier's error."""
    response = post(_app(_dumb).test_client(), ENVIRONMENT, "/voice/menu?failures=4&language=it")
    assert [verb.name for verb in verbs(response)] == ["Pause", "Redirect"]


@pytest.mark.parametrize(("failures", "rest"), [(0, "1"), (1, "2"), (4, "16"), (5, "30"), (999, "30")])
def test_repeated_failures_rest_longer(failures: int, rest: str) -> None:
    """Protects a server in trouble from its own callers: each try comes later, but it comes."""
    response = post(_app(_dumb).test_client(), ENVIRONMENT, f"/voice/menu?failures={failures}&language=it")
    assert verbs(response)[0].attributes["length"] == rest


def test_the_fallback_leads_back_to_where_the_call_stood() -> None:
    """Protects a caller whose webhook was lost: they go on at the same node, in the same language."""
    failed = f"{ENVIRONMENT.public_url}/voice/office?language=fr&office=casa"
    response = post(
        APP.test_client(), ENVIRONMENT, "/voice/fallback", {"ErrorUrl": failed, "ErrorCode": "11200"}
    )
    redirect = verbs(response)[-1]
    assert redirect.text.startswith(
        f"{ENVIRONMENT.public_url}/voice/office?failures=1&language=fr&office=casa#"
    )


@pytest.mark.parametrize(
    "failed", ["", "https://evil.example/voice/menu", "http://localhost:8000/voice/status"]
)
def test_the_fallback_leads_to_nobody_elses_address(failed: str) -> None:
    """Protects against a forged ErrorUrl: what is not ours leads to the greeting."""
    response = post(APP.test_client(), ENVIRONMENT, "/voice/fallback", {"ErrorUrl": failed})
    assert verbs(response)[-1].text.startswith(f"{ENVIRONMENT.public_url}/voice/start?failures=1#")


@pytest.mark.parametrize("node", sorted(OPERATOR_NODES))
def test_the_fallback_ends_an_operators_leg(node: Node) -> None:
    """Protects the citizen's place: an operator's leg in trouble is over, its caller goes on."""
    failed = f"{ENVIRONMENT.public_url}/voice/{node}?office=casa"
    response = post(APP.test_client(), ENVIRONMENT, "/voice/fallback", {"ErrorUrl": failed})
    assert [verb.name for verb in verbs(response)] == ["Hangup"]


def test_no_number_reaches_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """Protects privacy: neither the caller's number nor the operator's stands in a log line."""
    with caplog.at_level(logging.DEBUG):
        for path in ("/voice", "/voice/menu?language=it", "/voice/status", "/voice/fallback"):
            post(APP.test_client(), ENVIRONMENT, path, {"CallStatus": "completed"})
        post(_app(_dumb).test_client(), ENVIRONMENT, "/voice")
    assert caplog.records
    assert "1234567" not in caplog.text


def test_an_outdated_address_on_an_operators_leg_ends_it() -> None:
    """Protects against bridging by accident: a leg whose address nobody knows any more is hung up."""
    old = post(APP.test_client(), ENVIRONMENT, "/voice/of-yore", OPERATORS_LEG)
    assert [verb.name for verb in verbs(old)] == ["Hangup"]


@pytest.mark.parametrize("called", ["+390592034444", "+390592030001"])
def test_operators_are_shown_the_number_that_was_called(called: str) -> None:
    """Protects the transfer: the carrier refuses a caller id that is not one of the account's numbers."""
    open_world()  # nobody waits, every operator is free
    path = "/voice/queue?language=it&office=casa"
    *_, dial = verbs(post(APP.test_client(), ENVIRONMENT, path, {"To": called}))
    assert dial.attributes["callerId"] == called


def test_an_endless_form_is_refused() -> None:
    """Protects the server's memory: Twilio's forms have a thousand bytes, not a hundred thousand."""
    assert APP.test_client().post("/voice", data={"CallSid": "x" * 100_000}).status_code == 413
