# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every change on record and taken back: once, after others, and not where the same was changed since."""

import re
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from ivr.store.tables import config_revisions
from tests.web.staff import Member, form_token
from tests.web.staff_room.filling_in import send, sheet
from tests.web.staff_room.house import House, house

GAS = "per una fuga di gas"


@pytest.fixture
def here(tmp_path: Path) -> House:
    return house(tmp_path)


@pytest.fixture
def marta(here: House) -> Member:
    return here.member()


def close(member: Member, office: str, reason: str = GAS) -> None:
    """Close an office now, through the pages."""
    form = member.get(f"/staff/change/closure?when=now&office={office}")
    assert send(member, send(member, form, reason__it=reason)).status_code == 303


def undone(answer: TestResponse) -> bool:
    return (answer.status_code, answer.location) == (303, "/staff")


def offered(page: str) -> list[int]:
    """The versions that the list has a button for."""
    return [int(number) for number in re.findall(r'href="/staff/history/(\d+)"', page)]


def test_a_change_is_taken_back(here: House, marta: Member) -> None:
    """After it was looked at before and after; what callers heard then they hear again; twice is once."""
    marta.get("/staff")
    before = here.text
    close(marta, "polo1")
    assert "Chiusura dal lun 12 gen 2026, 10:00: Il Polo territoriale 1" in marta.get("/staff/history").text
    page = marta.get("/staff/history/2")
    assert "Annullare questa modifica?" in page.text
    assert page.text.index("L&#39;ufficio è chiuso per") < page.text.index(
        "L&#39;ufficio è aperto fino alle 13."
    )
    assert undone(send(marta, page))
    assert here.text == before
    assert undone(send(marta, page))
    assert [each.number for each in here.parts.keeper.history()] == [3, 2, 1]
    assert "Annullata la versione 2" in marta.get("/staff/history").text
    assert (
        "Ha annullato una modifica degli orari, con la versione 3" in here.read("/staff/record", "paolo").text
    )


def test_what_was_taken_back_is_not_offered_again(here: House, marta: Member) -> None:
    """The list says by which version; taking that one back brings the first in force, and on offer, again."""
    close(marta, "polo1")
    assert undone(send(marta, marta.get("/staff/history/2")))
    page = marta.get("/staff/history").text
    assert "annullata dalla 3" in page
    assert offered(page) == [3]
    answer = marta.get("/staff/history/2")
    assert answer.status_code == 409
    assert "È già annullata: la versione 3 dice da chi." in answer.text
    assert undone(send(marta, marta.get("/staff/history/3")))
    assert GAS in here.text
    assert offered(marta.get("/staff/history").text) == [4, 2]


def test_what_came_before_is_forgotten(here: House, marta: Member) -> None:
    """The oldest version that is kept leads nowhere: it is not offered, and a link to it says why."""
    close(marta, "polo1")
    close(marta, "casa", "per lavori")
    with here.parts.database.writing() as connection:
        connection.execute(config_revisions.delete().where(config_revisions.c.number == 1))
    assert offered(marta.get("/staff/history").text) == [3]
    answer = marta.get("/staff/history/2")
    assert answer.status_code == 409
    assert "La versione 2 non si può annullare: quella prima è troppo vecchia" in answer.text
    assert undone(send(marta, marta.get("/staff/history/3")))


def test_others_changes_stay(here: House, marta: Member) -> None:
    """A change of Monday is taken back, one of Tuesday about something else is not."""
    close(marta, "polo1")
    page = marta.get("/staff/history/2")
    close(here.member("paolo"), "casa", "per lavori")
    answer = send(marta, page)
    assert answer.status_code == 409
    assert "Paolo, 12 gen 2026, 10:03: Chiusura" in answer.text
    assert undone(send(marta, answer))
    assert GAS not in here.text
    assert "per lavori" in here.text


def test_what_was_changed_since_is_told_and_left(here: House, marta: Member) -> None:
    """Who changed the same closure afterwards is named; nothing is overwritten."""
    close(marta, "polo1")
    here.config.write_text(here.text.replace(GAS, "per una fuga di acqua"), "utf-8")
    answer = marta.get("/staff/history/2")
    assert answer.status_code == 409
    assert "a mano, nel file, 12 gen 2026, 10:03" in answer.text
    assert "per una fuga di acqua" in here.text


def test_what_would_be_a_mistake_now_is_not_undone(here: House, marta: Member) -> None:
    """A closure that was taken out, where an extra day was entered within it since."""
    marta.get("/staff")
    here.edit_by_hand('[[closure]]\nfrom = 2026-03-01\nuntil = 2026-03-05\nreason = { it = "per lavori" }')
    marta.get("/staff")
    here.config.write_text(here.text.partition("[[closure]]")[0], "utf-8")
    marta.get("/staff")
    here.edit_by_hand('[[opening]]\noffices = ["polo1"]\ndate = 2026-03-02\nhours = ["09:00-10:00"]')
    answer = marta.get("/staff/history/3")
    assert answer.status_code == 409
    assert "La versione 3 non si può annullare" in answer.text
    assert "config.toml:" in answer.text


@pytest.mark.parametrize("number", [1, 99])
def test_there_is_nothing_to_undo(marta: Member, number: int) -> None:
    """Of the first version, and of one that there is not."""
    marta.get("/staff")
    assert marta.get(f"/staff/history/{number}").status_code == 409


def test_who_comes_in_is_for_administrators_to_take_back(here: House, marta: Member) -> None:
    """Whoever lost a role by hand does not get it back by a click."""
    was = here.text
    here.config.write_text(was.replace('["operator", "editor"]', '["operator", "editor", "administrator"]'))
    marta.get("/staff")
    here.config.write_text(was)
    page = marta.get("/staff/history/2")
    assert page.status_code == 409
    assert "la può annullare soltanto un amministratore" in page.text
    paolo = here.member("paolo")
    form = paolo.get("/staff/history/2")
    assert form.status_code == 200
    forged = sheet(form).fields | {"csrf": form_token(marta.client)}
    assert marta.client.post("/staff/history/2", data=forged).status_code == 409
    assert here.text == was
    assert undone(send(paolo, form))
    assert here.text != was


def test_it_is_for_editors(here: House) -> None:
    """Whoever answers the telephone neither sees nor undoes."""
    anna = here.member("anna")
    assert [anna.get("/staff/history").status_code, anna.get("/staff/history/2").status_code] == [403, 403]
    assert anna.post("/staff/history/2").status_code == 403
