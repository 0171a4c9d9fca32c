# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr user`: the first one gets in, and whoever should not be in is out."""

from datetime import UTC, datetime

from click.testing import CliRunner, Result

from ivr.cli.user import user
from ivr.passwords import Weakness
from ivr.porter import Entered, Porter
from ivr.settings import FAKE_SECRET_KEY
from ivr.store.secrecy import Secrecy
from tests.cli.conftest import StartedLine
from tests.modena import modena
from tests.web.staff import PASSWORD
from tests.world import config_file

ADDRESS = "http://localhost:8000/invitation/"


def run(line: StartedLine, *words: str, **environ: str) -> Result:
    always = {**line.simulated, "IVR_DATA": str(line.folder), "IVR_CONFIG": str(config_file())}
    return CliRunner(env={**always, **environ}).invoke(user, words)


def porter(line: StartedLine) -> Porter:
    """The porter of the line that the command was run beside."""
    return Porter(line.database, Secrecy(FAKE_SECRET_KEY), lambda: datetime.now(UTC), modena)


def invite(line: StartedLine, name: str) -> str:
    """The secret part of a link."""
    return run(line, "invite", name).output.split()[-1].removeprefix(ADDRESS)


def test_the_link_is_all_that_is_written_out(line: StartedLine) -> None:
    """Protects whoever passes it on by a pipe; what it is for stands beside, and it lets that person in."""
    ran = line.ivr("user", "invite", "paolo")
    assert ran.returncode == 0
    assert "For Paolo, and nobody else" in ran.stderr
    assert ran.stdout.startswith(ADDRESS)
    invited = porter(line).accept(ran.stdout.strip().removeprefix(ADDRESS), PASSWORD)
    assert isinstance(invited, Entered)
    assert invited.user.id == "paolo"


def test_the_address_is_the_lines(line: StartedLine) -> None:
    """Where it had to be assumed, since nobody said where the pretend line is, whoever reads it knows."""
    assert "make run PORT=8099" in run(line, "invite", "paolo").output
    told = run(line, "invite", "paolo", IVR_PUBLIC_URL="http://localhost:8099").output
    assert told.split()[-1].startswith("http://localhost:8099/invitation/")
    assert "PORT" not in told


def test_nobody_else_is_invited(line: StartedLine) -> None:
    """Whoever mistypes reads who there is, and nothing was kept."""
    ran = run(line, "invite", "pablo")
    assert ran.exit_code == 2
    assert "anna, marta, paolo" in ran.output
    assert porter(line).accounts() == {}


def test_the_list_tells_how_each_stands(line: StartedLine) -> None:
    """Never invited, invited, with a password, and locked."""
    at_the_door = porter(line)
    for name in ("anna", "paolo"):
        token = invite(line, name)
        if name == "paolo":
            assert not isinstance(at_the_door.accept(token, PASSWORD), Weakness)
    shown = run(line, "list").output
    assert [row.rpartition(": ")[2] for row in shown.splitlines()] == [
        "è stato invitato",
        "da invitare",
        "ha una parola d'ordine",
    ]
    for _ in range(10):
        at_the_door.sign_in("paolo", "wrong", "192.0.2.1")
    assert "bloccato fino alle" in run(line, "list").output


def test_one_who_left_is_out(line: StartedLine) -> None:
    """Their sessions and their password are gone, and the record tells that it was done on the machine."""
    token = invite(line, "paolo")
    came = porter(line).accept(token, PASSWORD)
    assert isinstance(came, Entered)
    assert run(line, "end", "paolo").exit_code == 0
    assert porter(line).session(came.token) is None
    assert porter(line).accounts() == {}
    latest = porter(line).record()[0]
    assert (latest.user, latest.deed, latest.about) == (None, "ended", "paolo")
