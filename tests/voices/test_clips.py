# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The store of clips: names that change when the sound would, files that are whole or not there."""

import errno
import multiprocessing
import os
import resource
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from ivr.call import Sentence
from ivr.voices import About, ClipName, Clips, Hindrance, Job, KeepingError, Outcome, Voice, render
from ivr.voices import clips as clips_module
from ivr.voices.keeping import at
from tests.voices.casts import Cast
from tests.voices.day import job, sentence

NOW = datetime.now(UTC)
DAY = timedelta(days=1)
VOICE = Voice("espeak", (("voice", "roa/it"), ("rate", "150")), "1")
SENTENCE = sentence("Grazie.")
ABOUT = About("Grazie.", "it", "goodbye-12345678", "espeak")
WAV = b"RIFF\x04\0\0\0abcd"  # no more of a clip is needed here
NAMES = tuple(ClipName(f"{number:032x}") for number in range(20))


@pytest.fixture
def clips(tmp_path: Path) -> Clips:
    return Clips(tmp_path / "var" / "clips")


def files(clips: Clips) -> set[str]:
    return {file.name for file in clips.path(NAMES[0]).parent.iterdir() if file.suffix}


def test_a_name_is_the_same_for_ever(clips: Clips) -> None:
    """A restart, another folder, another process: the clip that was made is found again."""
    assert clips.name(SENTENCE, VOICE) == "020107eb879fdb69c55e2aa2c979aca7"


@pytest.mark.parametrize(
    ("other", "voice"),
    [
        (sentence("Grazie!"), VOICE),
        (sentence("Grazie.", "fr"), VOICE),
        (SENTENCE, replace(VOICE, source="gtts")),
        (SENTENCE, replace(VOICE, version="2")),
        (SENTENCE, replace(VOICE, parameters=(("voice", "roa/an"), ("rate", "150")))),
        (SENTENCE, replace(VOICE, parameters=())),
    ],
)
def test_what_would_sound_otherwise_has_another_name(clips: Clips, other: Sentence, voice: Voice) -> None:
    """Nobody hears the old words, or the old voice."""
    assert clips.name(other, voice) != clips.name(SENTENCE, VOICE)


def test_a_change_of_our_own_chain_asks_for_new_clips(clips: Clips, monkeypatch: pytest.MonkeyPatch) -> None:
    """A better filter is heard, not only shipped."""
    before = clips.name(SENTENCE, VOICE)
    clips_module._name.cache_clear()
    monkeypatch.setattr(clips_module, "CHAIN_VERSION", "next")
    assert clips.name(SENTENCE, VOICE) != before
    clips_module._name.cache_clear()


def test_the_id_makes_no_difference(clips: Clips) -> None:
    """Two prompts that say the same share a clip."""
    cast = Cast()
    outcomes = [p.outcome for p in render([Job("a", SENTENCE), Job("b", SENTENCE)], [cast], clips)]
    assert outcomes == [Outcome.MADE, Outcome.KEPT]
    assert clips.find(Job("b", SENTENCE), [cast]) == clips.name(SENTENCE, Voice("cast", (), "1"))


def test_what_was_put_is_there(clips: Clips) -> None:
    """With all that it says, and readable by whoever may read what this user writes."""
    assert not clips.has(NAMES[0])
    assert clips.about(NAMES[0]) is None
    clips.put(NAMES[0], WAV, ABOUT)
    assert clips.has(NAMES[0])
    assert clips.whole(NAMES[0])
    assert clips.path(NAMES[0]).read_bytes() == WAV
    assert clips.about(NAMES[0]) == ABOUT
    assert files(clips) == {f"{NAMES[0]}.wav", f"{NAMES[0]}.json"}
    plain = clips.path(NAMES[0]).with_name("plain")
    plain.touch()
    assert clips.path(NAMES[0]).stat().st_mode == plain.stat().st_mode


@pytest.mark.parametrize(
    "name", ["", "../../config", "0" * 31, "0" * 33, "G" * 32, "0" * 31 + "/", "0" * 32 + "\n"]
)
def test_only_names_lead_to_files(clips: Clips, name: str) -> None:
    """What a stranger asks for in an address never leaves the folder."""
    assert not clips.has(ClipName(name))
    for ask in (clips.path, clips.about, clips.whole):
        with pytest.raises(ValueError, match="not the name of a clip"):
            ask(ClipName(name))


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"text": "Grazie."}'])
def test_a_damaged_note_is_none(clips: Clips, content: str) -> None:
    """The clip is heard all the same, until one that a note vouches for is made."""
    clips.put(NAMES[0], WAV, ABOUT)
    clips.path(NAMES[0]).with_suffix(".json").write_text(content)
    assert clips.about(NAMES[0]) is None
    assert clips.has(NAMES[0])
    assert not clips.whole(NAMES[0])


