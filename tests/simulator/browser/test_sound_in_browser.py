# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sound in a real browser and in real time: clips that play to their end, and stop at a key."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask, Response
from playwright.sync_api import Browser, Page, expect

from ivr.simulator.browser.driver import drive
from ivr.simulator.browser.line import PhonedLine
from ivr.simulator.browser.page import blueprint
from ivr.simulator.browser.visits import Visits
from ivr.simulator.browser.world import World
from tests.browser import listening
from tests.modena import modena
from tests.simulator.browser.served import WORDS
from tests.simulator.line import NUMBER, OPERATOR, PUBLIC, Line, world
from tests.simulator.line import Page as Answer
from tests.simulator.twiml.test_clip import mu_law

EAR = Path(__file__).with_name("ear.js")
SHORT, LONG, MUSIC = (f"/audio/{digit * 32}.wav" for digit in "abc")
WORDS_OF = {f"{PUBLIC}{SHORT}": ("Buongiorno", "it"), f"{PUBLIC}{LONG}": ("Per l'italiano, prema 1.", "it")}
GATHER = "<Gather action='{}' numDigits='1' finishOnKey='' timeout='20'>{}</Gather>"
HEARD = 0.05  # of 1, the loudest there is
PLAYED = 0.05  # seconds by which an end may be told late: the browser looks at its sounds by the block


