# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""eSpeak NG itself: in its languages, in threads, and refusing what it can't."""

import signal
from concurrent.futures import ThreadPoolExecutor

import pytest

from ivr.call import Language, VoiceRow
from ivr.voices import Job, SourceError, why_unfit
from ivr.voices.espeak import Espeak
from ivr.voices.levels import loudness
from ivr.voices.sound import telephone
from tests.prompts import LANGUAGES
from tests.voices.day import ROWS, job

IT = Language("it")


def test_each_language_has_a_voice_of_its_own() -> None:
    """No language is read by another's: the same figures sound otherwise."""
    lengths = {language: Espeak(ROWS).speak(job("112", language)).seconds for language in LANGUAGES}
    assert len({round(seconds, 1) for seconds in lengths.values()}) == len(LANGUAGES)


def test_threads_take_their_turns() -> None:
    """The library has one state: two sentences at once would run into each other."""
    espeak, short, long = Espeak(ROWS), job("due."), job("La mettiamo in contatto con l'Ufficio casa.")
    alone = {each: espeak.speak(each).seconds for each in (short, long)}
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(espeak.speak, [short, long] * 40))
    for each, sound in zip([short, long] * 40, together, strict=True):
        assert sound.seconds == pytest.approx(alone[each], rel=0.03)


class ControlCError(Exception):
    """Stands for Control-C."""


def _speak_until_the_alarm(espeak: Espeak, words: Job) -> None:
    while any(signal.getitimer(signal.ITIMER_REAL)):
        espeak.speak(words)


def test_it_can_be_interrupted_at_any_moment() -> None:
    """Control-C always stops it: Python loses what is raised while C calls one of its functions."""
    espeak, words = Espeak(ROWS), job("La mettiamo in contatto con la Segreteria. " * 5)

    def interrupt(_signal: int, _frame: object) -> None:
        raise ControlCError

    espeak.speak(words)
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        for number in range(1, 31):
            signal.setitimer(signal.ITIMER_REAL, number / 1000)
            with pytest.raises(ControlCError):
                _speak_until_the_alarm(espeak, words)
    finally:
        signal.signal(signal.SIGALRM, before)


def test_words_that_it_spoke_before_are_not_heard_again() -> None:
    """What is left over of one sentence is no part of the next."""
    espeak, words = Espeak(ROWS), job("Attenda in linea.")
    first = espeak.speak(words).seconds
    espeak.speak(job("Grazie per aver chiamato. Arrivederci."))
    assert espeak.speak(words).seconds == pytest.approx(first, rel=0.03)


def test_it_does_not_break_off() -> None:
    """The last sound of a word, with no full stop after it, is spoken to its end."""
    assert why_unfit(telephone(Espeak(ROWS).speak(job("via Morandi"))), "via Morandi") is None


@pytest.mark.parametrize("text", ["", "—", "\0", "[[h@'loU]]", "<speak>due</speak>", "£€@#"])
def test_odd_texts_do_no_harm(text: str) -> None:
    """Whatever stands in a config: it is spoken somehow, or is silence that is found unfit later."""
    loudness(Espeak(ROWS).speak(job(text)))


def test_a_voice_that_it_has_not_is_named() -> None:
    """A slip in voices.toml is told with the name, and is no passing thing."""
    with pytest.raises(SourceError, match="roa/xx") as refused:
        Espeak({IT: VoiceRow("roa/xx", "it", "com")}).speak(job("due."))
    assert refused.value.retry_after is None


def test_another_voice_is_another_identity() -> None:
    """Changing the table asks for new clips; a language without a row has no voice at all."""
    other = Espeak({IT: VoiceRow("roa/an", "it", "com")})
    voice = Espeak(ROWS).identity(job("due."))
    assert voice
    assert voice == Espeak(ROWS).identity(job("tre."))
    assert voice != other.identity(job("due."))
    assert voice != Espeak(ROWS).identity(job("due.", "fr"))
    assert (voice.source, bool(voice.version)) == ("espeak", True)
    assert other.identity(job("due.", "fr")) is None
