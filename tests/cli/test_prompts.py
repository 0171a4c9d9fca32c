# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr prompts` and the sound of `ivr say`: real eSpeak NG, a small city."""

import os
import re
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from ivr.voices import Tally, Wish, Wishes, measure, read_tally
from tests.cli.run import ivr
from tests.modena import FILE
from tests.voices.day import job


@pytest.fixture
def village(tmp_path: Path) -> Path:
    """A config with one language and one office, spoken by eSpeak NG."""
    whole = FILE.read_text("utf-8")
    head, casa = whole[: whole.index("[[office]]")], whole[whole.index('[[office]]\nid = "casa"') :]
    office, anna = casa[: casa.index("[[operator]]")], casa[casa.index("[[operator]]") :]
    text = head + office + anna[: anna.index("[[operator]]", 1)]
    for change in (
        ('["it", "en", "fr", "ar"]', '["it"]'),
        ('source = "say"', 'source = "espeak"'),
        ('person = "segreteria"', 'person = "casa"'),
        ('offices = ["casa", "segreteria"]', 'offices = ["casa"]'),
    ):
        assert change[0] in text
        text = text.replace(*change)
    file = tmp_path / "config.toml"
    file.write_text(text, "utf-8")
    return file


def _counts(told: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", told.splitlines()[-1])]


def test_what_is_missing_is_rendered_once(village: Path, tmp_path: Path) -> None:
    """Protects the machine's time: a second run with nothing changed makes nothing.

    How far it has come is told beside the clips, of this very config.
    """
    first = ivr("prompts", config=village, data=tmp_path)
    tally = read_tally(tmp_path / "clips.json", sha256(village.read_bytes()).hexdigest())
    assert tally
    assert 0 < tally.done == tally.total
    second = ivr("prompts", config=village, data=tmp_path)
    made, *others = _counts(first.stdout)
    assert (first.returncode, second.returncode) == (0, 0)
    assert made > 30
    assert others == [0, 0, 0]
    assert _counts(second.stdout) == [0, made, 0, 0]
    assert len(list((tmp_path / "clips").glob("*.wav"))) >= made
    nothing_new = Tally(sha256(village.read_bytes()).hexdigest(), part=1, done=0, total=0)
    assert read_tally(tmp_path / "clips.json", nothing_new.config) == nothing_new
    assert read_tally(tmp_path / "clips.json", "another") is None


def test_what_somebody_waits_for_is_made_and_nothing_else(village: Path, tmp_path: Path) -> None:
    """Protects the patience of editors, whatever is wrong with the file of the hours meanwhile."""
    wishes, wish = Wishes(tmp_path / "wishes", lambda: datetime.now(UTC)), Wish("espeak", (job("Prova."),))
    wishes.leave(wish)
    ran = ivr("prompts", "--wishes", config=village.with_name("no.toml"), data=tmp_path)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert len(list((tmp_path / "clips").glob("*.wav"))) == 1
    assert list((tmp_path / "wishes").iterdir()) == []


def test_the_sentences_are_listed_for_whoever_records_them(village: Path) -> None:
    """Protects the studio: each sentence once, with the name that its file must have."""
    rows = [line.split("\t") for line in ivr("prompts", "--list", config=village).stdout.splitlines()]
    ids = [row[0] for row in rows]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z-]+-[0-9a-f]{8}", each) for each in ids)
    assert ["it", "Sta chiamando l'Ufficio casa."] in [row[1:] for row in rows]


def test_an_office_is_heard_in_one_file(village: Path, tmp_path: Path) -> None:
    """Protects the staff's ear: --wav holds all that `ivr say` prints, in the quality of a telephone."""
    file = tmp_path / "heard.wav"
    ran = ivr("say", "casa", "--at", "2026-01-12T18:00", "--wav", str(file), config=village, data=tmp_path)
    assert ran.returncode == 0
    measures = measure(file.read_bytes())
    assert measures.seconds > 10
    assert measures.rms > -40


