# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Webhooks on their way: time-outs, repeats, faults; and what the line sees of them."""

from datetime import timedelta

import pytest
from twilio.request_validator import RequestValidator

from ivr.simulator.exchange import Exchange
from ivr.simulator.faults import Fault, Loss, Mishap
from tests.simulator.line import CALLER, NUMBER, PUBLIC, START, TOKEN, Line, Page, posts, troubles, world

WELCOME = "<Say>Welcome</Say>"
BROKEN = Page("<h1>Oops</h1>", status=500, type="text/html")
PATIENT = "#ct=1000&rt=4000&rc=2&rp=5xx,ct,rt"


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


def when(exchange: Exchange, path: str) -> list[float]:
    """The seconds at which the line was asked for a path."""
    return [
        (each.at - START).total_seconds() for each in posts(exchange) if each.request.url == f"{PUBLIC}{path}"
    ]


def test_a_webhook_is_signed_over_its_exact_address() -> None:
    """Twilio's own validator accepts it, blank fields and all; the fragment is no part of it."""
    exchange = world(Line({"/voice": WELCOME}), fragment=PATIENT)
    exchange.call("anonymous", NUMBER, forwarded_from="+39059203333").listen()
    for post in posts(exchange):
        signed = post.request.headers["X-Twilio-Signature"]
        assert RequestValidator(TOKEN).validate(post.request.url, dict(post.form), signed)
    first = posts(exchange)[0]
    assert first.request.url == f"{PUBLIC}/voice"
    assert (first.form["From"], first.form["FromCity"]) == ("anonymous", "")
    assert first.form["ForwardedFrom"] == "+39059203333"


def test_failures_are_repeated_as_the_address_asks() -> None:
    """Two repeats after 5xx answers, all with one idempotency token; then the call goes on."""
    line = Line({"/voice": [BROKEN, BROKEN, WELCOME]})
    exchange = world(line, fragment=PATIENT)
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    assert phone.sentences == ["Welcome"]
    assert len({each.headers["I-Twilio-Idempotency-Token"] for each in line.heard[:3]}) == 1
    assert (
        line.heard[3].headers["I-Twilio-Idempotency-Token"]
        != line.heard[0].headers["I-Twilio-Idempotency-Token"]
    )


@pytest.mark.parametrize(
    ("fragment", "answer", "asked"),
    [
        ("", BROKEN, 1),  # the default policy repeats lost connections only
        ("#rc=2&rp=5xx", BROKEN, 3),
        ("#rc=0&rp=5xx", BROKEN, 1),
        ("#rc=2&rp=4xx", BROKEN, 1),
        ("#rc=2&rp=4xx", Page(status=403), 3),
        ("#rc=1&rp=all", Page(status=302), 2),
        ("#rc=1&rp=all", Page(status=300), 2),
    ],
)
def test_only_the_failures_named_are_repeated(fragment: str, answer: Page, asked: int) -> None:
    """`rc` counts the repeats, `rp` names what is repeated; then the fallback is asked, with the code."""
    line = Line({"/voice": answer, "/fallback": "<Say>Sorry</Say>"})
    exchange = world(line, fragment=fragment)
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    assert line.count("/voice") == asked
    assert phone.sentences == ["Sorry"]
    assert troubles(exchange) == [11200]


@pytest.mark.parametrize(
    ("mishap", "fragment", "gives_up"),
    [
        (Mishap(loss=Loss.UNCONNECTED), "#ct=2000&rc=0", 2),
        (Mishap(loss=Loss.UNCONNECTED), "", 10),  # Twilio: two attempts of 5 s
        (Mishap(loss=Loss.UNANSWERED), "#rt=4000&rc=0", 4),
        (Mishap(slow=seconds(60)), "", 15),
        (Mishap(late=seconds(60)), "#rt=4000&rc=2&rp=rt", 12),
        (Mishap(slow=seconds(60)), "#rt=10000&rc=5&rp=rt", 15),  # 15 s in all, whatever is asked
        (Mishap(slow=seconds(60)), "#rt=2000&rc=5&rp=rt&tt=5000", 5),
    ],
)
def test_time_outs_end_in_the_fallback(mishap: Mishap, fragment: str, gives_up: float) -> None:
    """The caller waits exactly as long as the address allows, and no longer than 15 s."""
    exchange = world(Line({"/voice": WELCOME, "/fallback": "<Say>Sorry</Say>"}), fragment=fragment)
    exchange.faults.append(Fault("/voice", mishap))
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    assert phone.sentences == ["Sorry"]
    assert when(exchange, "/fallback") == [gives_up]
    assert troubles(exchange) == [11205]


