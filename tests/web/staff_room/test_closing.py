# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Closing an office, reopening it, changing and removing a closure: right and wrong, once and twice."""

from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from tests.test_calls import CONFIGS
from tests.web.staff import Member
from tests.web.staff_room.filling_in import send, sheet
from tests.web.staff_room.house import House, house

NOW = "/staff/change/closure?when=now&office=polo1"
ON_A_DAY = "/staff/change/closure?when=day&office=casa"
GAS = "per una fuga di gas"
GAS_LEAK = (CONFIGS / "gas-leak.toml").read_text("utf-8")


@pytest.fixture
def here(tmp_path: Path) -> House:
    return house(tmp_path)


@pytest.fixture
def marta(here: House) -> Member:
    return here.member()


def saved(answer: TestResponse) -> bool:
    return (answer.status_code, answer.location) == (303, "/staff")


def shut(page: TestResponse) -> str:
    """The links under "reopen now", the entry's address."""
    return page.text.partition("/staff/change/reopening?at=")[2].partition('"')[0]


def test_close_now(here: House, marta: Member) -> None:
    """From the office's button in three clicks; the file has one entry more, the record a line."""
    check = send(marta, marta.get(NOW), reason__it=GAS, redirect="segreteria")
    assert "È giusto così?" in check.text
    assert GAS not in here.text
    assert saved(send(marta, check))
    assert (
        '[[closure]]\noffices = ["polo1"]\nfrom = 2026-01-12T10:00:00\n'
        f'reason = {{ it = "{GAS}" }}\nredirect = "segreteria"\n'
    ) in here.text
    assert "L&#39;ufficio è chiuso per una fuga di gas." in marta.get("/staff").text
    assert "Ha salvato la versione 2 degli orari" in here.read("/staff/record", "paolo").text


def test_whoever_dials_straight_away_hears_it(here: House, marta: Member) -> None:
    """The page that says "saved" says so when the line speaks by it already; the same when it is undone."""
    check = send(marta, marta.get(NOW), reason__it=GAS)
    here.parts.city()  # has just looked at the file, and would not look again within the second
    assert saved(send(marta, check))
    assert [closure.reason for closure in here.parts.city().offices[0].hours.closures]
    assert saved(send(marta, marta.get("/staff/history/2")))
    assert not here.parts.city().offices[0].hours.closures


def test_before_and_after_are_told_in_each_language(marta: Member) -> None:
    """What callers hear now and then; no foreign voice reads Italian words; Arabic from the right."""
    page = send(marta, marta.get(NOW), reason__it=GAS, redirect="segreteria").text
    before, after = (
        page.index("L&#39;ufficio è aperto fino alle 13"),
        page.index("L&#39;ufficio è chiuso per una"),
    )
    assert before < after
    in_fields = 2  # of the form that saves, and of that which has it heard
    assert page.count(GAS) <= page.count("L&#39;ufficio è chiuso per una fuga di gas.") + in_fields
    assert "The office is closed for exceptional reasons." in page
    assert '<div lang="ar" dir="rtl">' in page


def test_close_on_a_day(here: House, marta: Member) -> None:
    """Tomorrow stands there already; whole days have no hour."""
    check = send(marta, marta.get(ON_A_DAY), reason__it="per sciopero", reason__en="because of a strike")
    assert "Chi chiama il 13 gen 2026, 08:30" in check.text
    assert saved(send(marta, check))
    assert (
        'offices = ["casa"]\nfrom = 2026-01-13\nuntil = 2026-01-13\n'
        'reason = { it = "per sciopero", en = "because of a strike" }\n'
    ) in here.text


def test_close_everything_next_year(here: House, marta: Member) -> None:
    """Also what lies far ahead is shown before and after."""
    form = marta.get(ON_A_DAY)
    check = send(
        marta,
        form,
        all="on",
        office__casa=None,
        from_day="2027-03-02",
        until_day="2027-03-03",
        reason__it=GAS,
    )
    assert "Chi chiama il 2 mar 2027, 08:30" in check.text
    assert saved(send(marta, check))
    assert "[[closure]]\nfrom = 2027-03-02\nuntil = 2027-03-03\n" in here.text


