# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line put together: what its parts tell of themselves to whoever watches."""

import shutil
from pathlib import Path

import pytest

from ivr.app import PROMPTS, create_app
from tests.world import environment


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The prompts, to be spoilt."""
    return Path(shutil.copytree(PROMPTS, tmp_path / "prompts"))


def test_a_line_that_can_say_everything_is_ready(folder: Path) -> None:
    """Protects the test below: nothing is amiss with the prompts as they are."""
    answer = create_app(environment(), folder=folder).test_client().get("/readyz")
    assert (answer.status_code, answer.json) == (200, {**(answer.json or {}), "state": "green"})


def test_a_sentence_that_is_not_there_takes_the_line_out(folder: Path) -> None:
    """Protects callers from silence: the watcher sees red, and reads which language lacks which sentence."""
    file = folder / "fr.ftl"
    whole = file.read_text("utf-8")
    assert "\ngoodbye = " in whole
    file.write_text(whole.replace("\ngoodbye = ", "\ngoodbyes = "), "utf-8")
    answer = create_app(environment(), folder=folder).test_client().get("/readyz")
    assert (answer.status_code, (answer.json or {})["state"]) == (503, "red")
    assert "fr.ftl: missing-key: goodbye " in (answer.json or {})["parts"]["prompts"]["problems"]