def square(seconds: float) -> bytes:
    """A clip that can be heard: a square wave of 1 kHz."""
    silence = mu_law(int(seconds * 8000))
    samples = len(silence) - len(mu_law(0))
    return silence[:-samples] + (b"\x20" * 4 + b"\xa0" * 4) * (samples // 8)


CLIPS = {SHORT: square(0.6), LONG: square(20), MUSIC: square(1)}
LINE: dict[str, str | Answer] = {
    "/status": "",
    "/voice": GATHER.format("/menu", f"<Play>{SHORT}</Play><Play>{SHORT}</Play><Play>{LONG}</Play>"),
    "/menu": f"<Play>{MUSIC}</Play><Dial callerId='{NUMBER}' timeout='18' answerOnBridge='true'>"
    f"<Sip url='/whisper'>{OPERATOR}</Sip></Dial>",
    "/whisper": GATHER.format("/accept", f"<Play>{LONG}</Play>") + "<Hangup/>",
    "/accept": "",
    **{path: Answer(clip, type="audio/wav") for path, clip in CLIPS.items()},
}


@dataclass(frozen=True)
class Listener:
    """Somebody with the page open, whose loudspeaker the test hears."""

    page: Page

    def hears(self, *, something: bool) -> None:
        """Wait until there is sound, or silence."""
        self.waits_for(f"(ear.loudness() > {HEARD}) === {str(something).lower()}")

    def hears_the_long_clip(self) -> None:
        """The third of the greeting; the two before it are short."""
        self.waits_for(f"ear.clips.length === 3 && ear.loudness() > {HEARD}")

    def waits_for(self, true: str) -> None:
        """Until something is true in the page; its own policy forbids that it look by itself."""
        for _ in range(1000):
            if self.page.evaluate(true):
                return
            self.page.wait_for_timeout(20)
        pytest.fail(f"never: {true}")

    def clips(self) -> list[dict[str, float | None]]:
        clips: list[dict[str, float | None]] = self.page.evaluate("ear.clips")
        return clips


@pytest.fixture
def listener(browser: Browser) -> Iterator[Listener]:
    """The page beside a line that plays clips, in real time."""
    exchange = world(Line(dict(LINE)))
    app, real = Flask(__name__), World(exchange)
    visits = Visits(real)
    app.register_blueprint(blueprint(real, visits, PhonedLine(modena, PUBLIC, WORDS_OF.get), WORDS))
    app.add_url_rule(
        "/audio/<name>", view_func=lambda name: Response(CLIPS[f"/audio/{name}"], mimetype="audio/wav")
    )
    with ExitStack() as stack:
        stack.callback(drive(real, visits))
        address = stack.enter_context(listening(app))
        page = stack.enter_context(browser.new_context(locale="it-IT")).new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.add_init_script(path=EAR)
        page.goto(f"{address}/phone")
        expect(page.locator(".operator")).not_to_have_count(0)
        yield Listener(page)
        assert complaints == []


def dial(page: Page, place: int = 0) -> None:
    page.locator(".handset").nth(place).get_by_role("button", name="Chiama", exact=True).click()


def test_nothing_sounds_before_somebody_has_pressed_something(listener: Listener) -> None:
    """Browsers forbid it, and so does courtesy."""
    assert listener.page.evaluate("ear.contexts") == 0
    dial(listener.page)
    listener.hears(something=True)
    assert listener.page.evaluate("ear.contexts") == 1


def test_clips_play_to_their_end_one_after_the_other(listener: Listener) -> None:
    """Each begins where the one before it ends, and none loses its last syllable."""
    dial(listener.page)
    listener.waits_for("ear.clips.length === 3 && ear.clips[1].end !== null")
    first, second, third = listener.clips()
    for clip, following in ((first, second), (second, third)):
        assert clip["begin"] is not None
        assert clip["end"] is not None
        assert clip["lasts"] == pytest.approx(0.6, abs=0.001)
        assert clip["end"] >= clip["begin"] + 0.6 - PLAYED
        assert following["begin"] is not None
        assert following["begin"] >= clip["begin"] + 0.6 - 0.001
    expect(listener.page.locator("li.line .words").last).to_have_text("Per l'italiano, prema 1.")
    expect(listener.page.locator(".caption")).to_have_text("Per l'italiano, prema 1.")
    listener.hears(something=True)


def test_a_key_stops_the_clip_at_once(listener: Listener) -> None:
    """Barge-in: the long clip is cut in its middle, and what follows the key is heard instead."""
    dial(listener.page)
    listener.hears_the_long_clip()
    listener.page.keyboard.press("1")
    listener.waits_for("ear.clips[2].end !== null")
    long = listener.clips()[2]
    assert long["begin"] is not None
    assert long["end"] is not None
    assert long["end"] - long["begin"] < 10  # of its twenty seconds: it was cut, whatever the machine's haste
    listener.waits_for("ear.clips.length === 4")
    expect(listener.page.locator("li.note", has_text="musica")).to_be_visible()
    expect(listener.page.locator("li.line .cut:visible")).to_have_count(1)


def test_hanging_up_silences_it(listener: Listener) -> None:
    """A receiver that is put down says no more."""
    dial(listener.page)
    listener.hears(something=True)
    listener.page.get_by_role("button", name="Riaggancia").click()
    listener.hears(something=False)
    expect(listener.page.locator(".screen")).to_have_attribute("data-hearing", "")


def test_an_operators_bell_and_whisper_sound_too(listener: Listener) -> None:
    """The caller hears the ring, the room the bell, and whoever answers the whisper; then the two talk."""
    dial(listener.page)
    listener.hears(something=True)
    listener.page.keyboard.press("1")
    listener.waits_for("ear.tones > 20")  # of one ring, one bell and one key there are fewer
    anna = listener.page.locator(".operator", has=listener.page.locator("h3:text-is('Anna')"))
    before = len(listener.clips())
    anna.get_by_role("button", name="Rispondi").click()
    listener.waits_for(f"ear.clips.length === {before + 1}")
    expect(anna.locator("ol .words")).to_have_text("Per l'italiano, prema 1.")
    anna.locator("[data-key='1']").click()
    expect(anna).to_have_attribute("data-stage", "talking")
    listener.hears(something=False)
    tones = listener.page.evaluate("ear.tones")
    listener.page.wait_for_timeout(1200)  # in which a ring would come twice
    assert listener.page.evaluate("ear.tones") == tones


def test_only_the_receiver_at_the_ear_is_heard(listener: Listener) -> None:
    """Of two calls at once one is heard; taking up the other changes which."""
    dial(listener.page)
    listener.hears_the_long_clip()
    listener.page.get_by_role("button", name="Aggiungi un telefono").click()
    listener.hears(something=False)
    listener.page.locator(".handset").first.locator(".screen").click()
    listener.hears(something=True)


def test_the_page_can_be_silenced(listener: Listener) -> None:
    """Whoever tries it in an office need not disturb it."""
    dial(listener.page)
    listener.hears_the_long_clip()
    sound = listener.page.get_by_role("button", name="Suono")
    sound.click()
    expect(sound).to_have_attribute("aria-pressed", "false")
    listener.hears(something=False)
    sound.click()
    listener.hears(something=True)