def test_a_damaged_file_is_not_whole(clips: Clips) -> None:
    """A power cut may leave a file short, empty, or of its size and full of zeros: it is made again."""
    clips.put(NAMES[0], WAV, ABOUT)
    for content in (WAV[:-1], WAV[:6], b"", WAV + b"\0", WAV[:8] + b"\0\0\0\0", b"\xff" * len(WAV)):
        clips.path(NAMES[0]).write_bytes(content)
        assert not clips.whole(NAMES[0])


def test_a_folder_in_the_place_of_a_clip_is_none(clips: Clips) -> None:
    """Nobody is given the address of what can't be played, and whoever writes there is told where."""
    clips.path(NAMES[0]).mkdir()
    assert not clips.has(NAMES[0])
    assert not clips.whole(NAMES[0])
    with pytest.raises(KeepingError) as refused:
        clips.put(NAMES[0], WAV, ABOUT)
    assert (refused.value.place, refused.value.why) == (clips.path(NAMES[0]), Hindrance.OCCUPIED)
    assert files(clips) == {f"{NAMES[0]}.wav", f"{NAMES[0]}.json"}
    assert clips.prune((), NOW + 9 * DAY) == 0


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """IVR_DATA may name anything: here it leads through a file."""
    (tmp_path / "var").touch()
    with pytest.raises(KeepingError) as refused:
        Clips(tmp_path / "var" / "clips")
    assert refused.value.why == Hindrance.OCCUPIED


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, Hindrance.FULL),
        (errno.EDQUOT, Hindrance.FULL),
        (errno.EACCES, Hindrance.FORBIDDEN),
        (errno.EROFS, Hindrance.FORBIDDEN),
        (errno.EIO, "Input/output error"),
    ],
)
def test_what_is_in_the_way_has_a_name(tmp_path: Path, number: int, why: str) -> None:
    """A full disk is mended otherwise than a missing permission; what has no name keeps its own words."""
    with pytest.raises(KeepingError) as refused, at(tmp_path):
        raise OSError(number, os.strerror(number))
    assert (refused.value.place, refused.value.why) == (tmp_path, why)


