# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of the figures: who may see it, that it has the command's numbers, what it says without any."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from flask import Flask
from playwright.sync_api import Browser, expect

from ivr.app import create_app
from tests.browser import chromium
from tests.modena import FILE
from tests.web.made_up_log import FEW, TODAY, wrote
from tests.web.staff import apart, signed_in, staff_page

WEEK = "from=2026-01-12&to=2026-01-14"


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    """A line with a few waits that are over."""
    return wrote(create_app(apart(tmp_path), lambda: TODAY), FEW)


@pytest.fixture(scope="module", name="browser")
def launched() -> Iterator[Browser]:
    """Debian's Chromium."""
    with chromium() as browser:
        yield browser


@pytest.mark.parametrize("path", ["/staff/report", "/staff/report.csv"])
def test_for_editors_and_administrators(app: Flask, path: str) -> None:
    """Protects the offices: how they fare is not for everybody who signs in."""
    assert app.test_client().get(path).location == f"/sign-in?next={path}"
    assert signed_in(app, "anna").get(path).status_code == 403  # an operator alone
    assert signed_in(app, "marta").get(path).status_code == 200
    assert "/staff/report" not in signed_in(app, "anna").get("/account").text
    assert "/staff/report" in signed_in(app, "marta").get("/account").text


def test_the_csv_is_the_commands(app: Flask, tmp_path: Path) -> None:
    """Protects whoever compares the two: every byte is the same."""
    environ = {**os.environ, "IVR_DATA": str(tmp_path), "IVR_CONFIG": str(FILE), "IVR_SIMULATOR": "1"}
    environ["IVR_DATABASE_URL"] = apart(tmp_path).database_url
    command = [sys.executable, "-m", "ivr", "report", "--from", "2026-01-12", "--to", "2026-01-14", "--csv"]
    told = subprocess.run(command, env=environ, capture_output=True, check=True).stdout
    answer = signed_in(app, "paolo").get(f"/staff/report.csv?{WEEK}")
    assert answer.data == told
    assert answer.mimetype == "text/csv"
    assert "centralino-2026-01-12-2026-01-14.csv" in answer.headers["Content-Disposition"]


def test_the_table_has_the_figures(app: Flask) -> None:
    """Protects the reader: counted by hand, as the command shows them, for this month unless one asks."""
    text = " ".join(signed_in(app, "paolo").get("/staff/report").text.split())
    assert 'value="2026-01-01"' in text
    assert 'value="2026-01-14"' in text
    whole = "".join(f"<td>{each}</td>" for each in ("4", "1", "0", "1", "1:53", "0:15", "6:45", "6:45"))
    assert f'<th scope="row">Tutti</th>{whole}<td>50%</td><td>50%</td><td>83%</td>' in text
    assert '<th scope="row">L&#39;Ufficio casa</th><td>2</td><td>1</td><td>0</td><td>1</td>' in text
    assert '<th scope="row">Arabo</th><td>1</td>' in text
    assert "In 12 giorni su 14 non ha chiamato nessuno." in text
    english = signed_in(app, "paolo").get("/staff/report?language=en").text
    assert "From 1 January 2026 to 14 January 2026" in english
    assert '<th scope="row">13 gen</th><td colspan="4" class="quiet">nessuna chiamata</td>' in text


def test_by_office_and_language(app: Flask) -> None:
    """Protects whoever asks for a part: the others are not counted, in the CSV neither."""
    editor = signed_in(app, "marta")
    text = editor.get(f"/staff/report?{WEEK}&office=casa&language=ar").text
    assert "Il Polo territoriale 1</th>" not in text
    assert "<dd>0:20</dd>" in text
    rows = editor.get(f"/staff/report.csv?{WEEK}&office=casa&language=ar").text.splitlines()
    assert [row.split(",")[:3] for row in rows[1:]] == [
        ["all", "", "1"],
        ["office", "casa", "1"],
        ["language", "ar", "1"],
        ["hour", "9", "1"],
    ]