@pytest.mark.parametrize(
    ("typed", "field", "told"),
    [
        ({"reason__it": " "}, "reason.it", "Scriva perché: chi chiama lo sente."),
        ({"office__polo1": None}, "offices", "Scelga almeno un ufficio."),
        ({"end": "day"}, "until", "Dica fino a quando"),
        ({"end": "moment", "reopen_day": "2026-01-20"}, "until", "Dica fino a quando"),
        ({"until_day": "2026-01-20"}, "until", "accanto a una scelta che non è quella segnata"),
        ({"end": "day", "until_day": "2026-01-20", "reopen_time": "08:30"}, "until", "non è quella segnata"),
        ({"end": "day", "until_day": "2026-01-10"}, "until", "La chiusura finisce (2026-01-10) prima"),
        (
            {"end": "moment", "reopen_day": "2026-01-20", "reopen_time": "08:33"},
            "until",
            "L&#39;ora 08:33:00 non è a passi di cinque minuti",
        ),
        ({"redirect": "polo1"}, "redirect", "che questa stessa chiusura chiude"),
    ],
)
def test_a_mistake_stands_beside_its_field_and_nothing_typed_is_lost(
    here: House, marta: Member, typed: dict[str, str | None], field: str, told: str
) -> None:
    """In words without the names of the file's settings, whether the form or the check finds it."""
    form = marta.get(NOW)
    before = here.text
    answer = send(marta, form, **{"reason__it": GAS, "reason__ar": "تسرب الغاز", **typed})
    assert answer.status_code == 422
    assert told in answer.text.partition(f'id="{field}-wrong">')[2][:900]
    fields = sheet(answer).fields
    assert fields["reason.ar"] == "تسرب الغاز"
    assert fields["made_on"] == sheet(form).fields["made_on"]
    for name, text in typed.items():
        assert fields.get(name.replace("__", ".")) == text
    assert here.text == before


def test_a_day_that_the_form_suggested_is_no_mistake(tmp_path: Path) -> None:
    """Only what somebody typed is asked about: tomorrow stands there by itself, or the day so far."""
    here = house(tmp_path, GAS_LEAK)
    marta = here.member()
    at = shut(marta.get("/staff"))
    assert saved(send(marta, send(marta, marta.get(f"/staff/change/closure?at={at}"), end="open")))
    assert saved(send(marta, send(marta, marta.get(ON_A_DAY), end="open", reason__it=GAS)))


def test_a_mistake_at_another_entry_is_told_above_with_its_line(tmp_path: Path) -> None:
    """An extra day within the closure; the closure's form says where it stands."""
    here = house(tmp_path, '[[opening]]\noffices = ["polo1"]\ndate = 2026-01-14\nhours = ["09:00-10:00"]')
    marta = here.member()
    answer = send(marta, marta.get(NOW), reason__it=GAS)
    assert answer.status_code == 422
    assert "Il 2026-01-14 c&#39;è un giorno straordinario" in answer.text
    assert "(config.toml:" in answer.text


def test_a_double_click_closes_once(here: House, marta: Member) -> None:
    """The second answer is the same as the first, and there is one revision."""
    check = send(marta, marta.get(NOW), reason__it=GAS)
    assert saved(send(marta, check))
    assert saved(send(marta, check))
    assert here.text.count(GAS) == 1
    assert [each.number for each in here.parts.keeper.history()] == [2, 1]


def test_going_back_and_saving_once_more_closes_once(here: House, marta: Member) -> None:
    """The page that the browser went back to was made anew, of the config that has the closure already."""
    filled = send(marta, marta.get(NOW), reason__it=GAS)
    assert saved(send(marta, filled))
    again = marta.get(filled.request.full_path)
    assert "Intanto è stato cambiato" in again.text
    assert saved(send(marta, again))
    assert "Era già così: non è cambiato niente." in marta.get("/staff").text
    assert here.text.count(GAS) == 1


