# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Saving: nothing that others did meanwhile is overwritten, and any of it can be taken back."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from subprocess import PIPE
from time import sleep

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from ivr.editing import Add, Closing, Edit, EditError, ExtraDay, Refused, Remove, entries
from ivr.editing.errors import TouchedError
from ivr.editing.settling import Present
from ivr.store import staff_record
from ivr.store.database import AwayError, Database
from tests.editing.hosts import JUNE, MAY, Host, a_host, at, forget, prepared_at
from tests.editing.sample import SAMPLE
from tests.postgres import Postgres

RACER = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from ivr.editing import Add, ExtraDay
from ivr.editing.keeping import Keeper
from ivr.store.database import Database
from tests.modena import LANGUAGES
file, url, month = sys.argv[1:]
keeper = Keeper(Path(file), Database(url), lambda: datetime.now(UTC), LANGUAGES)
print("here", flush=True)
sys.stdin.read()
for day in range(1, 4):
    present = keeper.present()
    office = "casa" if month == "5" else "polo1"
    keeper.save(Add(ExtraDay(date(2026, int(month), day), (), (office,))), present.digest, month)
"""


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path_factory.mktemp('editing')}/line.db"
    server: Postgres = request.getfixturevalue("postgres")
    return server.database_url("editing")


@pytest.fixture(scope="module")
def prepared(url: str) -> Iterator[Database]:
    yield from prepared_at(url)


@pytest.fixture
def database(prepared: Database) -> Database:
    forget(prepared)
    return prepared


@pytest.fixture
def host(tmp_path: Path, database: Database) -> Host:
    return a_host(tmp_path / "one", database)


def test_a_save(host: Host) -> None:
    """The file has the change, and the record who made it; what is shown next is what was saved."""
    saved = host.save(Add(MAY), host.see())
    assert "from = 2026-05-01" in host.content
    assert host.see() == saved
    assert host.told() == [(None, "The file was edited by hand"), ("maria", "Closure from 2026-05-01: casa")]


def test_who_did_what(host: Host, database: Database) -> None:
    """The record has a line for each revision that somebody made on the pages, none for a file's own."""
    host.save(Add(MAY), host.see())
    host.keeper.undo(2, "paolo")
    with database.reading() as connection:
        written = [(each.user, each.deed, each.about) for each in staff_record.entries(connection)]
    assert written == [("paolo", "config-undone", "3"), ("maria", "config-saved", "2")]


def test_no_revision_without_its_line(host: Host, database: Database) -> None:
    """Where the record can't be written there is no revision either, and the file is as it was."""
    seen = host.see()
    with database.writing() as connection:
        connection.execute(text("ALTER TABLE staff_record RENAME TO away"))
    try:
        with pytest.raises((AwayError, ProgrammingError)):
            host.save(Add(MAY), seen)
    finally:
        with database.writing() as connection:
            connection.execute(text("ALTER TABLE away RENAME TO staff_record"))
    assert (host.content, len(host.told())) == (SAMPLE, 1)
    assert [each.name for each in host.file.parent.iterdir()] == [host.file.name]


def test_taken_back(host: Host) -> None:
    """Every byte is as it was, and both are on record."""
    host.save(Add(MAY), host.see())
    assert isinstance(host.keeper.undo(2, "paolo"), Present)
    assert host.content == SAMPLE
    assert host.told()[2:] == [("paolo", "Took back version 2")]
    assert isinstance(host.keeper.undo(3, "paolo"), Present)
    assert "from = 2026-05-01" in host.content


def test_taken_back_from_beneath_another(host: Host) -> None:
    """What was entered since stays."""
    host.save(Add(JUNE), host.save(Add(MAY), host.see()))
    host.keeper.undo(2, "paolo")
    assert entries(host.content)[0].entry == JUNE
    assert "from = 2026-05-01" not in host.content


def test_what_was_changed_since_is_not_taken_back(host: Host) -> None:
    """Whoever takes back is told by whom the same was changed."""
    saved = host.save(Add(MAY), host.see())
    host.save(Edit(at(saved), JUNE), saved, "paolo")
    with pytest.raises(TouchedError) as refused:
        host.keeper.undo(2, "maria")
    assert [each.who for each in refused.value.since] == ["paolo"]


@pytest.mark.parametrize(("number", "why"), [(1, "edit-first"), (9, "edit-revision-gone")])
def test_what_cannot_be_taken_back(host: Host, number: int, why: str) -> None:
    """There is nothing before the first, and no revision that nobody made."""
    host.see()
    with pytest.raises(EditError) as refused:
        host.keeper.undo(number, "maria")
    assert refused.value.key == why


def test_two_editors(host: Host) -> None:
    """Both changes come in, in whatever order they are saved."""
    seen = host.see()
    host.save(Add(MAY), seen)
    host.save(Add(JUNE), seen, "paolo")
    assert [each.entry for each in entries(host.content)][:2] == [MAY, JUNE]


