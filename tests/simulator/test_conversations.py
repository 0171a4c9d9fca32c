# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who talked to whom, as the pretend world tells it apart from the line."""

from datetime import timedelta

from ivr.simulator.conversations import Conversation, conversations
from ivr.simulator.manner import Manner, Reaction
from tests.simulator.line import CALLER, NUMBER, OPERATOR, PUBLIC, START, Line, world
from tests.simulator.rest.asking import client
from tests.simulator.test_rest import sid

CITIZEN = "+393337654321"
KARIM = "client:karim"


def dial(noun: str) -> str:
    return f"<Dial callerId='{NUMBER}'>{noun}</Dial><Pause length='60'/>"


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


def test_conversations_are_told_in_their_order() -> None:
    """A caller who is put through and one who is called back; a jump of the clock changes nothing."""
    line = Line({"/voice": dial(f"<Sip>{OPERATOR}</Sip>"), "/answered": dial(f"<Number>{CITIZEN}</Number>")})
    exchange = world(line)
    exchange.phone(OPERATOR).manner = Manner(Reaction.ANSWERS, after=5, talks=60)
    exchange.phone(KARIM).manner = exchange.phone(CITIZEN).manner = Manner(Reaction.ANSWERS, after=3)
    client(exchange).calls.create(to=KARIM, from_=NUMBER, url=f"{PUBLIC}/answered")
    caller = exchange.call(CALLER, NUMBER)
    exchange.run(10)
    exchange.clock.jump(START - timedelta(days=1))
    exchange.run(90)
    put_through = Conversation(sid(caller), CALLER, OPERATOR, seconds(5), seconds(65))
    called_back = Conversation(sid(exchange.phone(CITIZEN)), CITIZEN, KARIM, seconds(6), None)
    assert list(conversations(exchange)) == [put_through, called_back]


def test_whoever_was_rung_in_vain_talked_to_nobody() -> None:
    """A voicemail that heard the whisper is no conversation."""
    whisper = "<Pause length='4'/><Hangup/>"
    exchange = world(Line({"/voice": dial(f"<Sip url='/whisper'>{OPERATOR}</Sip>"), "/whisper": whisper}))
    exchange.phone(OPERATOR).manner = Manner(Reaction.VOICEMAIL, after=5)
    exchange.call(CALLER, NUMBER).wait(60)
    assert list(conversations(exchange)) == []
