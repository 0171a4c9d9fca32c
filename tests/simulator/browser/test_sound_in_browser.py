# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sound in a real browser: clips that play to their end, and stop at a key."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, Response
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.browser import listening
from tests.simulator.browser.served import Served, serve
from tests.simulator.line import NUMBER, OPERATOR, PUBLIC, Line, world
from tests.simulator.line import Page as Answer
from tests.simulator.twiml.test_clip import mu_law

EAR = Path(__file__).with_name("ear.js")
SHORT, LONG, MUSIC = (f"/audio/{digit * 32}.wav" for digit in "abc")
SHORT_LASTS, LONG_LASTS = 0.15, 60  # seconds; two short ones are not yet what the page calls late
WORDS_OF = {f"{PUBLIC}{SHORT}": ("Buongiorno", "it"), f"{PUBLIC}{LONG}": ("Per l'italiano, prema 1.", "it")}
GATHER = "<Gather action='{}' numDigits='1' finishOnKey='' timeout='20'>{}</Gather>"
HEARD = 0.05  # of 1, the loudest there is
ASLEEP = """
    const { resume } = AudioContext.prototype;
    const awake = new Promise((wake) => (ear.wake = wake)).then(() => (ear.isAwake = true));
    AudioContext.prototype.resume = function () { return awake.then(() => resume.call(this)); };
    Object.defineProperty(AudioContext.prototype, "state", { get: () => ear.isAwake ? "running" : "" });
"""
PLAYED = 0.05  # seconds by which an end may be told late: the browser looks at its sounds by the block


