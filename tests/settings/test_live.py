# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The config is taken up while calls run, and a broken one changes nothing: with real files."""

import itertools
import logging
import os
import threading
from collections.abc import Callable, Iterator, Set
from pathlib import Path

import pytest

from ivr.call import Language
from ivr.settings import ConfigError, Live, Mistake
from tests.settings.example import CITY, LANGUAGES

OTHER = CITY.replace('emergency = "112"', 'emergency = "113"')
BROKEN = CITY.replace('key = "5"', "key = 5")
LINE = CITY.split("\n").index('key = "5"') + 1


class Desk:
    """A config file, a Live over it, a clock of its own, and all that it reported."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "config.toml"
        self.file.write_text(CITY, "utf-8")
        self.seconds = 100.0
        self.reports: list[list[int]] = []
        self.live = Live(self.file, LANGUAGES, on_mistakes=self._note, monotonic=lambda: self.seconds)

    def _note(self, mistakes: tuple[Mistake, ...]) -> None:
        self.reports.append([mistake.line for mistake in mistakes])

    def wait(self, seconds: float = 1.0) -> None:
        self.seconds += seconds

    def write(self, text: str) -> None:
        """As an editor does that writes into the file."""
        self.file.write_text(text, "utf-8")

    @property
    def emergency(self) -> int | None:
        return self.live.city.emergency


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_changed_file_is_taken_up(desk: Desk) -> None:
    """No restart: a second after staff saved, the new config is in force."""
    assert desk.emergency == 112
    desk.write(OTHER)
    desk.wait()
    assert desk.emergency == 113
    assert desk.reports == [[]]


def test_it_looks_at_most_once_a_second(desk: Desk) -> None:
    """However many calls there are, the file is not looked at for each turn."""
    desk.write(OTHER)
    desk.wait(0.9)
    assert desk.emergency == 112
    desk.wait(0.2)
    assert desk.emergency == 113
    desk.write(CITY)
    desk.wait(0.9)
    assert desk.emergency == 113
    desk.wait(0.2)
    assert desk.emergency == 112


def test_whoever_wrote_it_need_not_wait(desk: Desk) -> None:
    """It is in force as soon as somebody says that they wrote it, and told of once."""
    for text, emergency in ((OTHER, 113), (CITY, 112)):
        desk.write(text)
        desk.live.look_now()
        assert desk.emergency == emergency
    desk.live.look_now()
    assert desk.reports == [[], []]


def test_a_broken_file_changes_nothing(desk: Desk) -> None:
    """The city in force stays, the mistakes show, and are reported once rather than every second."""
    desk.write(BROKEN)
    for _ in range(5):
        desk.wait()
        assert desk.emergency == 112
        assert [mistake.line for mistake in desk.live.mistakes] == [LINE]
    assert desk.reports == [[LINE]]


def test_a_mended_file_is_taken_up(desk: Desk) -> None:
    """Once it is mended nothing of the mistake is left, be it as before or changed."""
    for mended, emergency in ((CITY, 112), (OTHER, 113)):
        desk.write(BROKEN)
        desk.wait()
        assert desk.live.mistakes
        desk.write(mended)
        desk.wait()
        assert desk.live.mistakes == ()
        assert desk.emergency == emergency
    assert desk.reports == [[LINE], [], [LINE], []]


def test_a_file_broken_twice_is_reported_twice(desk: Desk) -> None:
    """Whoever mends one mistake and makes another learns of the other."""
    desk.write(BROKEN)
    desk.wait()
    assert desk.live.mistakes
    desk.write("")
    desk.wait()
    assert [mistake.line for mistake in desk.live.mistakes] == [1]
    assert desk.reports == [[LINE], [1]]


def test_a_deleted_file_changes_nothing(desk: Desk) -> None:
    """A file that vanished is a mistake, and the very same one put back is none."""
    aside = desk.file.with_name("aside.toml")
    desk.file.rename(aside)
    desk.wait()
    assert desk.emergency == 112
    assert [mistake.key for mistake in desk.live.mistakes] == ["config-file-missing"]
    aside.rename(desk.file)
    desk.wait()
    assert desk.live.mistakes == ()
    assert desk.reports == [[1], []]


def test_a_folder_in_its_place_changes_nothing(desk: Desk) -> None:
    """Nor does a folder of the file's name."""
    desk.file.unlink()
    desk.file.mkdir()
    desk.wait()
    assert desk.emergency == 112
    assert [mistake.key for mistake in desk.live.mistakes] == ["config-file-not-a-file"]


def test_a_replaced_file_is_taken_up(desk: Desk) -> None:
    """Many editors put a new file in the old one's place: of the same size, even of the same time."""
    before = desk.file.stat()
    new = desk.file.with_name("config.toml.new")
    new.write_text(OTHER, "utf-8")
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert new.stat().st_size == before.st_size
    new.replace(desk.file)
    desk.wait()
    assert desk.emergency == 113


