# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line in text on the wire: what browsers and caches are told, and that it can only be read."""

import re

import pytest

from tests.web.moments import OPEN, Moment, line_at
from tests.web.reading import Reader, read

EVERYWHERE = ["/", "/it", "/ar", "/xx", "/static/line.css", "/static/icon.svg", "/static/none"]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_no_answer_runs_or_remembers_anything(reader: Reader, path: str) -> None:
    """No script, no cookie, nothing from elsewhere, no frame around it: and the browser holds us to it."""
    answer = reader.get(path, headers={"Cookie": "session=x"})
    policy = dict(each.split(maxsplit=1) for each in answer.headers["Content-Security-Policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert not re.search(r"<script|<style|<iframe| on\w+=| style=|javascript:", answer.text, re.IGNORECASE)


@pytest.mark.parametrize("path", ["/", "/fr"])
def test_every_address_in_the_page_is_relative(reader: Reader, path: str) -> None:
    """The line may live under a path of the city's own site; both addresses lie side by side."""
    page = read(reader.get(path).text)
    links = [each.attributes["href"] for tag in ("a", "link") for each in page.all(tag)]
    ours = [link for link in links if not link.startswith(("tel:", "mailto:"))]
    assert len(ours) == 10
    assert [link for link in ours if link.startswith("/") or ":" in link] == []
    for link in ours:
        assert reader.get(f"/{link}").status_code == 200


def test_the_page_is_asked_for_anew_and_sent_only_when_it_changed() -> None:
    """Open or closed is true for a moment: no cache answers for us, and what is unchanged costs nothing."""
    one, later = (Reader(line_at(moment)) for moment in (OPEN, Moment("2026-01-12T10:01:00")))
    first = one.get("/it")
    assert first.headers["Cache-Control"] == "no-cache"
    kept = {"If-None-Match": first.headers["ETag"]}
    again = one.get("/it", headers=kept)
    assert (again.status_code, again.data) == (304, b"")
    assert later.get("/it", headers=kept).status_code == 200
    assert one.get("/en", headers=kept).status_code == 200


@pytest.mark.parametrize("rel", ["stylesheet", "icon"])
def test_what_the_page_is_dressed_in_is_kept_for_good(reader: Reader, rel: str) -> None:
    """A file's address changes with what is in it, so that a phone fetches it once."""
    link = next(each for each in read(reader.get("/").text).all("link") if each.attributes["rel"] == rel)
    address = f"/{link.attributes['href']}"
    assert reader.get(address).headers["Cache-Control"] == "public, max-age=31536000, immutable"
    for other in (address.partition("?")[0], f"{address}0", address[:-1]):
        answer = reader.get(other)
        assert answer.headers["Cache-Control"] == "no-cache"
        assert reader.get(other, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize("path", EVERYWHERE)
def test_head_tells_what_get_would_send(reader: Reader, path: str) -> None:
    """Whoever watches the page need not fetch it."""
    head, got = reader.head(path), reader.get(path)
    assert (head.status_code, head.data) == (got.status_code, b"")
    of_no_moment = {"Date"}
    assert {k: v for k, v in head.headers if k not in of_no_moment} == {
        k: v for k, v in got.headers if k not in of_no_moment
    }


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_the_page_can_only_be_read(reader: Reader, method: str) -> None:
    """There is nothing here to change."""
    assert reader.open("/it", method=method).status_code == 405
