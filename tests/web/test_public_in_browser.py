# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line in text in a real browser: for every eye, hand, screen and language, and on paper."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe, scrolls_sideways
from tests.prompts import LANGUAGES
from tests.web.conftest import Scheme, Visit
from tests.web.moments import CHRISTMAS, GAS_LEAK, OPEN, Moment
from tests.world import ORDINARY

DESK, PHONE, NARROWEST = 1280, 360, 320  # CSS pixels; the last as WCAG 2.1, 1.4.10 has it
TEXT_SPACING = (  # WCAG 2.1, 1.4.12
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
    "p { margin-bottom: 2em !important }",
)
CUT_OFF = """[...document.querySelectorAll('body *')].filter(each =>
    each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline'
).map(each => each.outerHTML)"""

each_language = pytest.mark.parametrize("language", LANGUAGES)


def restyle(page: Page, *rules: str) -> None:
    """Lay the reader's own rules over the page's, past its policy, as a browser's extension does."""
    page.evaluate("rules => rules.forEach(rule => document.styleSheets[0].insertRule(rule, 0))", list(rules))


# ── For everybody ───────────────────────────────────────────────────────────────────────────


@each_language
@pytest.mark.parametrize(("width", "scheme"), [(DESK, "light"), (PHONE, "light"), (PHONE, "dark")])
def test_axe_finds_nothing(visit: Visit, language: str, width: int, scheme: Scheme) -> None:
    """WCAG 2.1 AA as far as a machine can tell, and axe's own advice; nothing is left undecided either."""
    page = visit(GAS_LEAK, language, width, scheme)
    assert axe(page) == []


@each_language
@pytest.mark.parametrize("moment", [GAS_LEAK, CHRISTMAS], ids=["gas leak", "christmas"])
def test_nothing_is_cut_off_on_the_narrowest_screen(visit: Visit, moment: Moment, language: str) -> None:
    """Nobody has to scroll sideways to read a line: WCAG 2.1, 1.4.10."""
    page = visit(moment, language, NARROWEST)
    assert not scrolls_sideways(page)
    assert page.evaluate(CUT_OFF) == []


@each_language
@pytest.mark.parametrize("width", [DESK, PHONE])
def test_letters_may_be_twice_as_large(visit: Visit, language: str, width: int) -> None:
    """Whoever enlarges the text alone loses none of it: WCAG 2.1, 1.4.4."""
    page = visit(GAS_LEAK, language, width)
    before = page.evaluate("document.querySelector('h1').getBoundingClientRect().height")
    restyle(page, "html { font-size: 200% !important }")
    assert page.evaluate("document.querySelector('h1').getBoundingClientRect().height") > before
    assert not scrolls_sideways(page)
    assert page.evaluate(CUT_OFF) == []


@each_language
def test_letters_may_stand_further_apart(visit: Visit, language: str) -> None:
    """Readers with dyslexia space the text for themselves: WCAG 2.1, 1.4.12."""
    page = visit(GAS_LEAK, language, PHONE)
    restyle(page, *TEXT_SPACING)
    assert not scrolls_sideways(page)
    assert page.evaluate(CUT_OFF) == []


@each_language
def test_every_link_is_reached_by_keyboard_in_order_and_seen(visit: Visit, language: str) -> None:
    """Whoever uses no mouse knows where they are: WCAG 2.1, 2.4.3 and 2.4.7."""
    page = visit(GAS_LEAK, language, DESK)
    links = page.evaluate("[...document.links].map(each => each.href)")
    assert len(links) == 9
    for link in links:
        page.keyboard.press("Tab")
        focused = page.evaluate(
            """() => {
                const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(document.activeElement);
                return {href: document.activeElement.href, outlineStyle, outlineWidth, outlineColor};
            }"""
        )
        assert focused["href"] == link
        assert (focused["outlineStyle"], focused["outlineWidth"]) == ("solid", "3px")
        assert focused["outlineColor"] == "rgb(0, 82, 155)"


@each_language
def test_links_are_large_enough_for_a_thumb(visit: Visit, language: str) -> None:
    """24 by 24 pixels, as WCAG 2.2 has it (2.5.8), but for the number within its sentence."""
    page = visit(GAS_LEAK, language, PHONE)
    for link in page.locator("a:not([href='tel:112'])").all():
        box = link.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24


