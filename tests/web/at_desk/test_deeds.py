# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is done at the desk: carried out once, refused in plain words, and without script too."""

import pytest

from ivr.call import OperatorId
from ivr.dialogue import waiting_lines
from ivr.simulator.faults import Fault
from ivr.simulator.rest_troubles import RestMishap, RestTrouble
from ivr.store.duty import Attendance
from ivr.store.wrap_ups import WrapUp
from tests.line.manners import RINGS_OUT, takes_it
from tests.line.town import hears
from tests.web.at_desk.post import Post, changed_in, claim_in, known_to
from tests.web.staff import signed_in

GIULIA = OperatorId("giulia")


def attendance(post: Post) -> Attendance:
    view = post.town.world.parts.desk.view(GIULIA)
    assert view is not None
    return view.attendance


def granted(post: Post, wish: str, claim: str, **form: str) -> str:
    """Ask for it by the page, in a town that knows that the conversation may end by it."""
    talking = [each.call for each in post.town.conversations() if each.ended is None]
    post.town._granted.update(talking)
    return post.does(f"call/{wish}", claim=claim, **form)


def test_duty_by_buttons(post: Post) -> None:
    """Each word is carried out, and told."""
    for word, is_then in (
        ("pause", "paused"),
        ("off", "off"),
        ("on", "on"),
        ("pause", "paused"),
        ("ready", "on"),
    ):
        answer = post.does(f"duty/{word}")
        assert "notice-success" in answer
        assert attendance(post) == is_then
    assert post.sends("duty/holiday").status_code == 404


def test_without_script_the_page_comes_back(post: Post) -> None:
    """Post, redirect, get: and what was done is told once."""
    answer = post.member.post("/desk/duty/pause")
    assert (answer.status_code, answer.location) == (303, "/desk")
    assert "È in pausa" in post.page().split("</h1>")[0]
    assert "È in pausa" not in post.page().split("</h1>")[0]


def test_parked_and_taken_back(post: Post) -> None:
    """The buttons change with the conversation; a second click does nothing."""
    amal = post.talks()
    claim = claim_in(post.page())
    assert "Un momento: la persona va in attesa." in granted(post, "park", claim)
    assert "Tra un istante" in post.does("call/park", claim=claim)
    post.town.until(lambda: hears(amal, waiting_lines.parked()))
    assert "Era già fatto." in post.does("call/park", claim=claim)
    page = post.page()
    assert 'action="/desk/call/take-back"' in page
    assert 'action="/desk/call/park"' not in page
    post.town.meets("giulia", takes_it(talks=20))
    assert "risponda e prema 1" in post.does("call/take-back", claim=claim_in(page))
    post.town.until(lambda: len(post.town.served()) == 2)


def test_sent_on_to_an_office_that_answers(post: Post) -> None:
    """Offices that are shut are not offered; the one that is chosen takes over."""
    post.talks()
    page = post.page()
    assert '<option value="segreteria">' in page
    assert '<option value="polo1">' not in page
    post.town.meets("anna", takes_it(talks=20))
    assert "con il suo numero" in granted(post, "send-on", claim_in(page), office="segreteria")
    post.town.until(lambda: ("amal", "anna") in post.town.spoke_with())


def test_ended_with_a_goodbye(post: Post) -> None:
    """And once only: the second tab is told that it was done."""
    post.talks()
    claim = claim_in(post.page())
    assert "finisce con il saluto" in granted(post, "end", claim)
    post.town.ends("amal")
    post.town.passes(5)
    assert "Era già fatto." in post.does("call/end", claim=claim)


@pytest.mark.parametrize(
    ("wish", "form", "told"),
    [
        ("send-on", {"office": ""}, "Scelga un ufficio"),
        ("send-on", {"office": "polo1"}, "già in questo ufficio"),
        ("take-back", {}, "non è in attesa"),
        ("park", {"claim": "0"}, "non è Sua"),
        ("end", {"claim": "many"}, "non è Sua"),
    ],
)
def test_a_refusal_is_told_in_plain_words(post: Post, wish: str, form: dict[str, str], told: str) -> None:
    """And changes nothing: the two talk on."""
    post.talks()
    answer = post.does(f"call/{wish}", **{"claim": claim_in(post.page()), **form})
    assert "notice-warning" in answer
    assert told in answer
    post.town.passes(10)
    assert post.town.is_talking("amal")


def test_a_tab_that_is_out_of_date_does_nothing_to_the_next_caller(post: Post) -> None:
    """A form made for Amal ends nothing of Bruno's."""
    post.talks().hang_up()
    stale = str(int(claim_in(post.page())))
    post.talks("bruno")
    assert "Era già fatto." in post.does("call/end", claim=stale)
    assert "finita" in post.does("call/park", claim=stale)
    post.town.passes(10)
    assert post.town.is_talking("bruno")


def test_nobody_ends_the_conversation_of_another(post: Post) -> None:
    """Anna knows the number of Giulia's claim, and it is of no use to her."""
    post.talks()
    claim = claim_in(post.page())
    anna = signed_in(post.app, "anna")
    anna.post("/desk/call/end", claim=claim)
    assert "non è Sua" in anna.get("/desk").text
    assert post.town.is_talking("amal")


def test_the_rest_interface_fails(post: Post) -> None:
    """What was wanted stays wanted, the page says that it is under way, and the two are not torn apart."""
    post.talks()
    post.town.exchange.rest_faults.append(Fault("", RestMishap(RestTrouble.UNCONNECTED), times=1))
    claim = claim_in(post.page())
    assert "Un momento" in granted(post, "park", claim)
    assert post.town.is_talking("amal")


def test_a_note_is_kept_and_can_be_corrected(post: Post) -> None:
    """During the conversation and after it; the form comes back with what was saved."""
    amal = post.talks()
    claim = claim_in(post.page())
    assert "L&#39;appunto è salvato." in post.does(
        "note", claim=claim, outcome="", note="richiama\r\nmartedì"
    )
    amal.hang_up()
    post.town.passes(5)
    assert ">\nrichiama\nmartedì</textarea>" in post.page()
    answer = post.does("note", claim=claim, outcome="appointment", note="")
    assert '<option value="appointment" selected>' in answer
    with_it = post.town.world.parts.desk.wrapped_up(GIULIA, int(claim))  # type: ignore[arg-type]  # as a page has it
    assert with_it == WrapUp("appointment", "")


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"claim": "0"}, "non è Sua"),
        ({"outcome": "unheard-of"}, "non è più nell&#39;elenco"),
        ({"note": "x" * 501}, "troppo lunga"),
    ],
)
def test_a_note_that_is_not_taken_stays_in_its_form(post: Post, form: dict[str, str], told: str) -> None:
    """The answer replaces everything but what was typed."""
    post.talks()
    page = post.page()
    whole = {"claim": claim_in(page), "outcome": "", "note": "", "about": known_to(page)["about"], **form}
    answer = post.does("note", **whole)
    assert told in answer
    assert "about" not in changed_in(answer)


def test_a_ringing_telephone_can_be_done_nothing_about(post: Post) -> None:
    """It is answered by hand; a form from elsewhere is refused."""
    post.town.meets("giulia", RINGS_OUT)
    post.town.phones("amal")
    post.town.until(lambda: post.town.is_rung("giulia"))
    view = post.town.world.parts.desk.view(GIULIA)
    assert view is not None
    assert view.call is not None
    assert "prima risponda" in post.does("call/park", claim=str(view.call.claim))
