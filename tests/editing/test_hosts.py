# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Several hosts on one database: what is saved on one is in force on all, and nobody's edit is lost."""

import logging
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from ivr.app import Parts, create_app
from ivr.editing import Add, EditError, Refused, Remove
from ivr.editing.keeping import Keeper
from ivr.settings import Environment
from ivr.store.database import Database
from tests.editing.hosts import JUNE, MAY, NOW, Host, a_host, at, forget, prepared_at
from tests.editing.sample import SAMPLE
from tests.modena import LANGUAGES
from tests.postgres import Postgres


@pytest.fixture(scope="module")
def prepared(postgres: Postgres) -> Iterator[Database]:
    yield from prepared_at(postgres.database_url("hosts"))


@pytest.fixture
def database(prepared: Database) -> Database:
    forget(prepared)
    return prepared


@pytest.fixture
def one(tmp_path: Path, database: Database) -> Host:
    return a_host(tmp_path / "one", database)


@pytest.fixture
def two(tmp_path: Path, database: Database) -> Host:
    return a_host(tmp_path / "two", database)


def test_a_save_on_another_host(one: Host, two: Host) -> None:
    """It is taken up, and saved upon, by one that knew nothing of it."""
    seen = two.see()
    saved = one.save(Add(MAY), one.see())
    assert two.see() == saved
    two.save(Add(JUNE), seen)
    one.see()
    assert one.content == two.content
    assert [number.number for number in one.keeper.history()] == [3, 2, 1]


def test_a_host_that_was_away(one: Host, two: Host, database: Database) -> None:
    """A file that is an older revision is brought up to date; it is nobody's edit."""
    two.see()
    saved = one.save(Add(MAY), one.see())
    started_anew = Host(two.file, Keeper(two.file, database, lambda: NOW, LANGUAGES))
    assert started_anew.see() == saved
    assert two.content == one.content


def test_a_file_from_before(
    one: Host, tmp_path: Path, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """A new host with a config of its own speaks like the others; its file is kept beside."""
    saved = one.save(Add(MAY), one.see())
    new = a_host(tmp_path / "new", database, SAMPLE.replace('"112"', '"113"'))
    with caplog.at_level(logging.WARNING):
        assert new.see() == saved
    (kept,) = (each for each in new.file.parent.iterdir() if each != new.file)
    assert 'emergency = "113"' in kept.read_text("utf-8")
    assert kept.name in caplog.text


def test_a_file_that_is_kept_beside_is_no_more_public(one: Host, tmp_path: Path, database: Database) -> None:
    """Who could not read the operators' numbers in the config can't read them in its copy either."""
    one.save(Add(MAY), one.see())
    new = a_host(tmp_path / "new", database, SAMPLE.replace('"112"', '"113"'))
    new.file.chmod(0o600)
    new.see()
    assert {each.stat().st_mode & 0o777 for each in new.file.parent.iterdir()} == {0o600}


def test_an_edit_by_hand_on_one_host(one: Host, two: Host) -> None:
    """It is a revision like any other, beside what was saved elsewhere at the same time."""
    one.see()
    two.see()
    one.save(Add(MAY), one.see())
    two.file.write_text(SAMPLE.replace('"112"', '"113"'), "utf-8")
    two.see()
    one.see()
    assert one.content == two.content
    assert 'emergency = "113"' in one.content
    assert "from = 2026-05-01" in one.content


def test_an_edit_by_hand_of_what_another_host_changed(one: Host, two: Host) -> None:
    """Neither is overwritten: the file and the record stay as they are until somebody decides."""
    saved = one.save(Add(MAY), one.see())
    two.see()
    one.save(Remove(at(saved)), saved)
    by_hand = two.content.replace("until = 2026-05-02", "until = 2026-05-09")
    two.file.write_text(by_hand, "utf-8")
    with pytest.raises(EditError) as refused:
        two.keeper.present()
    assert refused.value.key == "edit-touched"
    assert two.content == by_hand
    assert len(one.told()) == 3


def test_a_mistake_by_hand_on_one_host(one: Host, two: Host) -> None:
    """It concerns that host alone, which is told; the others go on."""
    two.see()
    two.file.write_text(SAMPLE.replace('"112"', "112"), "utf-8")
    assert isinstance(two.keeper.present(), Refused)
    one.save(Add(MAY), one.see())
    assert isinstance(two.keeper.present(), Refused)
    two.file.write_text(SAMPLE, "utf-8")
    assert two.see().text == one.content


def test_a_line_in_service_takes_it_up(one: Host, two: Host, database: Database, tmp_path: Path) -> None:
    """Without a restart, the callers of every host hear what was saved on one."""
    one.save(Add(MAY), one.see())
    surroundings = {
        "IVR_SIMULATOR": "1",
        "IVR_DATA": str(tmp_path / "data"),
        "IVR_CONFIG": str(two.file),
        "IVR_DATABASE_URL": database.engine.url.render_as_string(hide_password=False),
    }
    parts: Parts = create_app(Environment.read(surroundings)).extensions["parts"]
    assert not parts.city().offices[-1].hours.closures
    parts.taking_up.start()
    end = monotonic() + 30
    while not parts.city().offices[-1].hours.closures and monotonic() < end:
        sleep(0.05)
    parts.stop()
    assert parts.city().offices[-1].hours.closures