def test_what_is_not_written_to_its_end_leaves_nothing(clips: Clips) -> None:
    """A disk that is full is not made fuller: here no file may be longer than a kilobyte."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, hard))
    try:
        with pytest.raises(KeepingError):
            clips.put(NAMES[0], b"\0" * 4096, ABOUT)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert files(clips) == {f"{NAMES[0]}.json"}


def test_the_first_source_that_has_a_clip_is_heard(clips: Clips) -> None:
    """A human recording wins as soon as it is rendered; until then the voice that is there goes on."""
    human, synthetic, words = Cast("recording"), Cast("espeak"), job("Grazie.")
    assert clips.find(words, [human, synthetic]) is None
    list(render([words], [synthetic], clips))
    assert clips.find(words, [human, synthetic]) == clips.name(words.sentence, Voice("espeak", (), "1"))
    list(render([words], [human], clips))
    assert clips.find(words, [human, synthetic]) == clips.name(words.sentence, Voice("recording", (), "1"))
    assert clips.find(words, [Cast("espeak", knows=())]) is None


def test_what_is_in_use_stays(clips: Clips) -> None:
    """However long ago it was made."""
    clips.put(NAMES[0], WAV, ABOUT)
    for days in range(1, 30, 3):
        assert clips.prune(NAMES[:1], NOW + days * DAY) == 0
    assert clips.whole(NAMES[0])


def test_what_is_no_longer_used_rests_for_a_day(clips: Clips) -> None:
    """A call that began before a change hears its sentences to the end; then the disk is given back."""
    clips.put(NAMES[0], WAV, ABOUT)
    clips.prune(NAMES[:1], NOW + 9 * DAY)
    assert clips.prune((), NOW + 10 * DAY - timedelta(minutes=1)) == 0
    assert clips.has(NAMES[0])
    assert clips.prune((), NOW + 10 * DAY + timedelta(minutes=1)) == 1
    assert files(clips) == set()


def test_the_turn_is_never_given_away(clips: Clips) -> None:
    """A lock that were pruned while somebody holds it would let a second one make the same clips."""
    with clips.turn():
        held = {file: file.stat().st_ino for file in clips.path(NAMES[0]).parent.iterdir()}
        clips.prune((), NOW + 30 * DAY)
        assert len(held) == 1
        assert {file: file.stat().st_ino for file in clips.path(NAMES[0]).parent.iterdir()} == held


def test_whoever_is_in_a_hurry_goes_before(clips: Clips) -> None:
    """A thousand sentences wait for the seven that somebody wants to hear."""
    order: list[str] = []

    def wait() -> None:
        clips.give_way()
        order.append("the long list")

    patient = Thread(target=wait)
    with clips.hurry():
        patient.start()
        patient.join(0.2)
        order.append("the wish")
    patient.join()
    assert order == ["the wish", "the long list"]


def test_noting_the_use_leaves_the_clip_as_it_was_served(clips: Clips) -> None:
    """A clip never changes, its time neither: caches go by it."""
    clips.put(NAMES[0], WAV, ABOUT)
    before = clips.path(NAMES[0]).stat()
    clips.prune(NAMES[:1], NOW + DAY)
    assert clips.path(NAMES[0]).stat() == before


def test_what_is_wanted_but_not_there_is_no_trouble(clips: Clips) -> None:
    """The list of a config is longer than what was rendered of it."""
    clips.put(NAMES[0], WAV, ABOUT)
    assert clips.prune(NAMES, NOW) == 0
    assert files(clips) == {f"{NAMES[0]}.wav", f"{NAMES[0]}.json"}


def test_leftovers_go_too(clips: Clips) -> None:
    """Of a process that was killed while it wrote, of a half that somebody removed."""
    clips.put(NAMES[0], WAV, ABOUT)
    clips.put(NAMES[1], WAV, ABOUT)
    clips.path(NAMES[1]).with_suffix(".json").unlink()
    clips.path(NAMES[2]).with_suffix(".0a0a0a0a.unfinished").write_bytes(b"half")
    assert clips.prune(NAMES[1:2], NOW + 2 * DAY) == 1
    assert files(clips) == {f"{NAMES[1]}.wav"}


def _put_often(folder: Path, number: int) -> None:
    clips = Clips(folder)
    for _ in range(3):
        for name in NAMES:
            with clips.turn():
                clips.put(name, _content(number), replace(ABOUT, id=str(number) * 100))


def _content(number: int) -> bytes:
    size = 4000 + 1000 * number
    return b"RIFF" + size.to_bytes(4, "little") + bytes([number]) * size


def test_several_processes_may_write_at_once(clips: Clips) -> None:
    """Whoever reads meanwhile finds a clip whole, by one writer or the other, or finds none."""
    spawn = multiprocessing.get_context("spawn")
    folder = clips.path(NAMES[0]).parent
    writers = [spawn.Process(target=_put_often, args=(folder, number)) for number in range(3)]
    for writer in writers:
        writer.start()
    contents = {_content(number) for number in range(3)}
    while any(writer.is_alive() for writer in writers):
        for name in NAMES:
            if clips.has(name):
                assert clips.path(name).read_bytes() in contents
                assert clips.about(name)
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    assert all(map(clips.whole, NAMES))
    assert len(files(clips)) == 2 * len(NAMES)


def _render(folder: Path, made: Path) -> None:
    progress = list(render([job(f"{n}.") for n in range(12)], [Cast()], Clips(folder)))
    made.write_text(str(sum(each.outcome is Outcome.MADE for each in progress)))


def test_no_clip_is_made_twice(clips: Clips, tmp_path: Path) -> None:
    """Of several processes that render the same list at once each clip is made by one."""
    spawn = multiprocessing.get_context("spawn")
    folder = clips.path(NAMES[0]).parent
    counts = [tmp_path / str(number) for number in range(3)]
    renderers = [spawn.Process(target=_render, args=(folder, count)) for count in counts]
    for renderer in renderers:
        renderer.start()
    for renderer in renderers:
        renderer.join()
    assert sum(int(count.read_text()) for count in counts) == 12
    assert len(files(clips)) == 24
