# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Each of the staff's pages on a bad day, on a desk's screen and on a telephone's, in both languages."""

import re
from collections.abc import Callable, Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe, chromium, scrolls_sideways
from tests.web.bad_day import WAITING, BadDay, bad_day
from tests.web.staff import HEIGHT, staff_page

DESK, PHONE = 1280, 360  # CSS pixels
GAS_LEAK = "when=now&office.polo1=on&end=open&redirect=segreteria&made_on=x"
HEAR = "hear=after,polo1,2026-01-12T10:00Z,it,x"  # others changed something meanwhile
FORMS = (
    "/staff/change/closure?when=now&office=polo1",
    "/staff/change/closure?when=day&office=polo1",
    f"/staff/change/closure/check?{GAS_LEAK}",  # without a reason
    f"/staff/change/closure/check?{GAS_LEAK}&reason.it=per+lavori",  # others changed something meanwhile
    "/staff/change/closure?at=nothing",
    "/staff/change/week?office=casa&kind=hours",
    "/staff/change/week/check?office=casa&kind=hours&monday=x&made_on=x",
    "/staff/change/season?office=casa",
    "/staff/change/opening?office=casa",
    "/staff/change/place/check?office=polo3&made_on=x&kind=x",
    "/staff/history/2",
)
PAGES = (
    "/account",
    "/desk",
    "/staff",
    "/staff/history",
    "/staff/history/1",
    "/staff/none",
    f"/staff/change/closure/listen?{GAS_LEAK}&reason.it=per+lavori&{HEAR}",
    f"/staff/history/2/listen?{HEAR}",
    f"/staff/preview/listen?{HEAR.replace('after', 'now')}",
    "/staff/preview",
    "/staff/preview?day=",
    "/staff/record",
    "/staff/report?from=2026-01-12&to=2026-01-14",
    "/staff/report?from=2026-01-40&office=polo9",
    "/staff/report?from=2026-03-01&to=2026-03-02",  # without calls
    "/wall",
)
OPEN_TO_ALL = ("/sign-in", "/invitation/over")
MISTAKE = '[[closure]]\nfrom = 2026-01-12\nuntil = 2026-01-10\nreason = { it = "x" }'
NO_PAGES = re.compile(r"/now$|\.\w+$")  # what a page asks for by itself, and files


@pytest.fixture(scope="module", name="day")
def happened(tmp_path_factory: pytest.TempPathFactory) -> BadDay:
    """The same for all: whatever a test does to it, it takes back."""
    return bad_day(tmp_path_factory.mktemp("day"))


@pytest.fixture(scope="module", name="browser")
def launched() -> Iterator[Browser]:
    """Debian's Chromium."""
    with chromium() as browser:
        yield browser


def is_fine(page: Page) -> None:
    """WCAG 2.1 AA as far as a machine can tell, and nobody scrolls sideways.

    In English axe looks at the narrow page alone: other words change what has no room, and no colours.
    """
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        assert not scrolls_sideways(page), (page.url, width)
        if width == PHONE or page.locator("html[lang=it]").count():
            assert axe(page) == [], (page.url, width)


@pytest.mark.parametrize("locale", ["it-IT", "en-GB"])
def test_each_page_is_for_everybody(browser: Browser, day: BadDay, locale: str) -> None:
    """With thirty waiting, an Arabic caller, an office that is shut, and mistakes in what was typed."""
    with staff_page(browser, day.here.app, "ada", locale=locale) as page:
        for path in (*FORMS, *day.entries, *PAGES):
            page.goto(path)
            expect(page.locator("html")).to_have_attribute("lang", locale[:2])
            THEN.get(path, is_fine)(page)
        page.context.clear_cookies()
        for path in (*OPEN_TO_ALL, day.invitation):
            page.goto(path)
            THEN.get(path, is_fine)(page)


def at_the_desk(page: Page) -> None:
    """All in their order, a callback first; with a choice open, and in a pause."""
    rows = page.locator("#desk-line tbody tr")
    expect(rows).to_have_count(1 + WAITING)
    assert rows.locator("td:first-child").all_inner_texts() == [f"{n + 1}." for n in range(1 + WAITING)]
    expect(rows.first).to_contain_text(re.compile("da richiamare|to be called back"))
    expect(page.locator("#desk-call")).to_contain_text(re.compile("arabo|Arabic"))
    page.locator("#desk-send").click()
    is_fine(page)
    page.locator("#desk-duty-pause").click()
    expect(page.locator("#desk-duty-pause")).to_have_attribute("aria-pressed", "true")
    assert axe(page) == []
    page.locator("#desk-duty-on").click()
    expect(page.locator("#desk-duty-on")).to_have_attribute("aria-pressed", "true")


def at_the_wall(page: Page) -> None:
    """Whoever waits is counted; also where the figures stand still."""
    expect(page.locator("#board tbody tr").first.locator(".wall-waiting")).to_contain_text(str(WAITING))
    is_fine(page)
    page.evaluate("document.getElementById('stale').hidden = false")
    assert axe(page) == []


def in_the_record(page: Page) -> None:
    """Somebody is locked out; an invitation is shown once."""
    expect(page.locator("#main")).to_contain_text(re.compile("bloccato fino alle|locked until"))
    page.get_by_role("button", name="Paolo").click()
    expect(page.locator(".secret-link")).to_be_visible()
    is_fine(page)


def at_the_door(page: Page) -> None:
    """Whoever mistypes is told."""
    is_fine(page)
    page.locator("#name").fill("ada")
    page.locator("#password").fill("wrong")
    page.locator("main form button").click()
    expect(page.get_by_role("alert")).to_be_visible()
    is_fine(page)


THEN: Mapping[str, Callable[[Page], None]] = {
    "/desk": at_the_desk,
    "/sign-in": at_the_door,
    "/staff/record": in_the_record,
    "/wall": at_the_wall,
}


def test_no_page_is_left_out(day: BadDay) -> None:
    """Whoever adds a page adds it here."""
    app = day.here.app
    address = app.url_map.bind("localhost")
    looked_at = {
        str(address.match(path.partition("?")[0])[0])
        for path in (*FORMS, *PAGES, *OPEN_TO_ALL)
        if path != "/staff/none"
    }
    there_are = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if rule.endpoint.partition(".")[0] in app.extensions["staff"].blueprints
        and "GET" in (rule.methods or ())
        and not NO_PAGES.search(rule.rule)
    }
    assert there_are == looked_at


@pytest.mark.parametrize("locale", ["it-IT", "en-GB"])
def test_while_the_file_is_broken(browser: Browser, day: BadDay, locale: str) -> None:
    """Who wants to change something reads where the mistake is; those who answer and wait notice nothing."""
    text, told = day.here.text, "la chiusura" if locale == "it-IT" else "the closure"
    day.here.edit_by_hand(MISTAKE)
    try:
        with staff_page(browser, day.here.app, "ada", locale=locale) as page:
            for path in ("/staff", "/staff/history", *FORMS):
                answer = page.goto(path)
                assert answer
                assert answer.status == (409 if path in FORMS else 200), path
                if path != "/staff/history":
                    assert f"config.toml:{text.count(chr(10)) + 4}: {told}" in answer.text()
                if path not in FORMS[1:]:
                    is_fine(page)
            page.goto("/wall")
            expect(page.locator("#board tbody tr")).to_have_count(5)
            page.goto("/desk")
            expect(page.locator("#desk-line tbody tr")).to_have_count(1 + WAITING)
    finally:
        day.here.config.write_text(text, "utf-8")
