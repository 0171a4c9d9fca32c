# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr operator pin`: a PIN is typed unseen, belongs to one person, and is kept as a hash alone."""

import os
import re
import subprocess
import sys
from subprocess import PIPE

import pytest
from click.testing import CliRunner, Result

from ivr.cli.operator import operator
from ivr.settings import FAKE_SECRET_KEY
from ivr.store import pins
from ivr.store.secrecy import Secrecy
from tests.cli.conftest import StartedLine
from tests.world import config_file

PIN = "902174"
TERMINAL = """
import os, pty, sys
sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))
"""


def whose(line: StartedLine, pin: str) -> str | None:
    """Who would be recognised by it on the telephone."""
    with line.database.reading() as connection:
        return pins.owner(connection, Secrecy(FAKE_SECRET_KEY).of("pin", pin))


def run(line: StartedLine, *words: str, typed: str = "") -> Result:
    environ = {**line.simulated, "IVR_DATA": str(line.folder), "IVR_CONFIG": str(config_file())}
    return CliRunner(env=environ).invoke(operator, ["pin", *words], input=typed)


def test_a_pin_is_set_and_recognised(line: StartedLine) -> None:
    """Protects the operator at a strange telephone: what was typed twice is what opens."""
    ran = run(line, "anna", typed=f"{PIN}\n{PIN}\n")
    assert ran.exit_code == 0
    assert whose(line, PIN) == "anna"


def test_what_is_typed_is_never_shown(line: StartedLine) -> None:
    """Protects the PIN from whoever looks over a shoulder: a real terminal echoes nothing of it."""
    environ = {**os.environ, **line.simulated, "IVR_DATA": str(line.folder), "LANG": "it_IT.UTF-8"}
    environ["IVR_CONFIG"] = str(config_file())
    command = [sys.executable, "-c", TERMINAL, sys.executable, "-m", "ivr", "operator", "pin", "anna"]
    shown = b""
    with subprocess.Popen(command, env=environ, stdin=PIPE, stdout=PIPE, bufsize=0) as terminal:
        assert terminal.stdin
        assert terminal.stdout
        for prompt in (b"PIN: ", b"Ancora una volta: "):
            while prompt not in shown:
                shown += os.read(terminal.stdout.fileno(), 1024) or pytest.fail(shown.decode())
            terminal.stdin.write(f"{PIN}\n".encode())
        shown += terminal.stdout.read()
    assert terminal.returncode == 0
    assert PIN.encode() not in shown
    assert whose(line, PIN) == "anna"


def test_a_pin_is_made_at_random(line: StartedLine) -> None:
    """Protects against birthdays: shown once, six digits, another one each time."""
    made = []
    for _ in range(3):
        ran = run(line, "anna", "--generate")
        (pin,) = re.findall(r"\b\d{6}\b", ran.output)
        assert whose(line, pin) == "anna"
        made.append(pin)
    assert len(set(made)) == 3
    assert whose(line, made[0]) is None


def test_a_pin_is_taken_away(line: StartedLine) -> None:
    """Protects the line from whoever has left the office."""
    run(line, "anna", typed=f"{PIN}\n{PIN}\n")
    assert run(line, "anna", "--clear").exit_code == 0
    assert whose(line, PIN) is None


def test_nobody_gets_the_pin_of_another(line: StartedLine) -> None:
    """Protects both: with one PIN for two nobody would know who is on duty."""
    run(line, "anna", typed=f"{PIN}\n{PIN}\n")
    assert run(line, "karim", typed=f"{PIN}\n{PIN}\n").exit_code == 2
    assert whose(line, PIN) == "anna"
    assert run(line, "anna", typed=f"{PIN}\n{PIN}\n").exit_code == 0  # her own, once more


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        (("anna",), "90217\n90217\n"),  # too short
        (("anna",), "9021740000000\n9021740000000\n"),  # too long for a telephone
        (("anna",), "902l74\n902l74\n"),
        (("anna",), "٩٠٢١٧٤\n٩٠٢١٧٤\n"),  # digits, and none of a telephone's
        (("anna",), f"{PIN}\n902175\n"),
        (("anna",), "000000\n000000\n"),
        (("anna",), "123456\n123456\n"),
        (("anna",), "987654\n987654\n"),
        (("bruna",), f"{PIN}\n{PIN}\n"),
        (("anna", "--generate", "--clear"), ""),
    ],
)
def test_what_is_refused_changes_nothing(line: StartedLine, words: tuple[str, ...], typed: str) -> None:
    """Protects operators from a PIN that they did not mean, or that anybody would try first."""
    run(line, "anna", typed=f"{PIN}\n{PIN}\n")
    ran = run(line, *words, typed=typed)
    assert ran.exit_code == 2
    assert whose(line, PIN) == "anna"


def test_no_pin_is_in_the_database(line: StartedLine) -> None:
    """Protects operators from whoever copies the file: it holds a hash under a key that is not in it."""
    run(line, "anna", typed=f"{PIN}\n{PIN}\n")
    line.database.wipe()
    kept = b"".join(file.read_bytes() for file in line.folder.glob("*.db*"))
    assert kept
    assert PIN.encode() not in kept
