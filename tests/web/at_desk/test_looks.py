# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the desk shows, and what it answers to a page that asks every second."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from ivr.city import City
from ivr.simulator.manner import Manner
from ivr.store import ledger
from ivr.store.events import Reason
from tests.line.manners import REFUSES, RINGS_OUT, UNREACHABLE, takes_it
from tests.line.wishes import asks_for_a_callback
from tests.web.at_desk.post import Post, changed_in, known_to, open_post
from tests.web.staff import signed_in

EVER = datetime(2025, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(("name", "status"), [("anna", 200), ("marta", 200), ("paolo", 403)])
def test_it_is_for_operators(post: Post, name: str, status: int) -> None:
    """Also the asking: what it tells is nobody else's business."""
    member = signed_in(post.app, name)
    assert member.get("/desk").status_code == status
    assert member.get("/desk/now").status_code == status


def test_the_call_is_told_as_it_goes(post: Post) -> None:
    """Office, language, wait, number and earlier calls, before a word is said; the number goes after it."""
    post.town.meets("giulia", takes_it(after=5, talks=None))
    amal = post.town.phones("amal", "polo1", "ar")
    post.town.until(lambda: post.town.is_rung("giulia"))
    page = post.page()
    assert "Il Suo telefono squilla" in page
    assert "<dd>arabo</dd>" in page
    assert '<bdi dir="ltr" class="desk-number">+39 333 000 0000</bdi>' in page
    assert "oggi no" in page
    assert 'action="/desk/call/' not in page
    post.town.until(lambda: post.town.is_talking("amal"))
    assert 'action="/desk/call/park"' in post.page()
    amal.hang_up()
    post.town.passes(5)
    after = post.page()
    assert "333" not in after
    assert "Nessuna chiamata" in after
    assert "Sull&#39;ultima conversazione" in after


def test_the_line_stands_in_its_order(tmp_path: Path) -> None:
    """Whoever asked for a callback keeps their place among those who wait; minutes are told."""
    post = open_post(tmp_path, "anna")
    post.town.occupies("anna", "segreteria", None)
    post.town.meets("karim", RINGS_OUT)
    post.town.signs("karim", "2")
    amal = post.town.waits("amal", "casa")
    asks_for_a_callback(post.town, amal)
    post.town.waits("bruno", "segreteria", "ar")
    post.town.passes(150)
    rows = post.page().split('id="desk-line"')[1].split("</table>")[0].split("<tr>")[2:]
    assert [("arabo" in row, "da richiamare" in row, "Ufficio casa" in row) for row in rows] == [
        (False, True, True),
        (True, False, False),
    ]
    assert "3 min" in rows[1] or "2 min" in rows[1]


def test_nothing_is_known_of_a_number_that_is_hidden(post: Post) -> None:
    """Whoever hides theirs may have called ten times: the desk does not say that they have not."""
    post.town.meets("giulia", takes_it(talks=None))
    post.town.phones("amal", "polo1", number="anonymous")
    post.town.until(lambda: post.town.is_talking("amal"))
    page = post.page()
    assert "<dd>non visibile</dd>" in page
    assert "<dd>non si può sapere</dd>" in page


def test_where_nobody_answers_is_said_beside_the_office(post: Post) -> None:
    """All other offices are listed: an operator can tell the citizen why one of them is not to be had."""
    post.town.signs("karim", "2")
    post.talks()
    page = post.page()
    assert '<option value="polo3" disabled>Il Polo territoriale 3: nessuno in servizio</option>' in page
    assert '<option value="segreteria">La Segreteria del Servizio sociale territoriale</option>' in page
    assert 'value="polo1"' not in page
    post.town.world.jump("2026-01-12T14:40:00")
    assert "L&#39;Ufficio casa: chiuso" in post.page()


def test_a_callback_that_is_promised(tmp_path: Path) -> None:
    """Since when and from when on, and how the number ends: enough to find it for whoever asks about it."""
    post = open_post(tmp_path, "marta")
    post.town.occupies("giulia", "polo1", None)
    asks_for_a_callback(post.town, post.town.waits("amal", "polo1", number="+393331110123"))
    post.town.signs("giulia", "2")
    post.town.signs("karim", "2")
    post.town.world.jump("2026-01-12T20:00:00")
    promised = post.page().split('id="desk-callbacks"')[1]
    for words in (
        "Il Polo territoriale 1",
        "chiesta il 12 gen 2026, 10:",
        "finisce con 123",
        "si chiama dal",
    ):
        assert words in promised
    assert "+39" not in promised


def test_a_telephone_that_is_silent_as_long_as_the_offices_are_shut(tmp_path: Path) -> None:
    """Whoever is on duty then reads why; while the line is drained it may still ring."""
    hours = 'date = 2026-01-12\nhours = ["08:30-13:00", "14:20-17:00"]'
    post = open_post(tmp_path, config=f'[[opening]]\noffices = ["polo1"]\n{hours}')
    assert "Quando tocca a Lei" in post.page()
    for moment, shut in (("2026-01-12T13:20:00", False), ("2026-01-12T14:00:00", True)):
        post.town.world.jump(moment)
        assert ("I Suoi uffici ora sono chiusi" in post.page()) is shut
    known = known_to(post.page())
    post.town.world.jump("2026-01-12T14:21:00")
    assert "Quando tocca a Lei" in post.ask(**known).text
    post.does("duty/off")
    assert "È fuori servizio: il telefono non squilla." in post.page()


def test_two_calls_that_were_not_taken(post: Post) -> None:
    """Whoever comes back from a coffee reads why the telephone is silent, and how to change that."""
    post.town.meets("giulia", RINGS_OUT)
    post.town.signs("karim", "2")
    post.town.phones("amal")
    post.town.until(lambda: "Due telefonate di seguito" in post.page(), at_most=200)
    assert "Altrimenti riprendono da sole alle 10:" in post.page()
    post.does("duty/on")
    assert "Due telefonate di seguito" not in post.page()


@pytest.mark.parametrize(
    ("manner", "told"),
    [(UNREACHABLE, "non ha raggiunto il Suo telefono"), (REFUSES, "ha trovato il Suo telefono occupato")],
)
def test_a_telephone_that_does_not_ring(post: Post, manner: Manner, told: str) -> None:
    """Whoever sits beside it reads why, until it rings again or they say that they are ready."""
    post.town.meets("giulia", manner)
    post.town.signs("karim", "2")
    post.town.phones("amal")
    post.town.until(lambda: told in post.page(), at_most=60)
    post.does("duty/ready")
    assert told not in post.page()


def test_nothing_is_answered_while_nothing_has_changed(post: Post) -> None:
    """And for it the line's database is read twice: who asks, and whether anything has happened."""
    known = known_to(post.page())
    assert post.ask(**known).status_code == 204
    statements: list[str] = []
    reader = post.town.world.parts.database._reader
    event.listen(reader, "before_cursor_execute", lambda *args: statements.append(args[2]))
    assert post.ask(**known).status_code == 204
    assert [each for each in statements if each != "BEGIN"] == statements[1::2]
    assert len(statements) == 4


def test_only_what_has_changed_is_answered(post: Post) -> None:
    """A call that rings changes the call, and nothing that somebody may be typing in."""
    known = known_to(post.page())
    post.town.meets("giulia", RINGS_OUT)
    post.town.phones("amal")
    post.town.until(lambda: post.town.is_rung("giulia"))
    answer = post.ask(**known)
    assert answer.status_code == 200
    assert changed_in(answer.text) == {"call"}
    assert post.ask(**{**known, **known_to(answer.text)}).status_code == 204


def test_what_ends_by_itself_is_noticed_within_its_minute(post: Post) -> None:
    """No event tells of the end of a rest: the page knows the moment."""
    post.talks().hang_up()
    post.town.passes(2)
    page = post.page()
    assert "Prossima telefonata tra" in page
    known = known_to(page)
    post.town.passes(16)
    answer = post.ask(**known)
    assert "duty" in changed_in(answer.text)
    assert "Prossima telefonata tra" not in answer.text


def test_the_form_of_the_note_is_not_replaced_by_asking(post: Post) -> None:
    """Only another conversation has another form."""
    amal = post.talks()
    known = known_to(post.page())
    amal.hang_up()
    post.town.passes(5)
    assert changed_in(post.ask(**known).text) == {"duty", "call"}


def test_presence_is_kept_up_by_asking(post: Post) -> None:
    """While the page asks the operator is there; a minute after it is gone, what they said is taken back."""
    post.does("duty/on")
    for _ in range(9):
        post.town.passes(10)
        post.ask()
    assert unseen(post) == 0
    post.town.passes(90)
    assert unseen(post) == 1


def unseen(post: Post) -> int:
    """How often a page was missed."""
    with post.town.world.parts.database.reading() as connection:
        return sum(each.cause == Reason.UNSEEN for each in ledger.entries(connection, *EVER))


def test_somebody_whom_the_config_has_no_more(post: Post) -> None:
    """An operator's role without a telephone: said on a page, and an open page goes there by itself."""
    pages = post.app.extensions["staff"]
    city: City = pages.city()
    pages.city = lambda: replace(city, operators=())
    answer = post.member.get("/desk")
    assert answer.status_code == 409
    assert "Qui non c&#39;è un telefono per Lei" in answer.text
    assert post.ask().headers["HX-Refresh"] == "true"
    assert post.sends("duty/on").status_code == 409


def test_strange_versions_are_answered(post: Post) -> None:
    """Whatever stands in the address: the page is told how it is."""
    known = known_to(post.page())
    for until in ("never", "1e400", "nan", "-1e30"):
        assert post.ask(**{**known, "until": until}).status_code in {200, 204}


def test_it_is_in_english_too(post: Post) -> None:
    """Offices, languages and outcomes by their English names."""
    post.talks(language="ar")
    page = post.page("/desk?language=en")
    for words in ("Social Services Centre 1", "<dd>Arabic</dd>", "Question answered", "Put on hold"):
        assert words in page
