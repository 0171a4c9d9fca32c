# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr report`: the same figures for people, for a spreadsheet and for programs."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from ivr.store.tables import log
from tests.cli.conftest import StartedLine

DAY = ("--from", "2026-01-12", "--to", "2026-01-12")
NINE = datetime(2026, 1, 12, 8, tzinfo=UTC)


@pytest.fixture
def busy(line: StartedLine) -> StartedLine:
    """A Monday with five callers: four were answered, one of them late; one gave up."""
    waits = [
        ("casa", "it", 10),
        ("casa", "ar", 20),
        ("polo1", "it", 15),
        ("polo1", "it", 405),
        ("casa", "it", 30),
    ]
    with line.database.writing() as connection:
        for n, (office, language, waited) in enumerate(waits):
            began = NINE + timedelta(hours=n // 3)
            row = {"office": office, "language": language, "began_at": began, "waited": waited, "claim": n}
            row |= {
                "ended_at": began + timedelta(seconds=waited),
                "how": "abandoned" if n == 4 else "answered",
            }
            connection.execute(insert(log).values(row | {"talked": None if n == 4 else 240}))
    return line


def test_a_table_for_people(busy: StartedLine) -> None:
    """Protects whoever answers for the line: totals first, then the parts, then what the sector asks for."""
    ran = busy.ivr("report", *DAY)
    assert (ran.returncode, ran.stderr) == (0, "")
    title, head, *rows = ran.stdout.splitlines()
    assert "From 2026-01-12 to 2026-01-12" in title
    assert " ".join(rows[0].split()) == "all 4 0 0 1 1:53 0:15 6:45 6:45 60% 60% 80% 4:00 0 -"
    assert [row.split()[0] for row in rows if row][1:7] == ["casa", "polo1", "ar", "it", "9", "10"]
    assert {len(row) for row in rows[:10] if row} == {len(head)}
    assert rows[-3:] == [
        "yes, mean wait of 2:30 or less: it is 1:53",
        "NO, 80% answered within 20 seconds: it is 60%",
        "yes, mean wait of 4:00 or less with 80% served: it is 1:53 with 80%",
    ]


def test_csv_and_json_have_the_same_figures(busy: StartedLine) -> None:
    """Protects whoever goes on with them: whole seconds and shares of one, and nothing is rounded."""
    rows = list(csv.DictReader(io.StringIO(busy.ivr("report", *DAY, "--csv").stdout)))
    found = json.loads(busy.ivr("report", *DAY, "--json").stdout)
    assert (found["from"], found["to"]) == ("2026-01-12", "2026-01-12")
    assert found["bars"] == {"mean-150": True, "within-20": False, "mean-240": True}
    parts = {
        ("all", ""): found["whole"],
        **{("office", name): of for name, of in found["offices"].items()},
        **{("language", name): of for name, of in found["languages"].items()},
        **{("hour", name): of for name, of in found["hours"].items()},
    }
    assert [(row.pop("about"), row.pop("name")) for row in rows] == [*parts]
    shown = [
        {name: "" if value is None else str(value) for name, value in of.items()} for of in parts.values()
    ]
    assert rows == shown


def test_a_period_without_calls(line: StartedLine) -> None:
    """Protects the first morning: the last seven days, without a figure, and without an error."""
    ran = line.ivr("report", language="it_IT.UTF-8")
    assert ran.returncode == 0
    assert ran.stdout.splitlines()[-1].startswith("?, attesa media fino a 4:00")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--to", "2026-02-30"), "2026-02-30"),
        (("--to", "9999-12-31"), "9999-12-31"),
        (("--to", "0001-01-01"), "0001-01-01"),
        (("--from", "2026-02-02", "--to", "2026-02-01"), "ends (2026-02-01) before it begins (2026-02-02)"),
        (("--csv", "--json"), "either --json or --csv"),
    ],
)
def test_wrong_use(line: StartedLine, words: tuple[str, ...], why: str) -> None:
    """Protects whoever mistypes a day: they read which, and the exit is 2."""
    ran = line.ivr("report", *words)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert why in ran.stderr
    assert "Traceback" not in ran.stderr
