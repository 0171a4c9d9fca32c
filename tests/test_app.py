# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line put together: what its parts tell of themselves to whoever watches."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ivr.app import create_app
from ivr.folders import PROMPTS
from ivr.settings import ConfigError
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
    assert "fr.ftl: missing-key: goodbye" in (answer.json or {})["parts"]["prompts"]["problems"]


def test_a_new_recording_is_due(folder: Path) -> None:
    """Protects whoever recorded a sentence: they put the file there, and the line does the rest."""
    due = create_app(environment(), folder=folder).extensions["parts"].clip_watch._due
    before = due()
    assert due() == before
    file = folder / "recordings" / "it" / "goodbye-a3afe6c2.wav"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"a take")
    assert due() != before


def test_the_days_ahead_are_those_of_the_citys_clock() -> None:
    """Protects whoever tries another year in the browser: its sentences are rendered, not today's."""
    christmas = datetime(2031, 12, 24, 23, 30, tzinfo=UTC)  # in Modena it is the 25th
    due = create_app(environment(), clock=lambda: christmas).extensions["parts"].clip_watch._due()
    assert due.command[-2:] == ("--from", "2031-12-25")


def test_a_folder_that_cannot_be_made_keeps_the_line_from_starting(tmp_path: Path) -> None:
    """Protects whoever mistypes IVR_DATA: a mistake with its name, no traceback."""
    (tmp_path / "data").touch()
    with pytest.raises(ConfigError) as refused:
        create_app(replace(environment(), data=tmp_path / "data"))
    assert refused.value.mistakes[0].text().startswith(f"IVR_DATA: la cartella «{tmp_path}/data/clips»")