def test_a_damaged_clip_is_mended_before_it_is_heard(village: Path, tmp_path: Path) -> None:
    """Protects the staff's ear from a traceback: what the disk spoilt is made anew."""
    words = ("say", "casa", "--at", "2026-01-12T18:00", "--wav", str(tmp_path / "heard.wav"))
    assert ivr(*words, config=village, data=tmp_path).returncode == 0
    sound = measure((tmp_path / "heard.wav").read_bytes())
    for clip in (tmp_path / "clips").glob("*.wav"):
        clip.write_bytes(clip.read_bytes()[:8].ljust(clip.stat().st_size, b"\0"))
    again = ivr(*words, config=village, data=tmp_path)
    assert (again.returncode, again.stderr) == (0, "")
    assert measure((tmp_path / "heard.wav").read_bytes()).seconds == pytest.approx(sound.seconds, rel=0.05)


@pytest.mark.parametrize("words", [("prompts",), ("say", "casa", "--wav", "heard.wav")])
def test_a_folder_for_clips_that_cannot_be_made_is_named(
    village: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """Protects whoever mistypes IVR_DATA: one sentence with the folder and a remedy, no traceback."""
    (tmp_path / "data").touch()
    ran = ivr(*words, config=village, data=tmp_path / "data", folder=tmp_path)
    assert ran.returncode == 1
    assert ran.stderr.startswith(f"{tmp_path}/data/clips: i suoni non si possono scrivere: ")
    assert len(ran.stderr.splitlines()) == 1


def test_a_folder_in_the_place_of_a_clip_is_named_and_the_rest_is_made(village: Path, tmp_path: Path) -> None:
    """Protects callers from silence for one oddity on the disk, and whoever has to find it."""
    made, *_ = _counts(ivr("prompts", config=village, data=tmp_path).stdout)
    clip, *others = (tmp_path / "clips").glob("*.wav")
    for each in (clip, *others[:3]):
        each.unlink()
    clip.mkdir()
    ran = ivr("prompts", config=village, data=tmp_path)
    assert ran.returncode == 1
    assert f"{clip}: i suoni non si possono scrivere: c'è una cartella" in ran.stdout
    assert _counts(ran.stdout)[3] == 1
    assert sum(_counts(ran.stdout)) == made
    assert all(each.is_file() for each in others)


def test_the_days_ahead_begin_where_one_says(village: Path) -> None:
    """Protects the telephone in the browser: at Christmas of another year it has that year's clips."""
    lists = [
        ivr("prompts", "--list", "--from", day, config=village).stdout for day in ("2031-12-25", "2031-01-13")
    ]
    assert ["per Natale" in each for each in lists] == [True, False]
    wrong = ivr("prompts", "--from", "Natale", config=village)
    assert (wrong.returncode, "Natale" in wrong.stderr) == (2, True)


def test_whoever_looks_on_sees_at_once_that_it_works(village: Path, tmp_path: Path) -> None:
    """Protects the patience at a terminal: it speaks before it looks, and not where it has to be quiet."""
    loud = ivr("prompts", "--from", "2031-01-13", config=village, data=tmp_path)
    quiet = ivr("prompts", "--from", "2031-01-13", "--quiet", config=village, data=tmp_path)
    assert "2031-01-13" in loud.stdout.splitlines()[0]
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", "")


def test_whoever_closes_the_pipe_ends_it_without_a_word(village: Path, tmp_path: Path) -> None:
    """Protects the terminal: `--wav /dev/stdout | head` has heard enough, and sees no traceback."""
    reads, writes = os.pipe()
    os.close(reads)
    file = f"/dev/fd/{writes}"
    ran = ivr("say", "casa", "--wav", file, config=village, data=tmp_path, pipes=(writes,))
    os.close(writes)
    assert (ran.returncode, ran.stderr) == (1, "")


def test_a_file_that_cannot_be_written_is_named(village: Path, tmp_path: Path) -> None:
    """Protects whoever mistypes a folder, or fills the disk: a clear word instead of a traceback."""
    file = tmp_path / "nowhere" / "heard.wav"
    ran = ivr("say", "casa", "--wav", str(file), config=village, data=tmp_path)
    assert ran.returncode == 1
    assert ran.stderr.startswith(f"{file}: non si riesce a scrivere il file.")
    assert "Traceback" not in ran.stderr


def test_without_a_voice_of_our_own_there_is_no_sound(tmp_path: Path) -> None:
    """Protects whoever asks for sound where Twilio's voice speaks: a clear word, no empty file."""
    file = tmp_path / "heard.wav"
    ran = ivr("say", "casa", "--wav", str(file), data=tmp_path)
    assert ran.returncode == 1
    assert "Twilio" in ran.stderr
    assert not file.exists()
