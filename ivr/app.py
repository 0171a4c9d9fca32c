# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The one place where the parts meet: settings, prompts, store, carrier and clock become the line."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask

from ivr.caretaker import Caretaker
from ivr.carrier.inbound import Gate
from ivr.carrier.links import Links
from ivr.carrier.outbound import Outbound
from ivr.carrier.rest import Account, Http
from ivr.carrier.twiml import Renderer
from ivr.city import City
from ivr.clerk import Clerk
from ivr.clip_watch import RENDER, ClipWatch, Due
from ivr.declared import DECLARED
from ivr.desk import Desk
from ivr.editing import Keeper
from ivr.folders import CLIPS, PROMPTS, RECORDINGS, TALLY, WISHES
from ivr.listening import Listening
from ivr.porter import Porter
from ivr.prompts import Prompts, known_languages
from ivr.readiness import Readiness
from ivr.rounds import Rounds
from ivr.settings import ConfigError, Environment, EnvironmentMistake, Live
from ivr.sounding import Sounding
from ivr.store.database import AwayError, Database
from ivr.store.gauges import Gauges, gauges
from ivr.store.migrations import NewerDatabaseError, newest
from ivr.store.secrecy import Secrecy
from ivr.switchboard import Switchboard
from ivr.voices import ClipName, Clips, KeepingError, Wishes, listing
from ivr.web import access, at_desk, audio, cookies, health, metrics, public, report, staff_room, voice, wall
from ivr.web.frame import Assets, StaffPages, Want
from ivr.web.frame.headers import secure_everything

TAKE_UP_EVERY = 2.0  # seconds: as soon as a file that is edited by hand
LARGEST_FORM = 64 * 1024  # bytes; Twilio's webhooks have one or two thousand


@dataclass(frozen=True, slots=True)
class Parts:
    """What whoever serves the line may want of it."""

    city: Callable[[], City]
    clips: Clips
    database: Database
    caretaker: Caretaker
    desk: Desk
    rounds: Rounds
    clip_watch: ClipWatch
    porter: Porter
    keeper: Keeper
    taking_up: Rounds

    def start(self) -> None:
        """Begin what goes on beside the webhooks, once for each process."""
        self.clip_watch.start()
        self.rounds.start()
        if self.database.is_shared:
            self.taking_up.start()

    def stop(self) -> None:
        """End it."""
        self.taking_up.stop()
        self.rounds.stop()
        self.clip_watch.stop()
        self.database.close()


def now() -> datetime:
    """Give the moment of the machine's clock."""
    return datetime.now(UTC)


