# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The group of commands; its words come from ivr/messages, in the language of the terminal."""

import click

from ivr.cli.call import call
from ivr.cli.check import check
from ivr.cli.say import say
from ivr.cli.words import word


def main() -> None:
    """Run the command that the terminal asks for."""
    group = click.Group("ivr", help=word("help-ivr"), commands=[check, say, call])
    group(prog_name="ivr", windows_expand_args=False)
