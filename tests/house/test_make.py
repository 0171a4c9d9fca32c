# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The Makefile: it explains itself, and leaves judging transcripts to CI."""

import os
import re
import subprocess

from tests.house.tree import ROOT


def make(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", "--no-print-directory", *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_make_alone_explains_every_target() -> None:
    """Nobody needs to read the Makefile to learn what it can do."""
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert phony
    targets = set(phony[1].split()) - {"help"}
    explained = dict(line.split(maxsplit=1) for line in make().stdout.splitlines()[1:])
    assert explained.keys() == targets
    assert all(len(words) > 10 for words in explained.values())


def test_the_line_knows_the_port_that_it_is_given() -> None:
    """Its pages give out links: on another port than the usual one they would lead nowhere."""
    would = make("--dry-run", "run", "PORT=8099", IVR_PUBLIC_URL="").stdout
    assert "IVR_PUBLIC_URL=http://localhost:8099 .venv/bin/gunicorn" in would
    assert "8000" not in would


def test_transcripts_are_not_rewritten_in_ci() -> None:
    """CI that rewrote what it is to compare would always agree."""
    refused = make("--old-file=.venv/installed-dev", "accept", CI="true")
    assert refused.returncode != 0
    assert "CI" in refused.stderr
