# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr doctor`: each part is looked at whatever became of the others, and each fault names its remedy."""

import subprocess
from pathlib import Path

import pytest

from ivr.carrier.links import Links
from ivr.carrier.outbound import Outbound
from ivr.carrier.rest import Account
from ivr.cli.doctor import Verdict, carrier
from ivr.simulator.rest.client import WsgiHttpClient
from ivr.simulator.rest.interface import RestInterface
from tests.cli.conftest import StartedLine
from tests.cli.run import ivr
from tests.cli.test_tick import REAL
from tests.world import World, environment


def examined(folder: Path, **further: str) -> "subprocess.CompletedProcess[str]":
    return ivr("doctor", data=folder, language="en_GB.UTF-8", further=REAL | further)


def verdicts(ran: "subprocess.CompletedProcess[str]") -> dict[str, str]:
    """What is said of each part, by the first word that names it."""
    lines = [line.split(maxsplit=1) for line in ran.stdout.splitlines()]
    return {told.partition(":")[0]: verdict for verdict, told in lines}


def test_a_line_in_good_order(line: StartedLine) -> None:
    """Protects the peace of whoever runs it: every part is named, and the exit is 0."""
    ran = examined(line.folder)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert verdicts(ran) == {
        "config": "yes",
        "prompts": "yes",
        "folder of data": "yes",
        "today's clips": "yes",  # the tests' city lets the carrier speak
        "staff's pages": "yes",
        "environment": "yes",
        "public address": "yes",
        "database": "yes",
        "Twilio": "note",  # not asked
    }


def test_a_line_before_its_first_start(tmp_path: Path) -> None:
    """Protects the database's owner: looking makes no file that the line's own user could not write to."""
    ran = examined(tmp_path)
    assert ran.returncode == 0
    assert verdicts(ran)["database"] == "note"
    assert not [*tmp_path.glob("*.db")]


def test_everything_wrong_at_once(tmp_path: Path) -> None:
    """Protects an evening's work: one run finds what would otherwise be found one by one; the exit is 1."""
    config = tmp_path / "config.toml"
    config.write_text("[line]\n", "utf-8")
    further = REAL | {
        "IVR_PUBLIC_URL": "https://10.0.0.7",
        "IVR_DATABASE_URL": "postgresql://centralino@127.0.0.1:1/centralino",
    }
    ran = ivr("doctor", config=config, data=tmp_path / "nowhere", language="en_GB.UTF-8", further=further)
    assert (ran.returncode, ran.stderr) == (1, "")
    found = verdicts(ran)
    assert found["IVR_DATA"] == found["IVR_PUBLIC_URL"] == found["database"] == "no"
    assert found["config.toml"] == "no"
    assert found["prompts"] == found["environment"] == "yes"
    assert not (tmp_path / "nowhere").exists()


def test_a_weak_or_missing_secret(line: StartedLine) -> None:
    """Protects callers' numbers: a key that can be guessed is told, and is not repeated on the screen."""
    weak = "secret" * 6
    ran = examined(line.folder, IVR_SECRET_KEY=weak, TWILIO_AUTH_TOKEN="")
    assert ran.returncode == 1
    assert {"IVR_SECRET_KEY", "TWILIO_AUTH_TOKEN"} <= verdicts(ran).keys()
    assert weak not in ran.stdout


def test_a_secret_that_everybody_can_read(line: StartedLine) -> None:
    """Protects a secret on a shared machine: the line works, but whoever runs it should know."""
    file = line.folder / "key"
    file.write_text(REAL["IVR_SECRET_KEY"])
    for mode, verdict in ((0o644, "note"), (0o640, None)):
        file.chmod(mode)
        ran = examined(line.folder, IVR_SECRET_KEY="", IVR_SECRET_KEY_FILE=str(file))
        assert verdicts(ran).get("IVR_SECRET_KEY_FILE") == verdict


@pytest.mark.parametrize(("token", "verdict"), [("", Verdict.FINE), ("f" * 31 + "0", Verdict.WRONG)])
def test_the_carrier_is_asked(world: World, token: str, verdict: Verdict) -> None:
    """Protects the first day: a token that is not the account's is found before the first caller does."""
    known = environment()
    account = Account(known.account_sid, token or known.auth_tokens[0])
    http = WsgiHttpClient(RestInterface(world.exchange))
    found, told = carrier(Outbound(account, Links(known.public_url), http))
    assert found is verdict
    assert told.startswith("Twilio: ")
