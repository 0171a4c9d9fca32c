# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr call`: phone the line from the terminal, in a simulated city."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from ivr.call import PhoneNumber
from ivr.cli.at_desk import desk_of
from ivr.cli.pretend import pretend_environment, pretend_line
from ivr.cli.reading import city_or_exit, moment_in, wrong_use
from ivr.cli.words import word
from ivr.simulator.clock import Clock
from ivr.simulator.terminal import Desk, Terminal
from ivr.simulator.transcripts.session import Scene
from ivr.simulator.transcripts.transcript import WITHHELD

CALLER = "+393331234567"
TRANSCRIPTS = Path("tests/calls")


@click.command(help=word("help-call"))
@click.option("--from", "caller", default=CALLER, help=word("help-call-from"))
@click.option("--to", "called", help=word("help-call-to"))
@click.option("--at", help=word("help-call-at"))
@click.help_option("--help", help=word("help-option"))
def call(caller: str, called: str | None, at: str | None) -> None:
    """Make a call, then take commands until the end of input."""
    city = city_or_exit()
    if caller != WITHHELD and PhoneNumber.read(caller) is None:
        raise wrong_use(word("bad-number", text=caller))
    with TemporaryDirectory() as data:
        # Without clips the carrier is given words to speak, and words can be read.
        environment = pretend_environment(Path(data))
        line, exchange = pretend_line(environment, Clock(moment_in(city.zone, at)))
        numbers = exchange.account.numbers
        if called and called not in numbers:
            raise wrong_use(word("call-not-ours", number=called, known=", ".join(numbers)))
        operators = {str(operator.id): operator.phone for operator in city.operators}
        scene = Scene(exchange, operators, city.zone, desk_of(line.extensions["parts"]))
        desk = Desk(word, click.echo, TRANSCRIPTS)
        Terminal(scene, desk, caller, called or city.number.e164).run(_lines())


def _lines() -> Iterator[str]:
    """Give what is typed, with a prompt where somebody sees it."""
    while True:
        try:
            yield input("> " if sys.stdin.isatty() else "")
        except (EOFError, KeyboardInterrupt):
            return
