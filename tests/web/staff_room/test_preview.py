# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers will hear, to be read and to be heard before anybody calls."""

from datetime import datetime
from pathlib import Path

import pytest

from ivr.call import Language
from ivr.folders import PROMPTS, RECORDINGS
from ivr.prompts import Prompts, load_voice_rows
from ivr.rehearsal import heard
from ivr.voices import ClipName, Job, casting, render
from tests.web.staff_room.house import House, house

IT = Language("it")
CHRISTMAS = "office=casa&day=2026-12-25&time=10:00"


@pytest.fixture
def here(tmp_path: Path) -> House:
    return house(tmp_path)


def test_it_is_what_is_heard_then_in_every_language(here: House) -> None:
    """Any office, any day, any hour; Arabic runs from right to left."""
    page = here.read(f"/staff/preview?{CHRISTMAS}").text
    assert "Oggi l&#39;ufficio è chiuso per Natale." in page
    assert "Christmas" in page
    assert '<div lang="ar" dir="rtl">' in page
    assert "Chi chiama il 25 dic 2026, 10:00" in page


def test_it_begins_with_now(here: House) -> None:
    """A link leads straight to an office; without anything, the first one at this moment."""
    assert "Sta chiamando il Polo territoriale 1." in here.read("/staff/preview").text
    assert "Sta chiamando l&#39;Ufficio casa." in here.read("/staff/preview?office=casa").text


def test_where_the_carrier_speaks_there_is_nothing_to_hear(here: House) -> None:
    """Nobody waits for a sound that will never come."""
    page = here.read(f"/staff/preview?{CHRISTMAS}").text
    assert page.count("parla la voce dell&#39;operatore telefonico") == 4


def test_until_it_is_rendered_there_is_no_sound(tmp_path: Path) -> None:
    """No page renders any: it says that it is being made, and its address is not there."""
    here = house(tmp_path, voices="espeak")
    page = here.read(f"/staff/preview?{CHRISTMAS}").text
    assert page.count("Il suono non c&#39;è ancora.") == 4
    assert "<audio" not in page
    assert here.read(f"/staff/preview/it.wav?{CHRISTMAS}").status_code == 404


def test_what_is_rendered_can_be_heard(tmp_path: Path) -> None:
    """All sentences of a language in one sound, once the last of them has its clip."""
    here = house(tmp_path, voices="espeak")
    city = here.parts.city()
    moment = datetime(2026, 12, 25, 10, tzinfo=city.zone)
    says = [say for office in city.offices if office.id == "casa" for say in heard(city, office, moment, IT)]
    prompts = Prompts.load(PROMPTS, city.languages)
    jobs = [Job.of(each.line.key, prompts.say(each.line, each.language)) for each in says]
    list(render(jobs, casting(city.voices, load_voice_rows(PROMPTS), PROMPTS / RECORDINGS), here.parts.clips))
    page = here.read(f"/staff/preview?{CHRISTMAS}").text
    assert page.count("<audio") == 1
    sound = here.read(f"/staff/preview/it.wav?{CHRISTMAS}")
    assert (sound.status_code, sound.mimetype) == (200, "audio/wav")
    assert sound.data.startswith(b"RIFF")
    assert len(sound.data) > max(here.parts.clips.path(name).stat().st_size for name in _names(here))


def _names(here: House) -> list[ClipName]:
    folder = here.parts.clips.path(ClipName("0" * 32)).parent
    return [ClipName(file.stem) for file in folder.glob("*.wav")]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("?office=none", 404),
        ("?day=oggi", 422),
        ("?time=", 422),
        ("/xx.wav?office=casa&day=2026-12-25&time=10:00", 404),
        ("/it.wav?office=casa", 404),
    ],
)
def test_what_cannot_be_asked_is_told(here: House, asked: str, status: int) -> None:
    """An office that is gone, a day that is none."""
    assert here.read(f"/staff/preview{asked}").status_code == status
