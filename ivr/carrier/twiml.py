# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Steps → TwiML, and the only place that writes any."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import assert_never

from twilio.twiml import TwiML
from twilio.twiml.voice_response import Dial, Gather, VoiceResponse

from ivr.call import Language, Line, PhoneNumber
from ivr.carrier.links import Links
from ivr.dialogue.steps import Ask, Bridge, Connect, Go, HangUp, Music, Pause, Reply, Say, Step

# The tone of the country, since callers take a foreign one for a wrong number.
# https://www.twilio.com/docs/voice/twiml/dial#ringtone
_RINGTONE = "it"
_UNTIL_THERE_IS_MUSIC = 20  # seconds of silence


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence for one of Twilio's own voices.

    https://www.twilio.com/docs/voice/twiml/say
    """

    text: str
    voice: str
    language: str


@dataclass(frozen=True, slots=True)
class Clip:
    """A sentence that was rendered before, by the name of its clip.

    https://www.twilio.com/docs/voice/twiml/play
    """

    name: str


Speak = Callable[[Line, Language], Spoken | Clip]


class Renderer:
    """Writes replies as TwiML, asking `speak` how each line sounds and `links` where each spot is."""

    def __init__(self, links: Links, speak: Speak, music: Callable[[], Clip | None]) -> None:
        self._links = links
        self._speak = speak
        self._music = music

    def render(self, reply: Reply, caller_id: str) -> str:
        """Write one answer; `caller_id` is the number of ours that operators are shown (13214 without)."""
        response = VoiceResponse()
        for step in reply.steps:
            self._write(step, response, caller_id)
        return str(response)

    def _write(self, step: Step, response: VoiceResponse, caller_id: str) -> None:
        match step:
            case Say() | Music():
                self._say((step,), response)
            case Pause(seconds):
                response.pause(length=seconds)
            case Ask():
                response.append(self._gather(step))
            case Go(to):
                response.redirect(self._links.address(to), method="POST")
            case Connect():
                response.append(self._dial(step, caller_id))
            case Bridge():
                pass  # a whisper whose document ends without <Hangup/> lets the two speak
            case HangUp():
                response.hangup()
            case _:
                assert_never(step)

    def _say(self, says: Iterable[Say | Music], verb: VoiceResponse | Gather) -> None:
        for say in says:
            match self._music() if isinstance(say, Music) else self._speak(say.line, say.language):
                case Clip(name):
                    verb.play(self._links.clip(name))
                case Spoken(text, voice, language):
                    verb.say(text, voice=voice, language=language)
                case None:
                    verb.pause(length=_UNTIL_THERE_IS_MUSIC)

    def _gather(self, ask: Ask) -> TwiML:
        # Of a single key, star and hash are keys like any other; a number is ended by hash.
        keys = (
            {"finish_on_key": "#"} if ask.digits is None else {"num_digits": ask.digits, "finish_on_key": ""}
        )
        gather = Gather(
            input="dtmf",
            **keys,
            timeout=ask.seconds,
            action_on_empty_result=True,  # silence is an answer too
            action=self._links.address(ask.then),
            method="POST",
        )
        self._say(ask.says, gather)
        return gather

    def _dial(self, connect: Connect, caller_id: str) -> TwiML:
        dial = Dial(
            action=self._links.address(connect.then),
            method="POST",
            timeout=connect.ring_seconds,
            answer_on_bridge=True,  # the caller hears ringing until the two can speak
            ring_tone=_RINGTONE,
            caller_id=caller_id,
        )
        leg = {"url": self._links.address(connect.whisper), "method": "POST"}
        if isinstance(connect.to, PhoneNumber):
            dial.number(connect.to.e164, **leg)
            return dial
        if connect.whisper.claim:
            leg |= {
                "status_callback": self._links.leg_ended(connect.whisper.claim),
                "status_callback_event": "completed",
                "status_callback_method": "POST",
            }
        match connect.to.phone.partition(":"):
            case ("sip", ":", _):
                dial.sip(connect.to.phone, **leg)
            case ("client", ":", name):
                dial.client(name, **leg)
            case _:
                dial.number(connect.to.phone, **leg)
        return dial