def create_app(
    environment: Environment,
    clock: Callable[[], datetime] = now,
    folder: Path = PROMPTS,
    http: Http | None = None,
    staff_clock: Callable[[], datetime] | None = None,
) -> Flask:
    """Build the line that an environment describes, on a clock that tells aware moments.

    Its `Parts` are `app.extensions["parts"]`: whoever serves the line starts them. `http` carries what is
    asked of the carrier, in place of the network; `staff_clock` tells the time of those who sign in, where
    the line's own is that of a pretend city.
    Raises ConfigError for a config with mistakes: without a config that was once in order there is no line;
    also for a database that a later version of the code has prepared, and a folder that can't be written.
    """
    known = known_languages(folder)
    live = Live(environment.config, known)
    prompts = Prompts.load(folder, sorted(known))
    clips = _clips(environment.data / CLIPS)
    sounding = Sounding(lambda: live.city, prompts, clips, folder)
    links = Links(environment.public_url)
    database = Database(environment.database_url)
    account = Account(environment.account_sid, environment.auth_tokens[0], environment.region)
    outbound, staff_clock = Outbound(account, links, http), staff_clock or clock
    caretaker = Caretaker(lambda: live.city, clock, database, outbound, staff_clock)
    rounds = Rounds(caretaker.tick)
    wishes = Wishes(environment.data / WISHES, now)
    clip_watch = ClipWatch(lambda: _clips_due(live.city, clock, folder / RECORDINGS), wishes.is_any_open)
    secrecy = Secrecy(environment.secret_key)
    porter = Porter(database, secrecy, staff_clock, lambda: live.city)
    clerk = Clerk(database, secrecy, rounds.nudge)
    keeper = Keeper(
        environment.config, database, clock, known, staff_clock=staff_clock, on_saved=live.look_now
    )
    taking_up = Rounds(lambda: _take_up(keeper), TAKE_UP_EVERY)
    desk = Desk(lambda: live.city, clock, database, rounds.nudge)
    switchboard = Switchboard(lambda: live.city, clock, clerk)
    answering = voice.Answering(switchboard, Renderer(links, sounding.speak, sounding.music))
    readiness = Readiness(live, database, clock)

    prepare(database)
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_FORM
    app.extensions["parts"] = Parts(
        lambda: live.city, clips, database, caretaker, desk, rounds, clip_watch, porter, keeper, taking_up
    )
    app.register_blueprint(voice.blueprint(Gate(environment.auth_tokens), links, answering))
    app.register_blueprint(audio.blueprint(lambda name: clips.path(ClipName(name))))
    parts = readiness.parts(prompts.gaps(DECLARED), rounds, clip_watch, taking_up)
    app.register_blueprint(health.blueprint(parts))
    app.register_blueprint(metrics.blueprint(lambda: _gauges(database, live.city, clock())))
    app.register_blueprint(public.blueprint(lambda: live.city, clock, prompts.write))
    want = Want(lambda: live.city, clock, porter, secrecy, environment.public_url)
    cookies.sign(app, secrecy, environment.public_url)
    pages = StaffPages(want, Assets())
    listening = Listening(clips, wishes, folder)
    tally = environment.data / TALLY
    room = staff_room.Room(pages, keeper, prompts, listening, clip_watch, tally, known)
    _staff_pages(app, pages, room, desk)
    secure_everything(app)
    return app


def _staff_pages(app: Flask, pages: StaffPages, room: staff_room.Room, desk: Desk) -> None:
    """Put each room of the staff's pages into the house, in the order of the navigation."""
    at_desk.register(app, at_desk.Room(pages, desk))
    staff_room.register(app, room)
    report.register(app, pages, desk.database)
    wall.register(app, pages, desk)
    access.register(app, pages)
    pages.frame(app)
    app.extensions["staff"] = pages


def prepare(database: Database) -> None:
    """Bring the database up to this version of the code. Raises ConfigError where a later one was here."""
    try:
        database.prepare()
    except NewerDatabaseError as error:
        database.close()
        versions = (("version", error.version), ("known", newest()))
        mistake = EnvironmentMistake("IVR_DATABASE_URL", "environment-database-newer", versions)
        raise ConfigError([mistake]) from error


def _take_up(keeper: Keeper) -> None:
    """Give the file what was saved on another host; while the database is away there is nothing to be had."""
    with suppress(AwayError):
        keeper.present()


def _gauges(database: Database, city: City, now: datetime) -> Gauges | None:
    """Tell how the line stands; None while the database is away."""
    try:
        with database.reading() as connection:
            return gauges(connection, city, now)
    except AwayError:
        return None


def _clips(folder: Path) -> Clips:
    try:
        return Clips(folder)
    except KeepingError as error:
        args = (("folder", str(folder)), ("why", error.why))
        raise ConfigError([EnvironmentMistake("IVR_DATA", "environment-data", args)]) from error


def _clips_due(city: City, clock: Callable[[], datetime], recordings: Path) -> Due:
    """Tell what the clips depend on: the day from which they are rendered, the config, what was recorded."""
    day = clock().astimezone(city.zone).date()
    return Due((*RENDER, "--from", day.isoformat()), (city, listing(recordings)))
