# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The floors between rooms: import-linter holds them, and would notice."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

# One forbidden arrow for each contract of .importlinter, and what it must say of it.
PLANTED = {
    "floors": ("hours/schedule.py", "import ivr.city", "ivr.hours is not allowed to import ivr.city"),
    "talk": ("dialogue/turn.py", "import ivr.dialogue.script", "ivr.dialogue.turn is not allowed to import"),
    "pretend-carrier": (
        "simulator/wire.py",
        "import ivr.carrier.links",
        "ivr.simulator is not allowed to import ivr.carrier",
    ),
    "voices": ("voices/clips.py", "import ivr.prompts", "ivr.voices is not allowed to import ivr.prompts"),
    "simulator": ("app.py", "import ivr.simulator", "ivr.app -> ivr.simulator"),
    "flask": ("switchboard.py", "import flask", "ivr.switchboard -> flask"),
    "twilio": ("web/voice.py", "import twilio.twiml", "ivr.web.voice -> twilio"),
    "fluent": ("rehearsal.py", "import fluent.runtime", "ivr.rehearsal -> fluent"),
    "settings": ("city.py", "import pydantic", "ivr.city -> pydantic"),
    "toml": ("cli/say.py", "import tomllib", "ivr.cli.say -> tomllib"),
    "tomlkit": ("settings/live.py", "import tomlkit", "ivr.settings.live -> tomlkit"),
    "messages": ("rehearsal.py", "import ivr.messages", "ivr.rehearsal -> ivr.messages"),
    "audio": ("simulator/twiml/clip.py", "import av", "ivr.simulator.twiml.clip -> av"),
    "store": ("store/tables.py", "import ivr.store.duty", "ivr.store.tables is not allowed to import"),
    "numbering": ("hours/instants.py", "import phonenumbers", "ivr.hours.instants -> phonenumbers"),
    "sql": ("caretaker.py", "import sqlalchemy", "ivr.caretaker -> sqlalchemy"),
    "http": ("web/health.py", "import requests", "ivr.web.health -> requests"),
    "metrics": ("store/waits.py", "import prometheus_client", "ivr.store.waits -> prometheus_client"),
    "circles": (
        "simulator/stage.py",
        "import ivr.simulator.manner",
        "No cycles are allowed in ivr.simulator.",
    ),
    "argon2": ("porter.py", "import argon2", "ivr.porter -> argon2"),
    "click": ("settings/live.py", "import click", "ivr.settings.live -> click"),
}


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of a copy of the program with all those arrows, and a room without a floor."""
    house = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "ivr", house / "ivr", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / ".importlinter", house)
    for file, arrow, _ in PLANTED.values():
        with (house / "ivr" / file).open("a") as module:
            module.write(f"\n{arrow}\n")
    (house / "ivr/attic.py").touch()
    (house / "ivr/dialogue/cellar.py").touch()
    lint = Path(sys.executable).with_name("lint-imports")
    linted = subprocess.run(
        [lint, "--no-logo", "--no-cache"], cwd=house, capture_output=True, text=True, check=False
    )
    assert linted.returncode == 1, linted.stderr
    return linted.stdout


def test_every_contract_is_tried() -> None:
    """A contract that has no planted arrow here might hold nothing."""
    contracts = re.findall(
        r"^\[importlinter:contract:(.*)\]$", (ROOT / ".importlinter").read_text(), re.MULTILINE
    )
    assert set(contracts) == PLANTED.keys()


@pytest.mark.parametrize("contract", PLANTED)
def test_a_forbidden_arrow_is_found(findings: str, contract: str) -> None:
    """Rooms stay apart because this breaks the build, not because all remember."""
    _, _, complaint = PLANTED[contract]
    assert complaint in findings


@pytest.mark.parametrize("module", ["ivr.attic", "ivr.dialogue.cellar"])
def test_a_room_without_a_floor_is_found(findings: str, module: str) -> None:
    """Whoever adds a module decides where it stands."""
    assert f"- {module}\n" in findings
