# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sound on demand: a page leaves a wish, tells how far it has come, and plays what was made."""

import re
from datetime import UTC, datetime
from hashlib import sha256
from html import unescape
from pathlib import Path
from threading import current_thread
from urllib.parse import urlencode

import pytest
from werkzeug.test import TestResponse

from ivr.folders import PROMPTS, RECORDINGS, TALLY, WISHES
from ivr.prompts import load_voice_rows
from ivr.voices import Failure, Tally, Unmet, Wishes, casting, grant, write_tally
from ivr.web.staff_room.hearing import Ask
from tests.web.staff import Member
from tests.web.staff_room.filling_in import send, sheet
from tests.web.staff_room.house import House, house

GAS = "per una fuga di gas"
CLOSE = "/staff/change/closure?when=now&office=polo1"
_BUTTON = re.compile(r'name="hear" value="([^"]+)"')


@pytest.fixture
def here(tmp_path: Path) -> House:
    return house(tmp_path, voices="espeak")


@pytest.fixture
def marta(here: House) -> Member:
    return here.member()


@pytest.fixture
def wishes(tmp_path: Path) -> Wishes:
    return Wishes(tmp_path / WISHES, lambda: datetime.now(UTC))


def render(here: House, wishes: Wishes) -> None:
    """What the clip watch has a process do."""
    rows = load_voice_rows(PROMPTS)
    grant(wishes, here.parts.clips, lambda chosen: casting(chosen, rows, PROMPTS / RECORDINGS))


def buttons(page: TestResponse) -> list[Ask]:
    found = [Ask.read(unescape(each)) for each in _BUTTON.findall(page.text)]
    return [each for each in found if each]


def listen(member: Member, page: TestResponse, ask: Ask, **further: str) -> TestResponse:
    """Press a button of the page with before and after; a part comes back, as htmx asks for it."""
    values = {name: text for name, text in sheet(page).fields.items() if name != "csrf"}
    path = f"/staff/change/closure/listen?{urlencode({**values, 'hear': str(ask), **further})}"
    return member.client.get(path, headers={"HX-Request": "true"})


def closing(member: Member, reason: str = GAS) -> TestResponse:
    return send(member, member.get(CLOSE), reason__it=reason, redirect="segreteria")


def in_arabic(page: TestResponse, side: str = "after") -> Ask:
    return next(each for each in buttons(page) if (each.side, each.language) == (side, "ar"))


def test_a_change_is_heard_before_it_is_saved(here: House, marta: Member, wishes: Wishes) -> None:
    """Nothing is saved, nothing is rendered by the page; each answer says how many sentences are ready."""
    text, page = here.text, closing(marta)
    assert {each.side for each in buttons(page)} == {"before", "after"}
    assert {each.language for each in buttons(page)} == {"it", "en", "fr", "ar"}
    part = listen(marta, page, in_arabic(page))
    assert "Si prepara il suono: 0 su 5 frasi." in part.text
    assert "<html" not in part.text
    assert listen(marta, page, in_arabic(page), seen="0").status_code == 204
    assert here.text == text
    render(here, wishes)
    heard = listen(marta, page, in_arabic(page), seen="0")
    address = unescape(re.findall(r'<audio controls autoplay [^>]*src="([^"]+)"', heard.text)[0])
    sound = marta.get(address)
    assert (sound.status_code, sound.mimetype, sound.data[:4]) == (200, "audio/wav", b"RIFF")
    some = marta.client.get(address, headers={"Range": "bytes=0-99"})
    assert (some.status_code, len(some.data)) == (206, 100)
    assert here.text == text
    other = listen(marta, page, in_arabic(page, "before"))
    assert "1 su" in other.text or "2 su" in other.text  # what both have in common is there


def test_two_editors_wish_for_the_same(here: House, marta: Member, tmp_path: Path) -> None:
    """They see the same closure at the same time: it is rendered once."""
    other, page = here.member("marta"), closing(marta)
    for member in (marta, other, marta):
        assert "0 su 5" in listen(member, page, in_arabic(page)).text
    assert len(list((tmp_path / WISHES).iterdir())) == 1


def test_without_script_it_is_a_page(here: House, marta: Member, wishes: Wishes) -> None:
    """It says what is said, leads on to the sound, and back to what was filled in."""
    page = closing(marta)
    values = {name: text for name, text in sheet(page).fields.items() if name != "csrf"}
    path = f"/staff/change/closure/listen?{urlencode({**values, 'hear': str(in_arabic(page))})}"
    first = marta.get(path)
    assert "<html" in first.text
    assert "0 su 5" in first.text
    on = unescape(re.findall(r'<noscript><p><a href="([^"]+)"', first.text)[0])
    render(here, wishes)
    second = marta.get(on)
    assert "<audio" in second.text
    back = unescape(re.findall(r'<a class="btn btn-outline-primary" href="([^"]+)"', second.text)[-1])
    assert buttons(marta.get(back)) == buttons(page)


