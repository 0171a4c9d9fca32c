# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The clip watch: renders when something changed, apart from the webhooks, and stops when told."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ivr.clip_watch import ClipWatch, Due


def _writing(file: Path, status: int = 0) -> list[str]:
    """A command that leaves a line in a file, says so, and ends with a status."""
    code = f"import sys; open({str(file)!r}, 'a').write('x\\n'); print('three are left'); sys.exit({status})"
    return [sys.executable, "-c", code]


def _due(command: list[str], depends_on: object = "monday") -> Callable[[], Due]:
    return lambda: Due(tuple(command), depends_on)


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


@contextmanager
def _running(watch: ClipWatch) -> Iterator[None]:
    watch.start()
    try:
        yield
    finally:
        watch.stop()


def _runs(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines()) if file.exists() else 0


def _sleeping(file: Path) -> list[str]:
    """A command that leaves a line in a file and takes its time."""
    code = f"import time; open({str(file)!r}, 'a').write('x\\n'); time.sleep(600)"
    return [sys.executable, "-c", code]


def test_it_renders_when_something_changed_and_not_again(tmp_path: Path) -> None:
    """Protects new sentences from being spoken for long, and the machine from rendering all the time.

    It is busy until then: whoever has saved does not read that all is done before it has begun.
    """
    file, due = tmp_path / "runs", ["monday"]
    asked: list[str] = []

    def what() -> Due:
        asked.append(due[0])
        return Due(tuple(_writing(file)), due[0])

    watch = ClipWatch(what)
    assert not watch.is_busy  # nobody looks
    with _running(watch):
        assert watch.is_busy
        _until(lambda: not watch.is_busy)
        looked = len(asked)
        _until(lambda: len(asked) > looked + 1)
        assert _runs(file) == 1
        due[0] = "tuesday"
        assert watch.is_busy
        _until(lambda: not watch.is_busy)
        assert _runs(file) == 2


def test_what_was_left_out_is_told(tmp_path: Path) -> None:
    """Protects whoever watches the line: a rendering that failed is a problem with its own words."""
    watch = ClipWatch(_due(_writing(tmp_path / "runs", status=1)))
    with _running(watch):
        _until(lambda: watch.problem == "three are left")


def test_our_own_mistakes_are_told_in_a_line() -> None:
    """Protects /readyz from a traceback: its last line is there, and all of it in the log."""
    watch = ClipWatch(_due([sys.executable, "-c", "{}['a clip']"]))
    with _running(watch):
        _until(lambda: watch.problem == "KeyError: 'a clip'")


def test_what_is_outdated_makes_way(tmp_path: Path) -> None:
    """Protects new hours from waiting for an hour of old ones: the rendering is ended, the next one begun."""
    file, due = tmp_path / "runs", [tuple(_sleeping(tmp_path / "runs"))]
    watch = ClipWatch(lambda: Due(due[0], "monday"))
    with _running(watch):
        _until(lambda: _runs(file) == 1)
        due[0] = tuple(_writing(file))
        _until(lambda: _runs(file) == 2)
        assert watch.problem == ""


def test_without_clips_nothing_is_due() -> None:
    """Protects a line that has the carrier speak everything: nothing is ever rendered."""
    asked: list[int] = []
    watch = ClipWatch(lambda: asked.append(1))
    with _running(watch):
        _until(lambda: len(asked) >= 2)
    assert watch._process is None


def test_wishes_are_granted_beside_a_rendering(tmp_path: Path) -> None:
    """Protects whoever waits before a page: not behind a thousand sentences, which go on; one at a time."""
    long, wish, granted = tmp_path / "long", tmp_path / "wish", tmp_path / "granted"
    code = f"import pathlib, time; time.sleep(0.2); pathlib.Path({str(wish)!r}).unlink(); "
    grant = [sys.executable, "-c", f"{code}open({str(granted)!r}, 'a').write('x\\n')"]
    watch = ClipWatch(_due(_sleeping(long)), wish.exists, tuple(grant))
    with _running(watch):
        for number in (1, 2):
            wish.touch()
            _until(lambda number=number: _runs(granted) == number)  # type: ignore[misc]  # mypy infers no type of it
        assert watch.is_busy
    assert _runs(long) == 1


def test_wishes_that_cannot_be_taken_rest(tmp_path: Path) -> None:
    """Protects the machine from a command that fails each second."""
    file, asked = tmp_path / "runs", [0]

    def is_open() -> bool:
        asked[0] += 1
        return True

    with _running(ClipWatch(lambda: None, is_open, tuple(_writing(file, status=1)))):
        _until(lambda: _runs(file) == 1)
        looked = asked[0]
        time.sleep(1.5)
    assert (_runs(file), asked[0]) == (1, looked)


def test_a_process_that_cannot_be_started_ends_nothing(tmp_path: Path) -> None:
    """Protects the clips of a machine that was short of memory for a moment: it is told, and tried again."""
    nowhere, file = str(tmp_path / "nowhere"), tmp_path / "runs"
    due = [Due((nowhere,), "monday")]
    watch = ClipWatch(lambda: due[0], is_wish_open=lambda: True, grant=(nowhere,))
    with _running(watch):
        _until(lambda: "No such file" in watch.problem)
        due[0] = Due(tuple(_writing(file)), "tuesday")
        _until(lambda: _runs(file) == 1 and not watch.problem)


def test_it_stops_in_the_middle_of_a_rendering(tmp_path: Path) -> None:
    """Protects the restart of the line: it does not wait for a thousand sentences."""
    watch = ClipWatch(_due(_sleeping(tmp_path / "runs")))
    watch.start()
    _until(lambda: watch._process is not None)
    watch.stop()
    assert not watch._thread.is_alive()
    assert watch.problem == ""
