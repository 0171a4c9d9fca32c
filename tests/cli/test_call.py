# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr call`: the telephone in the terminal."""

from pathlib import Path

import pytest

from ivr.simulator.transcripts.session import play
from ivr.simulator.transcripts.transcript import Transcript
from tests.cli.run import ivr
from tests.test_calls import open_scene


def test_a_call_from_ring_to_goodbye() -> None:
    """Protects the first thing that anyone tries: keys in, sentences out, an operator answers."""
    ran = ivr(
        "call", "--at", "2026-01-12T10:00", typed="/operator anna answers\n1\n5\n/wait 60\n/hangup\n/quit\n"
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "10:00:00  Comune di Modena" in ran.stdout
    assert "☎ anna and the caller talk" in ran.stdout
    assert "The caller hangs up." in ran.stdout


def test_a_saved_call_is_a_test(tmp_path: Path) -> None:
    """Protects /save: the file that it writes plays again, word for word and second for second."""
    (tmp_path / "tests/calls").mkdir(parents=True)
    ivr("call", "--at", "2026-01-12T10:00", typed="4\n1\n/hangup\n/save arabic-call\n", folder=tmp_path)
    written = (tmp_path / "tests/calls/arabic-call.txt").read_text("utf-8")
    assert play(Transcript.parse(written), open_scene) == written


@pytest.mark.parametrize(
    "words", [["--from", "333"], ["--at", "x"], ["--to", "+390590000000"], ["--to", "x"]]
)
def test_wrong_numbers_and_moments_are_told(words: list[str]) -> None:
    """Protects whoever mistypes: exit 2 and a word about it, no traceback."""
    ran = ivr("call", *words)
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert words[1] in ran.stderr


def test_withheld_callers_can_be_tried() -> None:
    """Protects the trial of a caller who shows no number."""
    assert "Comune di Modena" in ivr("call", "--from", "withheld", typed="/quit\n").stdout
