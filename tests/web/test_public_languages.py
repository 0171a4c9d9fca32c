# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line in text: which language a reader gets, and how several of them share a page."""

import re
from pathlib import Path

import pytest

from ivr.call import Language
from tests.modena import FILE
from tests.prompts import LANGUAGES
from tests.web.moments import MOMENTS, SPARSE, Moment, line_of
from tests.web.reading import MARKS, Reader, page_at, page_of, read


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (None, "it"),
        ("", "it"),
        ("fr", "fr"),
        ("fr-CA,fr;q=0.9,en;q=0.5", "fr"),
        ("ar-MA", "ar"),
        ("de,ar;q=0.3", "ar"),
        ("it;q=0.1, en;q=0.2", "en"),
        ("en;q=0, fr;q=0.1", "fr"),
        ("de", "it"),
        ("*", "it"),
        (";;q=,=,\u00e9,en;q=x", "it"),
    ],
)
def test_the_browser_says_which_language_its_reader_wants(
    reader: Reader, wanted: str | None, language: str
) -> None:
    """Nobody has to find a switch; and caches are told that the page depends on it."""
    answer = reader.get("/", headers={"Accept-Language": wanted} if wanted is not None else {})
    assert read(answer.text).all("html")[0].attributes["lang"] == language
    assert answer.headers["Content-Language"] == language
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_asked_for_by_name_is_given(reader: Reader, language: Language) -> None:
    """A link to a language is that language for everybody, whatever the browser wants."""
    answer = reader.get(f"/{language}", headers={"Accept-Language": "en-GB"})
    html = read(answer.text).all("html")[0]
    assert html.attributes == {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}
    assert "Accept-Language" not in answer.headers.get("Vary", "")


@pytest.mark.parametrize("path", ["/xx", "/IT", "/it/", "/it-IT", "/../it", "/it/en", "/%00", "/favicon.ico"])
def test_a_language_that_is_not_spoken_is_not_found(reader: Reader, path: str) -> None:
    """No address answers for what is not there."""
    assert reader.get(path).status_code == 404


def test_only_the_citys_languages_are_offered(tmp_path: Path) -> None:
    """A language that has prompts but is not in the config has no page."""
    config = FILE.read_text("utf-8").replace('["it", "en", "fr", "ar"]', '["en", "it"]')
    config = re.sub(r'(speaks|whisper) = .*"', lambda line: re.sub(r'"(fr|ar)"', '"it"', line[0]), config)
    reader = Reader(line_of(config, tmp_path))
    assert reader.get("/fr").status_code == 404
    page = read(reader.get("/", headers={"Accept-Language": "fr"}).text)
    assert page.all("html")[0].attributes["lang"] == "en"
    assert [each.text for each in page.all("nav")[0].all("a")] == ["English", "Italiano"]


def test_a_city_of_one_language_asks_for_none(tmp_path: Path) -> None:
    """As on the telephone."""
    page = page_of(SPARSE, tmp_path)
    assert [each.text for each in page.all("nav")] == []
    assert len(page.all("main")[0].all("ul")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_in_another_language_says_which(reader: Reader, language: Language) -> None:
    """A screen reader changes its voice, and lines keep their direction: WCAG 2.1, 3.1.2."""
    page = read(reader.get(f"/{language}").text)
    foreign = {
        text.translate(MARKS): element
        for text, element in page.texts()
        if text.strip() and element.inherited("lang") not in (language, None)
    }
    directions = {each.attributes["lang"]: each.attributes["dir"] for each in foreign.values()}
    assert directions == {each: "rtl" if each == "ar" else "ltr" for each in LANGUAGES if each != language}
    if language != "it":
        assert foreign["via Morandi 54"].attributes["lang"] == "it"
        assert foreign["via Albareto 586"].attributes["lang"] == "it"
        assert foreign["Per l'italiano, prema 1."].attributes["lang"] == "it"


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_figures_keep_their_order_among_arabic_letters(moment: Moment) -> None:
    """Every figure and Latin letter stands between U+2066 and U+2069, or in an element of its own."""
    for text, element in page_at(moment, "ar").texts():
        if element.inherited("dir") == "rtl" and element.tag != "style":
            assert not re.search("[0-9A-Za-z]", re.sub("\u2066[^\u2066-\u2069]*\u2069", "", text)), text
            assert text.count("\u2066") == text.count("\u2069") == len(re.findall("\u2066.*?\u2069", text))


@pytest.mark.parametrize("language", ["it", "en", "fr"])
def test_what_is_written_from_left_to_right_needs_no_marks(reader: Reader, language: str) -> None:
    """An address that is copied from the page brings nothing invisible along."""
    page = read(reader.get(f"/{language}").text)
    assert [
        text for text, element in page.texts() if "\u2066" in text and element.inherited("dir") == "ltr"
    ] == []
