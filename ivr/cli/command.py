# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The group of commands; its words come from ivr/messages, in the language of the terminal."""

from importlib import import_module

import click

from ivr.cli.setbacks import unkept
from ivr.cli.words import LANGUAGE, word
from ivr.prompts import VoicesError
from ivr.settings import ConfigError
from ivr.voices import KeepingError

# Each stands in the module of its name, in the order of the help.
COMMANDS = (
    "check",
    "say",
    "prompts",
    "call",
    "queue",
    "report",
    "operator",
    "user",
    "doctor",
    "purge",
    "tick",
)


class _Ivr(click.Group):
    """Loads the command that is asked for, and none of the others: some bring half the house along."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"ivr.cli.{cmd_name}"), cmd_name)
        return command if isinstance(command, click.Command) else None


def main() -> None:
    """Run the command that the terminal asks for; what stands in its way is said without a traceback."""
    group = _Ivr("ivr", help=word("help-ivr"))
    click.help_option("--help", help=word("help-option"))(group)
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
