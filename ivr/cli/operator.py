# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr operator pin`: the PIN by which an operator goes on duty from any telephone."""

import os
import secrets
from itertools import pairwise

import click

from ivr.call import OperatorId
from ivr.city import City
from ivr.cli.database import line_database
from ivr.cli.reading import city_or_exit, wrong_use
from ivr.cli.words import word
from ivr.settings import Environment
from ivr.store import pins
from ivr.store.database import Database
from ivr.store.guessing import PIN
from ivr.store.secrecy import Secrecy

SHORTEST, LONGEST = PIN.digits, 12


@click.group(help=word("help-operator"))
@click.help_option("--help", help=word("help-option"))
def operator() -> None:
    """What is done for those who answer."""


@operator.command("pin", help=word("help-operator-pin"))
@click.argument("operator_id", metavar="ID")
@click.option("--generate", is_flag=True, help=word("help-operator-pin-generate"))
@click.option("--clear", is_flag=True, help=word("help-operator-pin-clear"))
@click.help_option("--help", help=word("help-option"))
def pin(*, operator_id: str, generate: bool, clear: bool) -> None:
    """Only its keyed hash is kept: a PIN that was forgotten is replaced by another."""
    if generate and clear:
        raise wrong_use(word("operator-pin-one-way"))
    environment = Environment.read(os.environ)
    whose, secrecy = _operator(city_or_exit(), operator_id), Secrecy(environment.secret_key)
    with line_database(environment) as database:
        if clear:
            with database.writing() as connection:
                pins.put(connection, whose, None)
            click.echo(word("operator-pin-cleared", operator=whose))
        elif generate:
            made = _make()
            while not _give(database, whose, secrecy.of("pin", made)):
                made = _make()
            click.echo(word("operator-pin-made", operator=whose, pin=made))
        elif _give(database, whose, secrecy.of("pin", _ask())):
            click.echo(word("operator-pin-set", operator=whose))
        else:
            raise wrong_use(word("operator-pin-taken"))


def _operator(city: City, name: str) -> OperatorId:
    found = city.operator(OperatorId(name))
    if found is None:
        known = ", ".join(each.id for each in city.operators)
        raise wrong_use(word("operator-unknown", operator=name, known=known))
    return found.id


def _give(database: Database, whose: OperatorId, hashed: str) -> bool:
    """Give the PIN with this hash, unless somebody else has it."""
    with database.writing() as connection:
        if pins.owner(connection, hashed) not in {None, whose}:
            return False
        pins.put(connection, whose, hashed)
    return True


def _ask() -> str:
    asked = click.prompt(word("operator-pin-ask"), hide_input=True)
    if not (asked.isascii() and asked.isdigit() and SHORTEST <= len(asked) <= LONGEST):
        raise wrong_use(word("operator-pin-form", shortest=SHORTEST, longest=LONGEST))
    if _is_weak(asked):
        raise wrong_use(word("operator-pin-weak"))
    if click.prompt(word("operator-pin-again"), hide_input=True) != asked:
        raise wrong_use(word("operator-pin-differs"))
    return str(asked)


def _make() -> str:
    made = "0"
    while _is_weak(made):
        made = "".join(secrets.choice("0123456789") for _ in range(SHORTEST))
    return made


def _is_weak(digits: str) -> bool:
    """Whether each digit follows from the one before it: 000000, 123456, 987654, 246802."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    return len(steps) < 2