@each_language
def test_headings_follow_one_another(visit: Visit, language: str) -> None:
    """Screen readers jump from heading to heading: the city, the offices, each office, the menu."""
    page = visit(GAS_LEAK, language)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(each => each.tagName)")
    assert levels == ["H1", "H2", *["H3"] * 5, "H2"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_and_closed_differ_without_colour(visit: Visit, scheme: Scheme) -> None:
    """A word and a shape tell them apart, too: WCAG 2.1, 1.4.1."""
    page = visit(GAS_LEAK, "it", PHONE, scheme)
    shapes = {
        each.inner_text(): each.evaluate("each => getComputedStyle(each).backgroundColor")
        for each in page.locator("h3 .badge").all()
    }
    assert shapes.keys() == {"Aperto", "Chiuso"}
    assert shapes["Chiuso"] == "rgba(0, 0, 0, 0)" != shapes["Aperto"]


@each_language
def test_an_address_of_several_lines_is_shown_so(visit: Visit, language: str) -> None:
    """Staff may write it as on an envelope."""
    envelope = 'address = "Via Marconi 1\\n41123 Modena"\nfrom = 2026-01-14\nhours = ["09:00-10:00"]'
    page = visit(Moment(ORDINARY, f"[[office.also]]\n{envelope}"), language)
    assert "Via Marconi 1\n41123 Modena" in page.locator("article").last.inner_text()


# ── In Arabic ───────────────────────────────────────────────────────────────────────────────


def test_arabic_is_laid_out_from_right_to_left(visit: Visit) -> None:
    """The whole page turns round, bars and badges included, and in no other language."""
    sides = """() => {
        const card = getComputedStyle(document.querySelector('article'));
        const name = document.querySelector('h3 .name').getBoundingClientRect();
        const badge = document.querySelector('h3 .badge').getBoundingClientRect();
        return [parseFloat(card.borderRightWidth) > parseFloat(card.borderLeftWidth), badge.left < name.left];
    }"""
    turned = {language: visit(GAS_LEAK, language).evaluate(sides) for language in LANGUAGES}
    assert turned == {"it": [False] * 2, "en": [False] * 2, "fr": [False] * 2, "ar": [True] * 2}


@pytest.mark.parametrize(
    ("selector", "first", "last"), [(".call", "059", "4444"), (".state span:nth-child(2)", "21", "8:30")]
)
def test_figures_stand_in_their_order(visit: Visit, selector: str, first: str, last: str) -> None:
    """059 203 4444 is not shown as 4444 203 059; but in a sentence what comes later stands further left."""
    place = """([selector, figures]) => {
        const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const start = walker.currentNode.data.indexOf(figures);
            if (start < 0) continue;
            const range = document.createRange();
            range.setStart(walker.currentNode, start);
            range.setEnd(walker.currentNode, start + figures.length);
            return range.getBoundingClientRect().left;
        }
    }"""
    page = visit(GAS_LEAK, "ar", DESK)
    lefts = [page.evaluate(place, [selector, figures]) for figures in (first, last)]
    assert (lefts[0] < lefts[1]) == (selector == ".call")


def test_arabic_letters_are_there_and_joined(visit: Visit) -> None:
    """What the other tests look at, and a person in a screenshot, is Arabic and no row of empty boxes."""
    page = visit(OPEN, "ar")
    width = """text => {
        const brush = document.createElement('canvas').getContext('2d');
        brush.font = getComputedStyle(document.body).font;
        return brush.measureText(text).width;
    }"""
    alif, seen, seen_alone_twice = (page.evaluate(width, text) for text in ("ا", "س", "س س"))
    assert alif < seen
    assert page.evaluate(width, "سس") < seen_alone_twice - page.evaluate(width, " ") - 1


# ── Nothing but the page ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("java_script", [True, False], ids=["with", "without"])
def test_the_browser_finds_nothing_to_complain_of(
    chromium: Browser, address: Callable[[Moment], str], *, java_script: bool
) -> None:
    """No breach of the page's own policy, no error, no cookie, and not one request to anybody else."""
    said: list[str] = []
    asked: list[str] = []
    with chromium.new_context(java_script_enabled=java_script) as context:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("requestfailed", lambda request: said.append(request.url))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address(OPEN)}/", wait_until="networkidle")
        assert page.locator("h1").is_visible()
        assert context.cookies() == []
    assert said == []
    assert [url.removeprefix(address(OPEN)).partition("?")[0] for url in asked][:2] == [
        "/",
        "/static/line.css",
    ]
    assert all(url.startswith(address(OPEN)) for url in asked)


def test_a_reader_goes_from_language_to_language(visit: Visit) -> None:
    """Each is called by its own name and leads to its own page, from the root and from any other."""
    page = visit(OPEN, "")
    for name, language in [("العربية", "ar"), ("Français", "fr"), ("Italiano", "it"), ("English", "en")]:
        page.get_by_role("link", name=name).click()
        assert page.locator("html").get_attribute("lang") == language
        assert page.locator("nav [aria-current=page]").inner_text() == name


# ── On paper ────────────────────────────────────────────────────────────────────────────────


@each_language
@pytest.mark.parametrize("moment", [GAS_LEAK, CHRISTMAS], ids=["gas leak", "christmas"])
def test_it_fits_a_sheet_of_paper(visit: Visit, moment: Moment, language: str) -> None:
    """Both sides of one sheet, for the wall of a waiting room."""
    printed = visit(moment, language).pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_it_is_black_on_white(visit: Visit, scheme: Scheme) -> None:
    """Neither links to other pages nor coloured surfaces cost ink, whatever the reader's screen is like."""
    page = visit(GAS_LEAK, "it", DESK, scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    assert page.locator("nav").is_hidden()
    painted = page.locator("body, body *").evaluate_all(
        "all => all.map(each => getComputedStyle(each).backgroundColor)"
    )
    assert set(painted) == {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}
    assert page.locator("body").evaluate("body => getComputedStyle(body).color") == "rgb(0, 0, 0)"
    assert page.get_by_text("059").is_visible()
