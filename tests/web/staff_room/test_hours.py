# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Weekly hours, seasons, extra and reduced days: entered, changed, and what is wrong with them."""

import re
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from tests.web.staff import Member
from tests.web.staff_room.filling_in import send, sheet
from tests.web.staff_room.house import House, house

WEEK = "/staff/change/week?office=casa&kind=hours"
DOOR = "/staff/change/week?office=segreteria&kind=visits"
DAY = "/staff/change/opening?office=casa"
SEASON = "/staff/change/season?office=polo3"
PLACE = "/staff/change/place?office=polo3"
NEW_PLACE = {"place.it": "alla biblioteca", "since": "2026-01-15", "hours": "15-17", "every_weeks": "4"}
SUMMER = {"first": "2026-07-01", "last": "2026-08-31"}


@pytest.fixture
def here(tmp_path: Path) -> House:
    return house(tmp_path)


@pytest.fixture
def marta(here: House) -> Member:
    return here.member()


def saved(answer: TestResponse) -> bool:
    return (answer.status_code, answer.location) == (303, "/staff")


def entry_of(page: TestResponse, deed: str, office: str = "") -> str:
    """The address under which an entry of a kind is changed; a season's ends with its office."""
    found = re.search(rf"/staff/change/{deed}\?at=([^\"]+{office})\"", page.text)
    assert found, page.text
    return found[1]


def test_weekly_hours(here: House, marta: Member) -> None:
    """The form has what the config says; one day is typed anew, as people type; callers hear it."""
    form = marta.get(WEEK)
    assert sheet(form).fields["monday"] == "08:30-13:00"
    check = send(marta, form, saturday="9-12.30")
    assert "Sono giusti questi orari?" in check.text
    assert saved(send(marta, check))
    assert 'saturday = ["09:00-12:30"]' in here.text
    assert "09:00–12:30" in marta.get("/staff").text


def test_hours_sent_as_they_came_change_nothing(here: House, marta: Member) -> None:
    """Not one byte of the file."""
    before = here.text
    assert saved(send(marta, send(marta, marta.get(WEEK))))
    assert "Era già così" in marta.get("/staff").text
    assert here.text == before
    assert len(here.parts.keeper.history()) == 1


def test_an_office_gets_hours_at_the_door(here: House, marta: Member) -> None:
    """Where there were none."""
    assert saved(send(marta, send(marta, marta.get(DOOR), wednesday="9-12")))
    assert '[office.visits]\nwednesday = ["09:00-12:00"]' in here.text


def test_a_week_that_others_changed_meanwhile_is_not_overwritten(here: House, marta: Member) -> None:
    """What was typed is still there, with who changed what."""
    check, paolo = send(marta, marta.get(WEEK), saturday="9-12"), here.member("paolo")
    assert saved(send(paolo, send(paolo, paolo.get(WEEK), friday="")))
    answer = send(marta, check)
    assert answer.status_code == 422
    assert sheet(answer).fields["saturday"] == "9-12"
    assert "Paolo, 12 gen 2026, 10:03: Orario settimanale di L&#39;Ufficio casa" in answer.text


def test_a_double_click_sets_the_hours_once(here: House, marta: Member) -> None:
    """The second answer is the same as the first."""
    check = send(marta, marta.get(WEEK), saturday="9-12")
    assert [saved(send(marta, check)), saved(send(marta, check))] == [True, True]
    assert len(here.parts.keeper.history()) == 2


@pytest.mark.parametrize(
    ("typed", "field", "told"),
    [
        ({"monday": "mattina"}, "monday", "Non si capisce"),
        ({"monday": "13-8:30"}, "monday", "finisce prima di cominciare"),
        ({"sunday": "8:32-13"}, "sunday", "non è a passi di cinque minuti"),
        ({"saturday": "8-13, 12-14"}, "saturday", "si sovrappongono"),
    ],
)
def test_a_mistake_in_the_hours_stands_beside_its_day(
    here: House, marta: Member, typed: dict[str, str | None], field: str, told: str
) -> None:
    """And what was typed is still there."""
    before = here.text
    answer = send(marta, marta.get(WEEK), **typed)
    assert answer.status_code == 422
    assert told in answer.text.partition(f'id="{field}-wrong">')[2][:900]
    assert sheet(answer).fields[field] == typed[field]
    assert here.text == before


def test_an_extra_day(here: House, marta: Member) -> None:
    """Entered, changed to a reduced one, taken out."""
    assert saved(send(marta, send(marta, marta.get(DAY), day="2026-01-17", hours="9-11:30")))
    assert '[[opening]]\noffices = ["casa"]\ndate = 2026-01-17\nhours = ["09:00-11:30"]\n' in here.text
    form = marta.get(f"/staff/change/opening?at={entry_of(marta.get('/staff'), 'opening')}")
    assert sheet(form).fields["hours"] == "09:00-11:30"
    assert saved(send(marta, send(marta, form, hours="")))
    assert "date = 2026-01-17\nhours = []" in here.text
    at = entry_of(marta.get("/staff"), "opening")
    assert saved(send(marta, marta.get(f"/staff/change/removal?at={at}")))
    assert "2026-01-17" not in here.text


