# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The one place where the parts meet: settings, prompts, carrier and clock become the line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask

from ivr.caretaker import Caretaker
from ivr.carrier.inbound import Gate
from ivr.carrier.links import Links
from ivr.carrier.twiml import Renderer
from ivr.city import City
from ivr.dialogue import lines
from ivr.prompts import Prompts, known_languages
from ivr.settings import Environment, Live
from ivr.sounding import Sounding
from ivr.switchboard import Switchboard
from ivr.voices import ClipName, Clips
from ivr.web import audio, health, page_lines, public, voice
from ivr.web.health import Health, State

PROMPTS = Path(__file__).resolve().parent.parent / "prompts"
DECLARED = {**lines.declared(lines), **lines.declared(page_lines)}  # all that the prompts must say
CLIPS = "clips"  # in IVR_DATA
LARGEST_FORM = 64 * 1024  # bytes; Twilio's webhooks have one or two thousand


@dataclass(frozen=True, slots=True)
class Parts:
    """What whoever serves the line may want of it."""

    city: Callable[[], City]
    clips: Clips
    caretaker: Caretaker


def now() -> datetime:
    """Give the moment of the machine's clock."""
    return datetime.now(UTC)


def create_app(
    environment: Environment, clock: Callable[[], datetime] = now, folder: Path = PROMPTS
) -> Flask:
    """Build the line that an environment describes, on a clock that tells aware moments.

    Its `Parts` are `app.extensions["parts"]`: whoever serves the line starts the caretaker.
    Raises ConfigError for a config with mistakes: without a config that was once in order there is no line.
    """
    known = known_languages(folder)
    live = Live(environment.config, known)
    prompts = Prompts.load(folder, sorted(known))
    clips = Clips(environment.data / CLIPS)
    sounding = Sounding(lambda: live.city, prompts, clips, folder)
    links = Links(environment.public_url)
    switchboard = Switchboard(lambda: live.city, clock)
    answering = voice.Answering(switchboard, Renderer(links, sounding.speak))
    caretaker = Caretaker(lambda: _clips_due(live.city, clock))

    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_FORM
    app.extensions["parts"] = Parts(lambda: live.city, clips, caretaker)
    app.register_blueprint(voice.blueprint(Gate(environment.auth_tokens), links, answering))
    app.register_blueprint(audio.blueprint(lambda name: clips.path(ClipName(name))))
    in_prompts = _prompts(prompts)  # they are read once, with the code
    parts = {
        "config": lambda: _config(live),
        "prompts": lambda: in_prompts,
        "clips": lambda: _clips(caretaker),
    }
    app.register_blueprint(health.blueprint(parts))
    app.register_blueprint(public.blueprint(lambda: live.city, clock, prompts.write))
    return app


def _clips_due(city: City, clock: Callable[[], datetime]) -> object:
    """Tell what the clips depend on: the config in force, and the day from which they are rendered ahead."""
    return city, clock().astimezone(city.zone).date()


def _clips(caretaker: Caretaker) -> Health:
    """Yellow where a clip could not be made: the carrier's voice speaks it."""
    problem = caretaker.problem
    return Health(State.YELLOW, (problem,)) if problem else Health(State.GREEN)


def _config(live: Live) -> Health:
    """Yellow while the file on disk is broken: the last good one goes on."""
    problems = tuple(mistake.text() for mistake in live.mistakes)
    return Health(State.YELLOW if problems else State.GREEN, problems)


def _prompts(prompts: Prompts) -> Health:
    """Red where a caller could come to a sentence that is not there."""
    problems = tuple(f"{gap.file.name}: {gap.kind}: {gap.key} {gap.name}" for gap in prompts.gaps(DECLARED))
    return Health(State.RED if problems else State.GREEN, problems)
