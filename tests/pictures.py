# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures of staff's pages in docs/, taken anew: `python -m tests.pictures`."""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask
from playwright.sync_api import Browser, Page

from tests.browser import chromium
from tests.line.wishes import asks_for_a_callback
from tests.web.at_desk.post import open_post
from tests.web.made_up_log import wrote
from tests.web.staff import staff_page
from tests.web.staff_room.house import house

DOCS = Path(__file__).parents[1] / "docs"
WIDTH = 1080  # CSS pixels: as small as they can be read
GAS_LEAK = "when=now&office.polo1=on&end=open&redirect=segreteria&reason.it=per+una+fuga+di+gas"
OFFICES = ("polo1", "casa", "segreteria", "polo2", "casa")
ENDS = ("answered", "answered", "answered", "called-back", "answered", "abandoned", "answered")
MONDAY, SATURDAY = date(2025, 11, 17), 5


def take(browser: Browser, app: Flask, path: str, name: str, height: int) -> None:
    """Of a page that Marta opens."""
    with staff_page(browser, app, "marta", width=WIDTH) as page:
        page.goto(path)
        _keep(page, name, height)


def _keep(page: Page, name: str, height: int) -> None:
    """From the navigation downwards."""
    top = page.locator(".frame-nav").evaluate("nav => nav.getBoundingClientRect().top + scrollY")
    page.screenshot(
        path=DOCS / f"{name}.png",
        full_page=True,
        clip={"x": 0, "y": top, "width": WIDTH, "height": height},
    )


def staff_room(browser: Browser, folder: Path) -> None:
    """On a Monday at ten: the offices, and the gas leak before it is saved."""
    app = house(folder, voices="espeak").app
    take(browser, app, "/staff", "uffici", 600)
    take(browser, app, f"/staff/change/closure/check?{GAS_LEAK}", "chiudere", 700)


def figures(browser: Browser, folder: Path) -> None:
    """Three weeks in which mornings were busy."""
    app = wrote(house(folder).app, list(_weeks()))
    take(browser, app, "/staff/report?from=2025-11-17&to=2025-12-07", "cifre", 1180)


def _weeks() -> list[tuple[str, str, str, int, str]]:
    """Waits as tests make them up, more on Mondays than on Fridays, and longest before noon."""
    return [
        (
            OFFICES[n % len(OFFICES)],
            ("it", "it", "ar", "en", "it", "fr")[n % 6],
            f"{day.isoformat()}T{8 + n % 5:02}:{31 + n:02}",
            (n * 37 + day.day * 11) % (60 + 80 * (n % 5)),
            ENDS[(n + day.day) % len(ENDS)],
        )
        for day in (MONDAY + timedelta(days) for days in range(21))
        if day.weekday() < SATURDAY
        for n in range(24 - 3 * day.weekday())
    ]


def desk_and_wall(browser: Browser, folder: Path) -> None:
    """Giulia talks with somebody, and five wait for her."""
    post = open_post(folder)
    first = [each for each in _weeks() if each[2].startswith(MONDAY.isoformat())]
    wrote(post.app, [(office, of, f"2026-01-12{at[10:]}", wait, how) for office, of, at, wait, how in first])
    post.talks(language="ar")
    asks_for_a_callback(post.town, post.town.waits("bruno"))
    for name, language in (("chiara", "it"), ("fatou", "fr"), ("dina", "ar"), ("gino", "en")):
        post.town.waits(name, language=language)
        post.town.passes(45)
    take(browser, post.app, "/wall", "tabellone", 560)
    with staff_page(browser, post.app, "marta", width=WIDTH) as page:
        page.goto("/desk")
        page.get_by_label("Com'è andata").select_option("Appuntamento preso")
        page.get_by_label("Nota").fill("Porta il contratto giovedì.")
        _keep(page, "desk", 1060)


def main() -> None:
    """Each on a line of its own."""
    with chromium() as browser:
        for pictured in (staff_room, figures, desk_and_wall):
            with TemporaryDirectory() as folder:
                pictured(browser, Path(folder))


if __name__ == "__main__":
    main()
