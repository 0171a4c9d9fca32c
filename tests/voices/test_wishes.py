# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Wishes: left by pages, taken by one process, granted or refused with a reason, and never for ever."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ivr.voices import Clips, Failure, Hindrance, SourceError, Unmet, UnmetError, Wish, Wishes, grant
from ivr.voices import wishes as wishes_module
from tests.voices.casts import Answer, Cast
from tests.voices.day import job

SOON = timedelta(seconds=5)
WISH = Wish("espeak", (job("Grazie."), job("شكرا.", "ar")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "wishes"


@pytest.fixture
def wishes(folder: Path) -> Wishes:
    return Wishes(folder, lambda: datetime.now(UTC))


@pytest.fixture
def clips(tmp_path: Path) -> Clips:
    return Clips(tmp_path / "clips")


def granted(wishes: Wishes, clips: Clips, *answers: Answer) -> Cast:
    """Have all wishes granted by a source that answers so."""
    cast = Cast("gtts", list(answers))
    grant(wishes, clips, lambda chosen: (cast,) if chosen == "espeak" else ())
    return cast


def test_two_who_wish_the_same_have_it_made_once(wishes: Wishes, clips: Clips, folder: Path) -> None:
    """Two editors look at the same closure: one file, each sentence spoken once, and nothing left behind."""
    assert not wishes.is_any_open()
    wishes.leave(WISH)
    wishes.leave(Wish.read(WISH.written()))
    assert wishes.is_any_open()
    assert len(list(folder.iterdir())) == 1
    assert granted(wishes, clips).asked == list(WISH.jobs)
    assert list(folder.iterdir()) == []
    assert wishes.failure(WISH) is None


def test_one_that_is_taken_is_not_taken_twice(wishes: Wishes) -> None:
    """Two processes serve the line: each wish is for one of them, whoever wishes it meanwhile again."""
    wishes.leave(WISH)
    assert wishes.take() == WISH
    wishes.leave(WISH)
    assert (wishes.take(), wishes.is_any_open()) == (None, False)


def test_whoever_wished_first_comes_first(wishes: Wishes, folder: Path) -> None:
    """Nobody waits for ever behind those who came later."""
    others = [Wish("espeak", (each,)) for each in WISH.jobs]
    for age, wish in enumerate((WISH, *others)):
        wishes.leave(wish)
        os.utime(folder / f"{wish.name}.open", (0, datetime.now(UTC).timestamp() - age))
    assert [wishes.take() for _ in range(3)] == [*reversed(others), WISH]


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        (
            SourceError("429 (Too Many Requests)", SOON),
            Failure(Unmet.REFUSED, "gtts", "429 (Too Many Requests)", count=2),
        ),
        (SourceError("no such voice"), Failure(Unmet.REFUSED, "gtts", "no such voice", count=1)),
    ],
)
def test_a_source_that_refuses_is_told_at_once(
    wishes: Wishes, clips: Clips, answer: SourceError, failure: Failure
) -> None:
    """Somebody waits before the page: no patience, and no more questions to one that has had enough."""
    wishes.leave(WISH)
    asked = granted(wishes, clips, answer).asked
    assert wishes.failure(WISH) == failure
    assert len(asked) == 3 - failure.count
    wishes.leave(WISH)  # once more
    assert wishes.failure(WISH) is None
    granted(wishes, clips)
    assert wishes.failure(WISH) is None


def test_without_a_voice_it_is_told(wishes: Wishes, clips: Clips) -> None:
    """Where the carrier's own voice speaks nobody waits for a sound."""
    wish = Wish("say", WISH.jobs)
    wishes.leave(wish)
    granted(wishes, clips)
    assert wishes.failure(wish) == Failure(Unmet.NO_VOICE, count=2)


def test_a_clip_that_cannot_be_kept_is_told(wishes: Wishes, clips: Clips) -> None:
    """Whoever runs the machine reads which place it is."""
    voice = Cast("gtts").identity(WISH.jobs[0])
    assert voice
    place = clips.path(clips.name(WISH.jobs[0].sentence, voice))
    place.mkdir()
    wishes.leave(WISH)
    granted(wishes, clips)
    assert wishes.failure(WISH) == Failure(Unmet.UNKEPT, why=Hindrance.OCCUPIED, place=str(place), count=1)


def test_what_is_too_much_is_refused(wishes: Wishes, folder: Path) -> None:
    """Nobody fills the disk, or keeps the voice busy for an hour."""
    jobs = tuple(job(f"Frase {number}.") for number in range(wishes_module.MOST_SENTENCES + 1))
    with pytest.raises(UnmetError) as refused:
        wishes.leave(Wish("espeak", jobs))
    assert refused.value.unmet is Unmet.TOO_LONG
    assert not folder.exists()


def test_too_many_are_refused_until_some_are_over(wishes: Wishes, folder: Path) -> None:
    """The folder is bounded; what nobody took for ten minutes makes room."""
    for number in range(wishes_module.MOST):
        wishes.leave(Wish("espeak", (job(f"Frase {number}."),)))
    with pytest.raises(UnmetError) as refused:
        wishes.leave(WISH)
    assert refused.value.unmet is Unmet.TOO_MANY
    long_ago = (datetime.now(UTC) - wishes_module.KEPT_FOR - SOON).timestamp()
    for file in folder.iterdir():
        os.utime(file, (long_ago, long_ago))
    wishes.leave(WISH)
    assert [file.stem for file in folder.iterdir()] == [WISH.name]


def test_nobody_waits_for_ever(folder: Path) -> None:
    """A wish that nothing takes up, or whose process died, is told of after a minute; a slow one is not."""
    later = [timedelta()]
    wishes = Wishes(folder, lambda: datetime.now(UTC) + later[0])
    wishes.leave(WISH)
    assert wishes.failure(WISH) is None
    later[0] = wishes_module.PATIENCE + SOON
    assert wishes.failure(WISH) == Failure(Unmet.UNTAKEN)
    wishes.take()
    assert wishes.failure(WISH) == Failure(Unmet.UNTAKEN)
    now = (datetime.now(UTC) + later[0]).timestamp()
    other = folder / "another.taken"  # one that goes on
    other.touch()
    os.utime(other, (now, now))
    assert wishes.failure(WISH) is None
    other.unlink()
    wishes.withdraw(WISH)
    assert (wishes.failure(WISH), list(folder.iterdir())) == (None, [])


def test_what_is_no_wish_is_left_out(wishes: Wishes, folder: Path) -> None:
    """Half a file, or somebody else's, does not stop the others."""
    wishes.leave(WISH)
    for number, junk in enumerate((b"", b"{}", b"[1]", b'{"voices": "espeak", "jobs": [{}]}')):
        (folder / f"{number}.open").write_bytes(junk)
    assert [wishes.take(), wishes.take()] == [WISH, None]