def test_who_else_closed_it_meanwhile_is_told_and_nothing_is_overwritten(here: House, marta: Member) -> None:
    """The second editor sees who did what, with the first one's change in "before", and may still save."""
    check, paolo = send(marta, marta.get(NOW), reason__it=GAS), here.member("paolo")
    assert saved(send(paolo, send(paolo, paolo.get(NOW), reason__it="per lavori")))
    answer = send(marta, check)
    assert answer.status_code == 409
    assert "Paolo, 12 gen 2026, 10:03: Chiusura dal lun 12 gen 2026, 10:00" in answer.text
    assert "chi chiama sente le stesse cose" in answer.text  # of two that begin together the first is told
    assert GAS not in here.text
    assert saved(send(marta, answer))
    assert "per lavori" in here.text
    assert GAS in here.text


def test_what_was_edited_by_hand_meanwhile_stays(here: House, marta: Member) -> None:
    """And is told before saving, where one looks after it was written."""
    form = marta.get(NOW)
    here.edit_by_hand("# una nota")
    check = send(marta, form, reason__it=GAS)
    assert "Il file è stato modificato a mano" in check.text
    assert saved(send(marta, check))
    assert "# una nota" in here.text
    assert GAS in here.text


def test_reopen_now(tmp_path: Path) -> None:
    """The closure is over in the five minutes that are running; twice is no more than once."""
    here = house(tmp_path, GAS_LEAK)
    marta = here.member()
    check = marta.get(f"/staff/change/reopening?at={shut(marta.get('/staff'))}")
    assert "Riaprire adesso?" in check.text
    assert "L&#39;ufficio è aperto fino alle 13." in check.text
    assert saved(send(marta, check))
    assert "until = 2026-01-12T10:00:00" in here.text
    assert "/staff/change/reopening" not in marta.get("/staff").text
    assert saved(send(marta, check))
    assert len(here.parts.keeper.history()) == 2


def test_what_stays_shut_by_another_closure_is_told_before_it_is_reopened(tmp_path: Path) -> None:
    """Whoever ends one of two reads that the other goes on, and which; of another office's nothing."""
    strike, works = (
        'from = 2026-01-12\nreason = { it = "per sciopero" }',
        'from = 2026-01-11\noffices = ["casa"]',
    )
    here = house(tmp_path, f"{GAS_LEAK}\n[[closure]]\n{works}\n[[closure]]\n{strike}")
    marta = here.member()
    check = marta.get(f"/staff/change/reopening?at={shut(marta.get('/staff'))}").text
    assert (
        "Un&#39;altra chiusura continua: tutti gli uffici, dal lun 12 gen 2026, fino a nuovo avviso." in check
    )
    assert check.count("chiusura continua") == 1


def test_a_closure_is_changed_and_taken_out(tmp_path: Path) -> None:
    """Its form begins with what it says; what is left alone stays as it is."""
    here = house(tmp_path, GAS_LEAK)
    marta = here.member()
    at = shut(marta.get("/staff"))
    form = marta.get(f"/staff/change/closure?at={at}")
    fields = sheet(form).fields
    assert fields["from_day"] == "2026-01-07"
    assert fields["from_time"] == "10:30"
    assert fields["until_day"] == "2026-01-20"
    assert fields["redirect"] == "segreteria"
    check = send(marta, form, until_day="2026-01-15")
    assert saved(send(marta, check))
    assert here.text.endswith(GAS_LEAK.partition("[[closure]]")[2].replace("01-20", "01-15"))
    at = shut(marta.get("/staff"))
    assert saved(send(marta, marta.get(f"/staff/change/removal?at={at}")))
    assert GAS not in here.text