def test_a_file_of_the_same_time_is_taken_up(desk: Desk) -> None:
    """Some disks tell time to the second only: what was written within the same one has another size."""
    before = desk.file.stat()
    desk.write(f"{OTHER}# edited\n")
    os.utime(desk.file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert desk.file.stat().st_ino == before.st_ino
    desk.wait()
    assert desk.emergency == 113


def test_a_link_turned_to_another_file_is_taken_up(desk: Desk) -> None:
    """Some orchestrators keep the config behind a link and turn it."""
    other = desk.file.with_name("other.toml")
    other.write_text(OTHER, "utf-8")
    desk.file.unlink()
    desk.file.symlink_to(other)
    desk.wait()
    assert desk.emergency == 113


def test_a_touched_file_is_the_same(desk: Desk) -> None:
    """Saving without a change gives an equal city."""
    before = desk.live.city
    os.utime(desk.file, (1, 1))
    desk.wait()
    assert desk.live.city == before
    assert desk.live.mistakes == ()


def test_warnings_show(desk: Desk) -> None:
    """What is hardly meant is in force nevertheless, and can be asked for."""
    assert not desk.live.warnings
    desk.write(CITY.replace('offices = ["segreteria"]', 'offices = ["casa"]'))
    desk.wait()
    (warning,) = desk.live.warnings
    assert warning.key == "config-no-operators"
    assert desk.live.mistakes == ()


def test_a_file_that_is_wrong_from_the_start(tmp_path: Path) -> None:
    """There is no line without a city: whoever starts it is told every mistake."""
    file = tmp_path / "config.toml"
    file.write_text(BROKEN.replace('"Europe/Rome"', '"Europe/Roma"'), "utf-8")
    with pytest.raises(ConfigError) as raised:
        Live(file, LANGUAGES)
    assert len(raised.value.mistakes) == 2
    assert str(raised.value).count("config.toml:") == 2


def test_the_log_tells_the_line(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Unless told otherwise it writes each mistake to the log, once, and that the file is in order again."""
    caplog.set_level(logging.INFO)
    file = tmp_path / "config.toml"
    file.write_text(CITY, "utf-8")
    ticks = itertools.count()
    live = Live(file, LANGUAGES, monotonic=lambda: float(next(ticks)))
    for text in (BROKEN, CITY):
        file.write_text(text, "utf-8")
        for _ in range(3):
            assert live.city.emergency == 112
    wrong, right = caplog.records
    assert (wrong.levelname, right.levelname) == ("ERROR", "INFO")
    assert wrong.getMessage().startswith(f"config.toml:{LINE}: «key» deve essere un testo")
    assert "in vigore" in right.getMessage()


class Meanwhile(Set[Language]):
    """The known languages, and something that happens once while a file is being read for them."""

    def __init__(self, happens: Callable[[], None]) -> None:
        self._ahead = [happens]

    def __contains__(self, language: object) -> bool:
        return language in LANGUAGES

    def __iter__(self) -> Iterator[Language]:
        while self._ahead:
            self._ahead.pop()()
        return iter(LANGUAGES)

    def __len__(self) -> int:
        return len(LANGUAGES)

    def again(self, happens: Callable[[], None]) -> None:
        self._ahead.append(happens)


def test_a_change_while_the_file_is_being_read_is_seen_the_next_time(tmp_path: Path) -> None:
    """Whoever saves twice within a moment is heard: at the start as well as later."""
    file = tmp_path / "config.toml"
    file.write_text(CITY, "utf-8")
    ticks = itertools.count()

    def edit(emergency: str, comment: str) -> None:
        text = CITY.replace('emergency = "112"', f'emergency = "{emergency}"')
        file.write_text(f"{text}{comment}\n", "utf-8")  # of another size: clocks of disks may be slow

    meanwhile = Meanwhile(lambda: edit("113", "# second"))
    live = Live(file, meanwhile, on_mistakes=lambda _: None, monotonic=lambda: float(next(ticks)))
    meanwhile.again(lambda: edit("118", "# the third"))
    assert {live.city.emergency for _ in range(3)} == {113, 118}
    assert live.city.emergency == 118


def test_nobody_waits_while_the_file_is_being_read(tmp_path: Path) -> None:
    """A call that asks meanwhile goes on with what was in force, however long the reading takes."""
    file = tmp_path / "config.toml"
    file.write_text(CITY, "utf-8")
    ticks, answers = itertools.count(), []
    meanwhile = Meanwhile(lambda: None)
    live = Live(file, meanwhile, on_mistakes=lambda _: None, monotonic=lambda: float(next(ticks)))

    def call() -> None:
        caller = threading.Thread(target=lambda: answers.append(live.city.emergency), daemon=True)
        caller.start()
        caller.join(5)

    meanwhile.again(call)
    file.write_text(OTHER, "utf-8")
    assert live.city.emergency == 113
    assert answers == [112]


def test_many_threads_and_a_restless_file(tmp_path: Path) -> None:
    """While the file is rewritten over and over, every thread always has a city that was whole."""
    file = tmp_path / "config.toml"
    file.write_text(CITY, "utf-8")
    ticks = itertools.count()
    live = Live(file, LANGUAGES, on_mistakes=lambda _: None, monotonic=lambda: float(next(ticks)))
    seen: set[int | None] = set()
    done = threading.Event()

    def call() -> None:
        while not done.is_set():
            seen.add(live.city.emergency)

    threads = [threading.Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    for text in (OTHER, BROKEN, CITY, "", OTHER) * 6:
        file.write_text(text, "utf-8")
        assert live.city.emergency in {112, 113}
    done.set()
    for thread in threads:
        thread.join()
    assert seen <= {112, 113}
    assert live.city.emergency == 113