@pytest.mark.parametrize(
    ("mishap", "asked_at", "heard_at"),
    [
        (Mishap(late=seconds(2)), [2.0], 2),
        (Mishap(slow=seconds(3)), [0.0], 3),
        (Mishap(doubled=seconds(1)), [0.0, 1.0], 0),
        (Mishap(late=seconds(1), slow=seconds(1), doubled=seconds(5)), [1.0, 6.0], 2),
    ],
)
def test_a_webhook_can_be_late_slow_and_doubled(
    mishap: Mishap, asked_at: list[float], heard_at: float
) -> None:
    """The line hears of it late or twice, the caller hears the answer late; nothing else changes."""
    exchange = world(Line({"/voice": WELCOME}))
    exchange.faults.append(Fault("/voice", mishap))
    phone = exchange.call(CALLER, NUMBER)
    phone.wait(30)
    assert when(exchange, "/voice") == asked_at
    assert [each.at for each in phone.heard] == [START + seconds(heard_at)]


def test_a_doubled_webhook_is_the_same_request() -> None:
    """Same form, same token: what a careless network repeats can be told from a second press."""
    line = Line({"/voice": WELCOME})
    exchange = world(line)
    exchange.faults.append(Fault("/voice", Mishap(doubled=seconds(1))))
    exchange.call(CALLER, NUMBER).wait(30)
    first, second, *_ = line.heard
    assert first == second


def test_a_hang_up_overtakes_the_request_before_it() -> None:
    """The request that was on its way still arrives, after the news that the call is over."""
    line = Line({"/voice": "<Redirect>/next</Redirect>", "/next": WELCOME})
    exchange = world(line)
    exchange.faults.append(Fault("/next", Mishap(late=seconds(5))))
    phone = exchange.call(CALLER, NUMBER)
    phone.hang_up()
    phone.wait(30)
    assert line.paths == ["/voice", "/status", "/next"]
    assert phone.sentences == []


def test_a_lost_answer_still_changed_the_line() -> None:
    """Unanswered is not unheard: the repeat is the second that the line hears of one press."""
    line = Line({"/voice": WELCOME})
    exchange = world(line, fragment="#rt=4000&rc=1&rp=rt")
    exchange.faults.append(Fault("/voice", Mishap(loss=Loss.UNANSWERED), times=1))
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    assert when(exchange, "/voice") == [0, 4]
    assert phone.sentences == ["Welcome"]


def test_faults_by_chance_are_the_same_again() -> None:
    """The same seed strikes the same webhooks, so that a failing day can be looked at."""

    def day() -> list[str]:
        line = Line({"/voice": WELCOME})
        exchange = world(line)
        exchange.faults.append(Fault("/voice", Mishap(loss=Loss.UNCONNECTED), chance=0.5))
        for _ in range(20):
            exchange.call(CALLER, NUMBER).wait(5)
        return line.paths

    assert day() == day()
    assert 0 < day().count("/voice") < 20


def test_a_get_carries_its_fields_in_the_address() -> None:
    """Where a document asks for GET, the fields are signed as part of the address."""
    line = Line({"/voice": '<Redirect method="GET">/next?a=1</Redirect>', "/next": WELCOME})
    exchange = world(line)
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    assert phone.sentences == ["Welcome"]
    got = next(each for each in posts(exchange) if each.request.method == "GET")
    assert got.request.url.startswith(f"{PUBLIC}/next?a=1&FromCity=&")
    assert not got.form
    assert RequestValidator(TOKEN).validate(got.request.url, {}, got.request.headers["X-Twilio-Signature"])
