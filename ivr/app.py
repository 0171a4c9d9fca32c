# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The one place where the parts meet: settings, prompts, carrier and clock become the line."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask

from ivr.call import Language, Line
from ivr.carrier.inbound import Gate
from ivr.carrier.links import Links
from ivr.carrier.twiml import Renderer, Speak, Spoken
from ivr.dialogue import lines
from ivr.prompts import Prompts, SayVoice, known_languages, load_voices
from ivr.settings import Environment, Live
from ivr.switchboard import Switchboard
from ivr.web import health, page_lines, public, voice
from ivr.web.health import Health, State

PROMPTS = Path(__file__).resolve().parent.parent / "prompts"
DECLARED = {**lines.declared(lines), **lines.declared(page_lines)}  # all that the prompts must say
LARGEST_FORM = 64 * 1024  # bytes; Twilio's webhooks have one or two thousand


def now() -> datetime:
    """Give the moment of the machine's clock."""
    return datetime.now(UTC)


def create_app(
    environment: Environment, clock: Callable[[], datetime] = now, folder: Path = PROMPTS
) -> Flask:
    """Build the line that an environment describes, on a clock that tells aware moments.

    Raises ConfigError for a config with mistakes: without a config that was once in order there is no line.
    """
    known = known_languages(folder)
    live = Live(environment.config, known)
    prompts = Prompts.load(folder, sorted(known))
    links = Links(environment.public_url)
    switchboard = Switchboard(lambda: live.city, clock)
    answering = voice.Answering(switchboard, Renderer(links, _say_with(prompts, load_voices(folder))))

    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_FORM
    app.register_blueprint(voice.blueprint(Gate(environment.auth_tokens), links, answering))
    in_prompts = _prompts(prompts)  # they are read once, with the code
    parts = {"config": lambda: _config(live), "prompts": lambda: in_prompts}
    app.register_blueprint(health.blueprint(parts))
    app.register_blueprint(public.blueprint(lambda: live.city, clock, prompts.write))
    return app


def _say_with(prompts: Prompts, voices: Mapping[Language, SayVoice]) -> Speak:
    def speak(line: Line, language: Language) -> Spoken:
        chosen = voices[language]
        return Spoken(prompts.say(line, language).text, chosen.voice, chosen.language)

    return speak


def _config(live: Live) -> Health:
    """Yellow while the file on disk is broken: the last good one goes on."""
    problems = tuple(mistake.text() for mistake in live.mistakes)
    return Health(State.YELLOW if problems else State.GREEN, problems)


def _prompts(prompts: Prompts) -> Health:
    """Red where a caller could come to a sentence that is not there."""
    problems = tuple(f"{gap.file.name}: {gap.kind}: {gap.key} {gap.name}" for gap in prompts.gaps(DECLARED))
    return Health(State.RED if problems else State.GREEN, problems)