def test_two_editors_of_one_entry(host: Host) -> None:
    """The second sees the first's change, and nothing is overwritten."""
    seen = host.save(Add(MAY), host.see())
    saved = host.save(Remove(at(seen)), seen, "paolo")
    with pytest.raises(TouchedError) as refused:
        host.keeper.save(Edit(at(seen), JUNE), seen.digest, "maria")
    assert [each.who for each in refused.value.since] == ["paolo"]
    assert host.see() == saved


def test_two_who_close_an_office(host: Host) -> None:
    """It is not closed twice: the second would open it, and it would stay closed."""
    seen = host.see()
    host.save(Add(MAY), seen)
    with pytest.raises(TouchedError):
        host.keeper.save(Add(MAY), seen.digest, "paolo")


def test_a_mistake_is_not_saved(host: Host) -> None:
    """What does not hold together changes neither the file nor the record."""
    refused = host.keeper.save(Add(Closing(date(2026, 5, 2), date(2026, 5, 1))), host.see().digest, "maria")
    assert isinstance(refused, Refused)
    assert [mistake.key for mistake in refused.beside("until")] == ["config-closure-backwards"]
    assert host.content == SAMPLE
    assert len(host.told()) == 1


def test_an_edit_by_hand_meanwhile(host: Host) -> None:
    """What somebody wrote into the file is on record, and stays."""
    seen = host.see()
    host.file.write_text(SAMPLE.replace('"112"', '"113"'), "utf-8")
    host.save(Add(MAY), seen)
    assert 'emergency = "113"' in host.content
    assert [who for who, _ in host.told()] == [None, None, "maria"]


def test_a_mistake_by_hand(host: Host) -> None:
    """It is told with its line, and is no revision; nothing is saved into such a file."""
    seen = host.see()
    host.file.write_text(SAMPLE.replace('"112"', "112"), "utf-8")
    for found in (host.keeper.present(), host.keeper.save(Add(MAY), seen.digest, "maria")):
        assert isinstance(found, Refused)
        assert [mistake.key for mistake in found.elsewhere] == ["config-not-text"]
    assert len(host.told()) == 1


def test_a_file_that_is_no_text(host: Host) -> None:
    """Bytes of another encoding are told like any mistake."""
    host.file.write_bytes(b"# caf\xe9")
    found = host.keeper.present()
    assert isinstance(found, Refused)
    assert [mistake.key for mistake in found.mistakes] == ["config-file-not-utf8"]


def test_a_page_from_before_the_record(host: Host) -> None:
    """A revision that nobody knows is no ground to change anything on."""
    host.see()
    with pytest.raises(EditError) as refused:
        host.keeper.save(Add(MAY), "0" * 64, "maria")
    assert refused.value.key == "edit-base-unknown"


def test_the_file_behind_a_link(host: Host) -> None:
    """The link stays one, and the file keeps its permissions; nothing else is left in the folder."""
    real = host.file.rename(host.file.with_name("real.toml"))
    real.chmod(0o640)
    host.file.symlink_to(real)
    host.save(Add(MAY), host.see())
    assert host.file.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in real.parent.iterdir()) == ["config.toml", "real.toml"]


def test_a_file_that_is_gone(host: Host) -> None:
    """It is told why, and nothing is put in its place."""
    seen = host.see()
    host.file.unlink()
    with pytest.raises(EditError) as refused:
        host.keeper.save(Add(MAY), seen.digest, "maria")
    assert refused.value.key == "edit-file-unwritable"
    assert not list(host.file.parent.iterdir())


def test_processes_that_save_at_once(host: Host, url: str) -> None:
    """All six changes are in the file and on record; whoever reads meanwhile reads a whole config."""
    host.see()
    last_line = SAMPLE.splitlines(keepends=True)[-1]
    arguments = [[str(host.file), url, month] for month in ("5", "6")]
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", RACER, *each], stdin=PIPE, stdout=PIPE, text=True, cwd=Path.cwd()
        )
        for each in arguments
    ]
    for process in processes:
        assert process.stdout
        assert process.stdout.readline() == "here\n"
    for process in processes:
        assert process.stdin
        process.stdin.close()
    while any(process.poll() is None for process in processes):
        sleep(0.01)
        assert host.content.endswith(last_line)
    for process in processes:
        assert process.stdout
        process.stdout.close()
    assert [process.returncode for process in processes] == [0, 0]
    days = {each.entry.day for each in entries(host.content) if isinstance(each.entry, ExtraDay)}
    assert days == {date(2026, month, day) for month in (5, 6) for day in range(1, 4)}
    assert [each.number for each in host.keeper.history()] == list(range(7, 0, -1))