def test_the_plots_draw_what_the_table_says(app: Flask) -> None:
    """Protects the eye: heights are in proportion, bars are where they belong, an empty hour has a place."""
    text = signed_in(app, "paolo").get(f"/staff/report?{WEEK}").text
    drawn = [ET.fromstring(part.split("</svg>")[0] + "</svg>") for part in _svgs(text)]  # noqa: S314  # the page is our own
    calls, wait, _ = drawn
    heights = {
        each.findtext("title", ""): [(box.get("class"), box.get("height")) for box in each.iter("rect")]
        for each in calls.iter("g")
    }
    monday = "12 gen: risposte 4, richiamati 0, non raggiunti 0, rinunce 1"
    assert heights[monday] == [("plot-answered", "160.0"), ("plot-abandoned", "40.0")]
    assert heights["13 gen: risposte 0, richiamati 0, non raggiunti 0, rinunce 0"] == []
    assert [each.findtext("title") for each in wait.iter("g")] == [
        "Ore 9: attesa media 0:15",
        "Ore 10: nessuno",
        "Ore 11: attesa media 6:45",
    ]
    ground, top = 222.0, 222.0 - float(next(iter(wait.findall(".//g")[2].iter("rect"))).get("height", "0"))
    bars = [float(each.get("y1", "0")) for each in wait.iter("line") if each.get("class") == "plot-bar"]
    shares = [round((ground - bar) / (ground - top), 2) for bar in bars]
    assert shares == [round(150 / 405, 2), round(240 / 405, 2)]


def _svgs(text: str) -> list[str]:
    return ['<svg role="img"' + part for part in text.split('<svg role="img"')[1:]]


@pytest.mark.parametrize(
    ("query", "field", "told"),
    [
        ("from=2026-02-30", "from", "Questo giorno non esiste"),
        ("to=9999-12-31", "to", "Questo giorno non esiste"),
        ("from=2026-01-14&to=2026-01-13", "to", "Il periodo finisce prima di cominciare."),
        (
            "from=2025-01-01&to=2026-01-13",
            "to",
            "del centralino: ivr report --from 2025-01-01 --to 2026-01-13",
        ),
        ("office=polo9", "office", "Questo ufficio non c&#39;è."),
        ("language=de", "language", "In questa lingua il centralino non risponde."),
    ],
)
def test_what_is_wrong_stands_beside_its_field(app: Flask, query: str, field: str, told: str) -> None:
    """Protects whoever mistypes; the CSV is refused in the same words."""
    for path in ("/staff/report", "/staff/report.csv"):
        answer = signed_in(app, "paolo").get(f"{path}?{query}")
        assert answer.status_code == 422
        assert told in answer.text.split(f'id="{field}-wrong"')[1].split("</p>")[0]


def test_a_day_that_is_not_over(app: Flask) -> None:
    """Protects the day's figures from being compared with whole ones; other days stand for themselves."""
    editor = signed_in(app, "marta")
    text = editor.get(f"/staff/report?{WEEK}").text
    assert "Oggi conta fino alle 12:30" in text
    assert '<th scope="row">oggi</th>' in text
    assert "Oggi conta" not in editor.get("/staff/report?from=2026-01-12&to=2026-01-13").text


@pytest.mark.parametrize("query", ["from=2026-01-13&to=2026-01-13", "from=2026-03-01&to=2026-03-02"])
def test_no_calls_are_told_in_words(app: Flask, query: str) -> None:
    """Protects the first morning, and whoever asks for days to come: no empty drawing."""
    answer = signed_in(app, "paolo").get(f"/staff/report?{query}")
    assert answer.status_code == 200
    assert "In questo periodo non ha atteso nessuno" in answer.text
    assert "plot" not in answer.text


def test_from_the_form_to_the_file(browser: Browser, app: Flask) -> None:
    """The story of an editor who wants the housing office's figures, as a file and on a sheet of paper."""
    with staff_page(browser, app, "marta") as page:
        page.goto("/account")
        page.get_by_role("link", name="Cifre").click()
        page.get_by_label("Dal giorno").fill("2026-01-12")
        page.get_by_label("Ufficio").select_option("L'Ufficio casa")
        page.get_by_role("button", name="Mostra").click()
        expect(page.get_by_role("heading", level=2).first).to_have_text(
            "Dal 12 gennaio 2026 al 14 gennaio 2026"
        )
        expect(page.get_by_role("img", name="Attesa media, ora per ora")).to_be_visible()
        with page.expect_download() as download:
            page.get_by_role("link", name="Scarica in CSV").click()
        assert "office,casa,2,1,0,1" in download.value.path().read_text("utf-8")
        page.set_viewport_size({"width": 1032, "height": 700})  # A4 on its side, within its margins
        parts = "[...document.querySelectorAll('.plot-scroll, .report-table')]"
        cut_off = f"{parts}.some(each => each.scrollWidth > each.clientWidth)"
        assert page.evaluate(cut_off)
        page.emulate_media(media="print")
        assert not page.evaluate(cut_off)
        expect(page.get_by_role("navigation")).to_have_count(0)