def square(seconds: float) -> bytes:
    """A clip that can be heard: a square wave of 1 kHz."""
    silence = mu_law(int(seconds * 8000))
    samples = len(silence) - len(mu_law(0))
    return silence[:-samples] + (b"\x20" * 4 + b"\xa0" * 4) * (samples // 8)


CLIPS = {SHORT: square(SHORT_LASTS), LONG: square(LONG_LASTS), MUSIC: square(1)}
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
    served: Served
    forgiven: list[str] = field(default_factory=list)  # parts of what the browser may complain of

    def dial(self) -> None:
        """Phone the line; its first clip begins."""
        self.page.get_by_role("button", name="Chiama", exact=True).last.click()
        expect(self.page.get_by_role("button", name="Riaggancia").last).to_be_enabled()

    def dials_into_the_long_clip(self) -> None:
        """The third of the greeting, which sounds for as long as any test needs."""
        before = len(self.clips())
        self.dial()
        self.hears_the_long_clip(before)

    def hears_the_long_clip(self, before: int = 0) -> None:
        """Let the two clips before it play to their end."""
        for short in (1, 2):
            self.waits_for(f"ear.clips.length === {before + short}")
            self.served.skip(SHORT_LASTS)
        self.waits_for(f"ear.clips.length === {before + 3} && ear.clips.at(-2).end !== null")
        self.hears(something=True)

    def hears(self, *, something: bool) -> None:
        """Wait until there is sound, or silence."""
        self.waits_for(f"(ear.loudness() > {HEARD}) === {str(something).lower()}")

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
def served() -> Served:
    """A line that plays clips, and its page."""
    app = Flask(__name__)
    app.add_url_rule(
        "/audio/<name>", view_func=lambda name: Response(CLIPS[f"/audio/{name}"], mimetype="audio/wav")
    )
    return serve(app, world(Line(dict(LINE))), PUBLIC, WORDS_OF.get)


@pytest.fixture
def listener(served: Served, browser: Browser) -> Iterator[Listener]:
    """Somebody with that page open, of which the browser must have nothing to complain."""
    with listening(served.app) as address, browser.new_context(locale="it-IT") as tabs:
        page = tabs.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.add_init_script(path=EAR)
        page.goto(f"{address}/phone")
        listener = Listener(page, served)
        yield listener
        assert [each for each in complaints if not any(part in each for part in listener.forgiven)] == []
        page.close()
        with served.world.now():
            served.world.mark()  # the server waits for whoever still waits for news


SPOKEN = "<Say language='it-IT'>Buongiorno.</Say>"


@pytest.mark.parametrize(("document", "notes"), [(SPOKEN, 1), (f"{SPOKEN}<Play>{SHORT}</Play>", 0)])
def test_that_there_are_no_voices_is_said_where_none_is_heard(
    browser: Browser, document: str, notes: int
) -> None:
    """One sentence that is not rendered yet, such as a greeting that was just edited, is not all of them."""
    served = serve(Flask(__name__), world(Line({**LINE, "/voice": document})), PUBLIC, WORDS_OF.get)
    with listening(served.app) as address, browser.new_context(locale="it-IT") as tabs:
        page = tabs.new_page()
        page.goto(f"{address}/phone")
        page.get_by_role("button", name="Chiama", exact=True).last.click()
        expect(page.locator("li.line .words")).to_have_text(["Buongiorno."])
        expect(page.locator("li.note").filter(has_text="Le voci non ci sono ancora")).to_have_count(notes)
        page.close()
        with served.world.now():
            served.world.mark()  # the server waits for whoever still waits for news


# ── When it sounds ──────────────────────────────────────────────────────────────────────────


def test_the_green_key_is_the_press_that_browsers_want(listener: Listener) -> None:
    """Nothing sounds before a person has pressed something, and from then on all does.

    Playwright's own questions to a page count as a person's press; those asked here do not.
    """
    quiet = listener.page.context.new_cdp_session(listener.page)
    assert asked(quiet, "navigator.userActivation.hasBeenActive") is False
    assert asked(quiet, "ear.contexts") == 0
    asked(quiet, "window.unpressed = new AudioContext(); 0")
    key = asked(quiet, "document.querySelector('.handset .dial').getBoundingClientRect().toJSON()")
    at = {"x": key["x"] + key["width"] / 2, "y": key["y"] + key["height"] / 2}
    for type_ in ("mousePressed", "mouseReleased"):
        quiet.send("Input.dispatchMouseEvent", {"type": type_, "button": "left", "clickCount": 1, **at})
    listener.hears_the_long_clip()
    assert asked(quiet, "ear.contexts") == 1
    assert asked(quiet, "unpressed.state") == "suspended"  # this browser is one that forbids it


def asked(quiet: CDPSession, question: str) -> Any:
    """What is true in the page, without a press."""
    return quiet.send("Runtime.evaluate", {"expression": question, "returnByValue": True})["result"]["value"]


def test_clips_play_to_their_end_one_after_the_other(listener: Listener) -> None:
    """Each begins where the one before it ends, and none loses its last syllable."""
    listener.dials_into_the_long_clip()
    first, second, third = listener.clips()
    for clip, following in ((first, second), (second, third)):
        assert clip["begin"] is not None
        assert clip["end"] is not None
        assert clip["lasts"] == pytest.approx(SHORT_LASTS, abs=0.001)
        assert clip["end"] >= clip["begin"] + SHORT_LASTS - PLAYED
        assert following["begin"] is not None
        assert following["begin"] >= clip["begin"] + SHORT_LASTS - 0.001
    expect(listener.page.locator("li.line .words").last).to_have_text("Per l'italiano, prema 1.")
    expect(listener.page.locator(".caption")).to_have_text("Per l'italiano, prema 1.")


def test_a_tab_that_slept_joins_the_voice_where_it_is(listener: Listener) -> None:
    """Of news that come late what is over is not heard, and the rest from its middle: keys stay in step."""
    listener.waits_for("document.querySelectorAll('.operator').length > 0")  # it has been told the time
    listener.page.evaluate("ear.now = 5000")
    listener.dial()
    for _ in range(2):
        listener.served.skip(SHORT_LASTS)
    listener.waits_for("ear.clips.length === 1")
    (long,) = listener.clips()
    assert long["lasts"] == pytest.approx(LONG_LASTS - (5 - 2 * SHORT_LASTS), abs=0.001)
    listener.hears(something=True)


def test_a_loudspeaker_that_wakes_slowly_loses_no_word(listener: Listener) -> None:
    """A wireless one takes its time; the greeting waits for it."""
    listener.page.evaluate(ASLEEP)
    listener.dial()
    expect(listener.page.locator("li.line")).to_have_count(1)
    assert listener.clips() == []
    listener.page.evaluate("ear.wake()")
    listener.waits_for("ear.clips.length === 1")
    assert listener.clips()[0]["lasts"] == pytest.approx(SHORT_LASTS, abs=0.001)


# ── When it stops ───────────────────────────────────────────────────────────────────────────


def test_a_key_stops_the_clip_at_once(listener: Listener) -> None:
    """Barge-in: the long clip is cut in its middle, and what follows the key is heard instead."""
    listener.dials_into_the_long_clip()
    listener.page.keyboard.press("1")
    listener.waits_for("ear.clips[2].end !== null")
    long = listener.clips()[2]
    assert long["begin"] is not None
    assert long["end"] is not None
    assert long["end"] - long["begin"] < LONG_LASTS
    listener.waits_for("ear.clips.length === 4")
    expect(listener.page.locator("li.note", has_text="musica")).to_be_visible()
    expect(listener.page.locator("li.line .cut:visible")).to_have_count(1)


def test_hanging_up_silences_it(listener: Listener) -> None:
    """A receiver that is put down says no more."""
    listener.dials_into_the_long_clip()
    listener.page.get_by_role("button", name="Riaggancia").click()
    listener.hears(something=False)
    expect(listener.page.locator(".screen")).to_have_attribute("data-hearing", "")


def test_a_telephone_that_is_taken_away_is_silent(listener: Listener) -> None:
    """Its call is hung up, and nobody's voice stays in the room."""
    listener.page.get_by_role("button", name="Aggiungi un telefono").click()
    listener.dials_into_the_long_clip()
    listener.page.get_by_role("button", name="Togli questo telefono").last.click()
    listener.hears(something=False)


def test_a_call_of_which_the_server_knows_nothing_is_silent(listener: Listener) -> None:
    """The simulator was started anew, or the computer slept."""
    listener.dials_into_the_long_clip()
    listener.served.fall_silent(60)
    listener.hears(something=False)
    expect(listener.page.locator("#gone")).to_be_visible()
    listener.forgiven.append("404")


def test_an_operators_bell_and_whisper_sound_too(listener: Listener) -> None:
    """The caller hears the ring, the room the bell, and whoever answers the whisper; then the two talk."""
    at_rest = listener.page.evaluate("ear.repeats.size")
    listener.dials_into_the_long_clip()
    listener.page.keyboard.press("1")
    listener.waits_for("ear.clips.length === 4")
    listener.served.skip(1)  # of music
    listener.waits_for("ear.tones > 20")  # of one ring, one bell and one key there are fewer
    anna = listener.page.locator(".operator", has=listener.page.locator("h3:text-is('Anna')"))
    anna.get_by_role("button", name="Rispondi").click()
    listener.waits_for("ear.clips.length === 5")
    expect(anna.locator("ol .words")).to_have_text("Per l'italiano, prema 1.")
    anna.locator("[data-key='1']").click()
    expect(anna).to_have_attribute("data-stage", "talking")
    listener.hears(something=False)
    assert listener.page.evaluate("ear.repeats.size") == at_rest  # neither rings nor will ring


def test_only_the_receiver_at_the_ear_is_heard(listener: Listener) -> None:
    """Of two calls at once one is heard; taking up the other changes which."""
    listener.dials_into_the_long_clip()
    listener.page.get_by_role("button", name="Aggiungi un telefono").click()
    listener.hears(something=False)
    listener.page.locator(".handset").first.locator(".screen").click()
    listener.hears(something=True)


def test_the_page_can_be_silenced(listener: Listener) -> None:
    """Whoever tries it in an office need not disturb it."""
    listener.dials_into_the_long_clip()
    sound = listener.page.get_by_role("button", name="Suono")
    sound.click()
    expect(sound).to_have_attribute("aria-pressed", "false")
    listener.hears(something=False)
    sound.click()
    listener.hears(something=True)