def test_a_season(here: House, marta: Member) -> None:
    """It begins with the ordinary week; entered, changed."""
    form = marta.get(SEASON)
    assert sheet(form).fields["monday"] == "09:00-12:00"
    check = send(marta, form, **SUMMER, wednesday="8:30-12", monday="")
    assert "Chi chiama il 1 lug 2026, 08:30" in check.text
    assert saved(send(marta, check))
    assert "[[office.season]]\nfrom = 2026-07-01\nuntil = 2026-08-31\n" in here.text
    form = marta.get(f"/staff/change/season?at={entry_of(marta.get('/staff'), 'season', 'polo3')}")
    assert "Il Polo territoriale 3" in form.text
    assert sheet(form).fields["wednesday"] == "08:30-12:00"
    assert saved(send(marta, send(marta, form, last="2026-09-05")))
    assert "until = 2026-09-05" in here.text


def test_a_second_place(here: House, marta: Member) -> None:
    """Entered, changed, taken out: callers hear where it is, in their language, and when it is next."""
    check = send(marta, marta.get(PLACE), **NEW_PLACE, address="via Ganaceto 1", place__en="at the library")
    assert "è presente anche alla biblioteca: ogni 4 settimane, il giovedì" in check.text
    assert "at the library" in check.text
    assert "via Ganaceto 1" in check.text
    assert saved(send(marta, check))
    assert (
        '[[office.also]]\nplace = { it = "alla biblioteca", en = "at the library" }\n'
        'address = "via Ganaceto 1"\nevery_weeks = 4\nfrom = 2026-01-15\nhours = ["15:00-17:00"]\n'
    ) in here.text
    assert "ogni 4 settimane, di giovedì, 15:00-17:00, dal gio 15 gen 2026" in marta.get("/staff").text
    form = marta.get(f"/staff/change/place?at={entry_of(marta.get('/staff'), 'place', 'polo3')}")
    assert saved(send(marta, send(marta, form, every_weeks="1", place__en="", kind="hours")))
    assert 'place = { it = "alla biblioteca" }\naddress' in here.text
    assert 'every_weeks = 1\nfrom = 2026-01-15\nhours = ["15:00-17:00"]\nkind = "hours"' in here.text
    at = entry_of(marta.get("/staff"), "removal", "polo3")
    assert saved(send(marta, marta.get(f"/staff/change/removal?at={at}")))
    assert "biblioteca" not in here.text


def test_a_second_place_sent_as_it_came_changes_nothing(here: House, marta: Member) -> None:
    """Not one byte, nor a name in a language that the line does not offer."""
    here.config.write_text(here.text.replace('["it", "en", "fr", "ar"]', '["it", "en", "ar"]'), "utf-8")
    before, page = here.text, marta.get("/staff")
    form = marta.get(f"/staff/change/place?at={entry_of(page, 'place', 'polo2')}")
    assert "Français" not in form.text
    assert saved(send(marta, send(marta, form)))
    assert here.text == before


@pytest.mark.parametrize(
    ("path", "typed", "field", "told"),
    [
        (DAY, {"day": "2026-01-17", "hours": "nove"}, "hours", "Non si capisce"),
        (DAY, {"hours": "9-11"}, "day", "Qui ci vuole un giorno."),
        (DAY, {"day": "2026-01-17", "hours": "9-11", "office__casa": None}, "offices", "almeno un ufficio"),
        (DAY, {"day": "2026-01-17", "hours": "9-11", "kind": "x"}, "kind", "Scelga quali orari."),
        (DAY, {"day": "2026-01-17", "hours": "11-9"}, "hours", "finisce prima di cominciare"),
        (SEASON, {"first": "2026-07-01"}, "last", "Qui ci vuole un giorno."),
        (SEASON, {"first": "2026-07-01", "last": "2026-06-01"}, "last", "La stagione finisce"),
        (SEASON, {**SUMMER, "friday": "8:30-8:00"}, "friday", "finisce prima di cominciare"),
        (SEASON, {**SUMMER, "kind": "x"}, "kind", "Scelga quali orari."),
        (PLACE, {**NEW_PLACE, "place.it": " "}, "place.it", "Dica dov&#39;è"),
        (PLACE, {**NEW_PLACE, "since": ""}, "since", "Qui ci vuole un giorno."),
        (PLACE, {**NEW_PLACE, "since": "1999-01-14"}, "since", "è troppo lontana"),
        (PLACE, {**NEW_PLACE, "every_weeks": "0"}, "every_weeks", "un numero da 1 a 52"),
        (PLACE, {**NEW_PLACE, "hours": ""}, "hours", "Qui ci vogliono gli orari"),
        (PLACE, {**NEW_PLACE, "hours": "mattina"}, "hours", "Non si capisce"),
        (PLACE, {**NEW_PLACE, "hours": "17-15"}, "hours", "finisce prima di cominciare"),
        (PLACE, {**NEW_PLACE, "kind": "x"}, "kind", "Scelga quali orari."),
    ],
)
def test_a_mistake_in_a_day_or_a_season_stands_beside_its_field(
    marta: Member, path: str, typed: dict[str, str | None], field: str, told: str
) -> None:
    """Whether the form or the check finds it."""
    answer = send(marta, marta.get(path), **typed)
    assert answer.status_code == 422
    assert told in answer.text.partition(f'id="{field}-wrong">')[2][:900]


@pytest.mark.parametrize(
    "path", ["week?office=none&kind=hours", "week?office=casa&kind=x", "season?office=x", "place?office=x"]
)
def test_an_office_that_is_gone_is_told(marta: Member, path: str) -> None:
    """A link that somebody kept."""
    assert marta.get(f"/staff/change/{path}").status_code == 409
