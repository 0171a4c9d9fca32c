# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The group of commands; its words come from ivr/messages, in the language of the terminal."""

import click

from ivr.cli.call import call
from ivr.cli.check import check
from ivr.cli.doctor import doctor
from ivr.cli.operator import operator
from ivr.cli.prompts import prompts
from ivr.cli.purge import purge
from ivr.cli.queue import queue
from ivr.cli.report import report
from ivr.cli.say import say
from ivr.cli.setbacks import unkept
from ivr.cli.tick import tick
from ivr.cli.words import LANGUAGE, word
from ivr.prompts import VoicesError
from ivr.settings import ConfigError
from ivr.voices import KeepingError

_COMMANDS = (check, say, prompts, call, queue, report, operator, doctor, purge, tick)


def main() -> None:
    """Run the command that the terminal asks for; what stands in its way is said without a traceback."""
    group = click.Group("ivr", help=word("help-ivr"), commands=_COMMANDS)
    try:
        group(prog_name="ivr", windows_expand_args=False)
    except ConfigError as error:
        for mistake in error.mistakes:
            click.echo(mistake.text(LANGUAGE), err=True)
        raise SystemExit(1) from None
    except KeepingError as error:
        click.echo(unkept(error.place, error.why), err=True)
        raise SystemExit(1) from None
    except VoicesError as error:
        click.echo(str(error), err=True)
        raise SystemExit(1) from None