@pytest.mark.parametrize(
    ("starts", "until", "shown", "told"),
    [
        ("2026-10-25T02:30:00+01:00", "2026-10-25T02:50:00+01:00", "02:30", "02:30 (la seconda volta"),
        (
            "2026-10-25T02:30:00",
            "2026-10-25T02:30:00+01:00",
            "02:30",
            "dal dom 25 ott 2026, 02:30, si",
        ),
        ("2026-03-29T02:30:00", "2026-03-29T03:30:00", "02:30", "dal dom 29 mar 2026, 02:30, si"),
        (
            "2026-07-01T08:00:00Z",
            "2026-07-01T12:00:00+02:00",
            "10:00",
            "dal mer 1 lug 2026, 10:00, si",
        ),
    ],
)
def test_a_moment_that_is_left_alone_is_kept(
    tmp_path: Path, starts: str, until: str, shown: str, told: str
) -> None:
    """In both nights when the clocks change, and as written with another offset than the city's."""
    here = house(tmp_path, f'[[closure]]\noffices = ["casa"]\nfrom = {starts}\nuntil = {until}')
    marta = here.member()
    assert told in marta.get("/staff").text
    at = marta.get("/staff").text.partition("/staff/change/closure?at=")[2].partition('"')[0]
    form = marta.get(f"/staff/change/closure?at={at}")
    assert sheet(form).fields["from_time"] == shown
    check = send(marta, form, reason__it="per lavori")
    assert saved(send(marta, check))
    assert f'from = {starts}\nuntil = {until}\nreason = {{ it = "per lavori" }}' in here.text


def test_a_moment_that_is_typed_anew_is_the_clocks(tmp_path: Path) -> None:
    """Whoever types another time means what their clock shows, the first of two."""
    here = house(tmp_path, '[[closure]]\noffices = ["casa"]\nfrom = 2026-10-25T02:30:00+01:00')
    marta = here.member()
    at = marta.get("/staff").text.partition("/staff/change/closure?at=")[2].partition('"')[0]
    check = send(marta, marta.get(f"/staff/change/closure?at={at}"), from_time="02:35", reason__it=GAS)
    assert saved(send(marta, check))
    assert "from = 2026-10-25T02:35:00\n" in here.text


def test_an_entry_that_is_gone_is_told(tmp_path: Path) -> None:
    """Also where somebody took it out while another one was changing it: what they typed is still there."""
    here = house(tmp_path, GAS_LEAK)
    marta, paolo = here.member(), here.member("paolo")
    at = shut(marta.get("/staff"))
    form = marta.get(f"/staff/change/closure?at={at}")
    assert saved(send(paolo, paolo.get(f"/staff/change/removal?at={at}")))
    answer = send(marta, form, reason__it="per lavori")
    assert answer.status_code == 422
    assert sheet(answer).fields["reason.it"] == "per lavori"
    assert "Paolo, 12 gen 2026, 10:03: Tolta la voce" in answer.text
    for deed in ("closure", "reopening", "removal"):
        assert marta.get(f"/staff/change/{deed}?at={at}").status_code == 409
        assert marta.get(f"/staff/change/{deed}?at=nothing").status_code == 409


def test_nothing_is_changed_while_the_file_is_broken(here: House, marta: Member) -> None:
    """Whoever broke it by hand mends it by hand, and is told where; no button leads to a form meanwhile."""
    check = send(marta, marta.get(NOW), reason__it=GAS)
    here.edit_by_hand("[[closure")
    answer = send(marta, check)
    assert answer.status_code == 409
    assert "prima va corretto a mano" in answer.text
    assert f"config.toml:{here.text.count(chr(10))}: " in answer.text
    assert "/staff/change/" not in marta.get("/staff").text


def test_only_editors_change_anything(here: House, marta: Member) -> None:
    """An operator is refused each of the three steps, and so is a form without its token."""
    check = send(marta, marta.get(NOW), reason__it=GAS)
    anna = here.member("anna")
    assert [anna.get(path).status_code for path in (NOW, "/staff/change/closure/check")] == [403, 403]
    assert anna.post("/staff/change/closure").status_code == 403
    fields = {name: text for name, text in sheet(check).fields.items() if name != "csrf"}
    assert marta.client.post("/staff/change/closure", data=fields).status_code == 403
    assert marta.get("/staff/change/anything").status_code == 404
    assert GAS not in here.text
