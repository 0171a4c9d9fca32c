# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers will hear, to be read and to be heard before anybody calls."""

import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest

from ivr.folders import PROMPTS, RECORDINGS, WISHES
from ivr.prompts import load_voice_rows
from ivr.voices import Wishes, casting, grant
from tests.web.staff_room.house import House, house

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


def test_until_it_is_rendered_it_is_asked_for(tmp_path: Path) -> None:
    """No page renders any by itself: a button has it made, and what is there plays at once."""
    here = house(tmp_path, voices="espeak")
    page = here.read(f"/staff/preview?{CHRISTMAS}").text
    assert page.count("Ascolta</button>") == 4
    assert "<audio" not in page
    asked = re.findall(r'name="hear" value="(now,[^"]+,it,[^"]+)"', page)[0].replace("+", "%2B")
    path = f"/staff/preview/listen?{CHRISTMAS}&hear={asked}"
    assert "Si prepara il suono: 0 su 11 frasi." in here.read(path).text
    rows, wishes = load_voice_rows(PROMPTS), Wishes(tmp_path / WISHES, lambda: datetime.now(UTC))
    grant(wishes, here.parts.clips, lambda chosen: casting(chosen, rows, PROMPTS / RECORDINGS))
    assert "<audio controls autoplay" in here.read(path).text
    page = here.read(f"/staff/preview?{CHRISTMAS}").text
    assert page.count("<audio") == 1
    assert page.count("Ascolta</button>") == 3
    sound = here.read(unescape(re.findall('src="(/staff/sound[^"]+)"', page)[0]))
    assert (sound.status_code, sound.mimetype) == (200, "audio/wav")
    assert len(sound.data) > 200_000  # half a minute


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("?office=none", 404),
        ("?day=oggi", 422),
        ("?time=", 422),
    ],
)
def test_what_cannot_be_asked_is_told(here: House, asked: str, status: int) -> None:
    """An office that is gone, a day that is none."""
    assert here.read(f"/staff/preview{asked}").status_code == status
