# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr doctor`: all that a line needs, looked at part by part, and what is amiss with its remedy."""

import os
import stat
from collections.abc import Iterator
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import click

from ivr.call import CallSid
from ivr.carrier.links import Links
from ivr.carrier.outbound import Life, Outbound
from ivr.carrier.rest import Account
from ivr.city import City
from ivr.cli.check import in_prompts
from ivr.cli.reading import clip_store, config_path, moment_in, read_config
from ivr.cli.repertoire import repertoire
from ivr.cli.words import LANGUAGE, word
from ivr.folders import PROMPTS, RECORDINGS
from ivr.prompts import Prompts, load_voice_rows
from ivr.settings import ConfigError, Environment
from ivr.store import migrations
from ivr.store.database import AwayError, Database
from ivr.store.migrations import NewerDatabaseError
from ivr.voices import casting
from ivr.web.frame import Assets

NOBODYS_CALL = CallSid("CA" + "0" * 32)


class Verdict(StrEnum):
    FINE = "fine"
    NOTED = "noted"  # the line works, and yet
    WRONG = "wrong"


Finding = tuple[Verdict, str]


@click.command("doctor", help=word("help-doctor"))
@click.option("--online", is_flag=True, help=word("help-doctor-online"))
@click.help_option("--help", help=word("help-option"))
def doctor(*, online: bool) -> None:
    """Exit with 1 where something is wrong."""
    is_well = True
    for verdict, told in examine(online=online):
        click.echo(f"{word(f'doctor-{verdict}'):<6}  {told}")
        is_well &= verdict is not Verdict.WRONG
    raise SystemExit(0 if is_well else 1)


def examine(*, online: bool) -> Iterator[Finding]:
    """Look at everything; what could not be read keeps nothing else from being looked at."""
    reading = read_config()
    city = reading.city
    yield from _config(city, [each.text(LANGUAGE) for each in reading.mistakes])
    yield from ((Verdict.NOTED, each.text(LANGUAGE)) for each in reading.warnings)
    is_open, told = _data(Path(os.environ.get("IVR_DATA") or "var"))
    yield is_open, told
    if city and is_open is Verdict.FINE:
        yield _clips(city)
    yield _assets(Assets().missing)
    try:
        environment = Environment.read(os.environ)
    except ConfigError as error:
        yield from ((Verdict.WRONG, each.text(LANGUAGE)) for each in error.mistakes)
        return
    yield _fine("environment")
    yield from _files_of_secrets()
    yield _public_address(environment)
    yield _database(environment.database_url)
    if not environment.simulator:
        account = Account(environment.account_sid, environment.auth_tokens[0], environment.region)
        outbound = Outbound(account, Links(environment.public_url))
        yield carrier(outbound) if online else (Verdict.NOTED, word("doctor-carrier-unasked"))


def _config(city: City | None, mistakes: list[str]) -> Iterator[Finding]:
    yield from ((Verdict.WRONG, each) for each in mistakes)
    if city:
        yield _fine("config", file=str(config_path()))
    gaps = list(in_prompts(city))
    yield from ((Verdict.WRONG, each) for each in gaps)
    if not gaps:
        yield _fine("prompts")


def _clips(city: City) -> Finding:
    today = moment_in(city.zone, None).date()
    jobs = next(repertoire(city, Prompts.load(PROMPTS, city.languages), today))
    sources, clips = casting(city.voices, load_voice_rows(PROMPTS), PROMPTS / RECORDINGS), clip_store()
    wanted = [job for job in jobs if any(source.identity(job) for source in sources)]
    missing = sum(clips.find(job, sources) is None for job in wanted)
    if missing:
        return Verdict.NOTED, word("doctor-clips-missing", missing=missing, wanted=len(wanted))
    return _fine("clips", wanted=len(wanted), left=len(jobs) - len(wanted))


def _assets(missing: tuple[str, ...]) -> Finding:
    if missing:
        return Verdict.NOTED, word("doctor-assets-missing", missing=", ".join(missing))
    return _fine("assets")


def _files_of_secrets() -> Iterator[Finding]:
    for variable in ("IVR_DATABASE_URL_FILE", "IVR_SECRET_KEY_FILE", "TWILIO_AUTH_TOKEN_FILE"):
        file = os.environ.get(variable, "").strip()
        if file and Path(file).stat().st_mode & stat.S_IROTH:
            yield Verdict.NOTED, word("doctor-secret-readable", variable=variable, file=file)


def _public_address(environment: Environment) -> Finding:
    """Whether the carrier can know the name at all; only a call shows that it leads here."""
    host = urlsplit(environment.public_url).hostname or ""
    if not environment.simulator and _is_nobodys(host):
        return Verdict.WRONG, word("doctor-address-private", host=host)
    return _fine("address", address=environment.public_url)


def _is_nobodys(host: str) -> bool:
    try:
        return not ip_address(host).is_global
    except ValueError:  # a name
        return "." not in host or host.rsplit(".", 1)[1] in {"local", "localhost", "internal", "lan", "test"}


def _data(folder: Path) -> Finding:
    if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
        return _fine("data", folder=str(folder))
    return Verdict.WRONG, word("doctor-data-closed", folder=str(folder))


def _database(url: str) -> Finding:
    known = {"known": migrations.newest()}
    database = Database(url)
    if not database.is_there():
        return Verdict.NOTED, word("doctor-database-empty")
    try:
        with database.reading() as connection:
            version = migrations.version_of(connection)
    except AwayError as error:
        return Verdict.WRONG, word("doctor-database-away", why=str(error))
    except NewerDatabaseError as error:
        return Verdict.WRONG, word("database-newer", version=error.version, **known)
    finally:
        database.close()
    if version is None:
        return Verdict.NOTED, word("doctor-database-empty")
    if version != migrations.newest():
        return Verdict.NOTED, word("database-older", version=version, **known)
    return _fine("database", version=version)


def carrier(outbound: Outbound) -> Finding:
    """Ask after a call that never was: any answer shows that the account lets us in."""
    if outbound.look_for_child(NOBODYS_CALL) is Life.UNKNOWN:
        return Verdict.WRONG, word("doctor-carrier-silent")
    return _fine("carrier")


def _fine(part: str, **about: str | int) -> Finding:
    return Verdict.FINE, word(f"doctor-{part}", **about)