def test_what_changed_meanwhile_is_not_passed_off_as_what_stands_there(here: House, marta: Member) -> None:
    """The sound is that of the words on the page, or the page says that they are others by now."""
    page = closing(marta)
    assert "0 su 5" in listen(marta, page, in_arabic(page)).text
    here.config.write_text(here.text.replace('ar = "المركز الاجتماعي رقم واحد"', 'ar = "مركز"'), "utf-8")
    assert "ricarichi la pagina" in listen(marta, page, in_arabic(page)).text
    here.edit_by_hand("[[closure")
    part = listen(marta, page, in_arabic(page))
    assert (part.status_code, "ricarichi la pagina" in part.text) == (200, True)


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (
            Failure(Unmet.REFUSED, "gtts", "429 (Too Many Requests)", count=5),
            "5 frasi non hanno un suono: la voce gtts non riesce (429 (Too Many Requests)).",
        ),
        (
            Failure(Unmet.UNKEPT, why="full", place="var/clips"),
            "il suono non si può scrivere: il disco",
        ),
    ],
)
def test_a_voice_that_fails_is_told_with_the_remedy(
    marta: Member, wishes: Wishes, failure: Failure, told: str
) -> None:
    """No page waits for ever, or asks a voice that refuses each second; one may try again."""
    page = closing(marta)
    listen(marta, page, in_arabic(page))
    wish = wishes.take()
    assert wish
    wishes.settle(wish, failure)
    part = listen(marta, page, in_arabic(page), seen="0").text
    assert told in part
    assert "every 1s" not in part
    assert not wishes.is_any_open()
    again = unescape(re.findall(r'hx-get="([^"]+)"', part)[0])
    assert "0 su 5" in marta.client.get(again, headers={"HX-Request": "true"}).text
    assert wishes.is_any_open()


def test_a_text_that_is_too_long_is_refused(marta: Member, wishes: Wishes) -> None:
    """Nobody keeps the voice busy for an hour."""
    page = closing(marta, "per una fuga " * 76)
    assert "ha 987 caratteri, e chi chiama li ascolta tutti: ne scriva al massimo 250" in page.text
    assert not list(buttons(page))
    assert not wishes.is_any_open()


def test_what_an_undoing_brings_is_heard_too(here: House, marta: Member, wishes: Wishes) -> None:
    """Taking back is a change like any other."""
    send(marta, closing(marta))
    page = marta.get("/staff/history/2")
    ask = str(in_arabic(page))
    path = f"/staff/history/2/listen?{urlencode({'hear': ask})}"
    assert "Si prepara il suono: 0 su 4 frasi." in marta.get(path).text
    render(here, wishes)
    assert "<audio" in marta.get(path).text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/staff/preview/listen", 404),
        ("/staff/preview/listen?hear=now,casa,2026-01-12,ar", 404),
        ("/staff/preview/listen?hear=after,casa,2026-01-12T10:00:00Z,ar,0", 404),
        ("/staff/preview/listen?hear=now,casa,0001-01-01T00:00:00%2B14:00,ar,0", 404),
        ("/staff/preview/listen?hear=now,none,2026-01-12T10:00:00Z,ar,0", 200),
        ("/staff/preview/listen?hear=now,casa,2026-01-12T10:00:00Z,de,0", 200),
        ("/staff/sound.wav", 404),
        ("/staff/sound.wav?clips=../../etc/passwd", 404),
        ("/staff/change/none/listen", 404),
        ("/staff/history/99/listen?hear=after,casa,2026-01-12T10:00:00Z,ar,0", 200),
    ],
)
def test_what_cannot_be_asked(marta: Member, path: str, status: int) -> None:
    """Whatever stands in an address: told, or not found."""
    assert marta.get(path).status_code == status


def test_it_is_for_editors(here: House) -> None:
    """Sentences that nobody has saved are nobody else's."""
    for path in ("/staff/preview/listen", "/staff/sound.wav", "/staff/progress/now"):
        assert here.read(path, "anna").status_code == 403


def test_how_far_the_new_sentences_have_come(here: House, marta: Member, tmp_path: Path) -> None:
    """From the saving to the last of them; nothing of an older config, and what was left out in words."""
    watch = here.parts.clip_watch
    assert "Tutte le frasi hanno il loro suono." in marta.get("/staff").text
    watch._thread = current_thread()  # it looks, and has seen to nothing yet
    old = sha256(here.text.encode()).hexdigest()
    write_tally(tmp_path / TALLY, Tally(old, 0, 3, 12))
    assert "Si preparano le frasi nuove di oggi: 3 su 12." in marta.get("/staff").text
    here.edit_by_hand("# una nota")
    part = marta.get("/staff/progress/now").text
    assert "Si guarda quali frasi sono nuove." in part
    again = unescape(re.findall(r'hx-get="([^"]+)" hx-trigger="every 1s"', part)[0])
    assert marta.get(again).status_code == 204
    write_tally(tmp_path / TALLY, Tally(sha256(here.text.encode()).hexdigest(), 1, 12, 489))
    assert "dei prossimi sessanta giorni: 12 su 489." in marta.get(again).text
    watch._done = watch._due()
    assert "every 1s" not in marta.get(again).text
    watch._problem = "\n".join(f"it/greeting-{number}: non riesce" for number in range(7))
    told = marta.get("/staff").text
    assert "Di alcune frasi il suono non riesce." in told
    assert "it/greeting-0: non riesce" in told
    assert "E altre 2." in told


def test_where_the_carrier_speaks_nothing_is_recorded(tmp_path: Path) -> None:
    """Nobody looks for a sound that is none of ours: no button, and the reason."""
    page = closing(house(tmp_path).member())
    assert buttons(page) == []
    assert "parla la voce dell&#39;operatore telefonico" in page.text
