# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr user`: the links by which staff choose their passwords, and the way out for who should not be in."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import click

from ivr.city import City
from ivr.cli.database import line_database
from ivr.cli.reading import city_or_exit, wrong_use
from ivr.cli.words import word
from ivr.porter import INVITATION_HOLDS, Porter
from ivr.settings import Environment
from ivr.staff import User, UserId
from ivr.store.accounts import Account
from ivr.store.secrecy import Secrecy


@click.group(help=word("help-user"))
@click.help_option("--help", help=word("help-option"))
def user() -> None:
    """What is done for those who sign in."""


@user.command("invite", help=word("help-user-invite"))
@click.argument("user_id", metavar="ID")
@click.help_option("--help", help=word("help-option"))
def invite(user_id: str) -> None:
    """The link is written once; only its keyed hash is kept."""
    environment = Environment.read(os.environ)
    with _porter(environment) as (porter, city):
        invited = _user(city, user_id)
        token = porter.invite(invited, None)
    hours = int(INVITATION_HOLDS.total_seconds()) // 3600
    click.echo(word("user-invited", name=invited.name, hours=hours), err=True)
    if environment.simulator and not os.environ.get("IVR_PUBLIC_URL"):
        click.echo(word("user-invited-assumed", address=environment.public_url), err=True)
    click.echo(f"{environment.public_url}/invitation/{token}")


@user.command("list", help=word("help-user-list"))
@click.help_option("--help", help=word("help-option"))
def list_users() -> None:
    """By the config, each with how they stand."""
    with _porter(Environment.read(os.environ)) as (porter, city):
        accounts, locked = porter.accounts(), porter.locked()
    for each in city.users:
        roles = ", ".join(sorted(each.roles))
        stands = _standing(accounts.get(each.id), datetime.now(UTC))
        if each.id in locked:
            stands = word("user-locked", time=f"{locked[each.id].astimezone(city.zone):%H:%M}")
        click.echo(f"{each.id:<20}  {each.name} ({roles}): {stands}")


@user.command("end", help=word("help-user-end"))
@click.argument("user_id", metavar="ID")
@click.help_option("--help", help=word("help-option"))
def end(user_id: str) -> None:
    """Also of one who has gone from the config, as long as they are remembered."""
    with _porter(Environment.read(os.environ)) as (porter, city):
        whose = UserId(user_id) if UserId(user_id) in porter.accounts() else _user(city, user_id).id
        porter.end(whose, None)
    click.echo(word("user-ended", user=whose))


@contextmanager
def _porter(environment: Environment) -> Iterator[tuple[Porter, City]]:
    city, secrecy = city_or_exit(), Secrecy(environment.secret_key)
    with line_database(environment) as database:
        yield Porter(database, secrecy, lambda: datetime.now(UTC), lambda: city), city


def _user(city: City, name: str) -> User:
    found = city.user(UserId(name))
    if found is None:
        raise wrong_use(word("user-unknown", user=name, known=", ".join(each.id for each in city.users)))
    return found


def _standing(account: Account | None, now: datetime) -> str:
    if account and account.has_password:
        return word("user-has-password")
    is_invited = account and account.invited_until and now < account.invited_until
    return word("user-is-invited" if is_invited else "user-was-never-invited")
