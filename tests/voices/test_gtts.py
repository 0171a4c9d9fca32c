# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""gTTS at the wire, against a service that answers as Google's does, well and badly."""

from collections.abc import Iterator
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path

import pytest

from ivr.call import Language, VoiceRow
from ivr.voices import Clips, Outcome, SourceError, measure, render
from ivr.voices.gtts import Gtts
from ivr.voices.sound import telephone
from tests.prompts import LANGUAGES
from tests.voices.day import ROWS, job
from tests.voices.sounds import mp3, spoken
from tests.voices.translate import Answer, Translate, batch, translate

WORDS = job("Grazie per aver chiamato.")
LONG = job(
    "La mettiamo in contatto con la Segreteria del Servizio sociale territoriale. Attenda in linea. "
    "L'ufficio è aperto fino alle 12 e 30."
)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Translate]:
    with translate(monkeypatch) as running:
        yield running


def gtts() -> Gtts:
    return Gtts(ROWS, timeout=5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_come_back_as_sound(service: Translate, language: Language) -> None:
    """The language and the country's host go out, MP3 comes in and is a clip like every other."""
    sound = gtts().speak(job("112", language))
    assert (service.texts, service.languages) == (["112"], [language])
    assert service.hosts == [f"translate.google.{ROWS[language].gtts_tld}:443"]
    assert sound.rate == 24000
    clip, own = measure(telephone(sound)), measure(telephone(spoken("112", language)))
    assert clip.seconds == pytest.approx(own.seconds, abs=0.1)
    assert clip.rms == pytest.approx(own.rms, abs=0.5)


def test_a_long_sentence_is_one_sound(service: Translate) -> None:
    """The service takes a hundred characters at a time: the pieces are joined in their order."""
    sound = gtts().speak(LONG)
    assert len(service.texts) > 1
    whole = sum(spoken(text).seconds for text in service.texts)
    assert sound.seconds == pytest.approx(whole, abs=0.3)


def html(status: HTTPStatus, retry_after: str | None = None) -> Answer:
    return Answer(status, retry_after, body=b"<html>Sorry...</html>")


SOON = timedelta(seconds=5)
MINUTE = timedelta(seconds=60)
AUDIO = batch(mp3(spoken("Grazie per aver chiamato.")))


@pytest.mark.parametrize(
    ("answer", "retry_after"),
    [
        (html(HTTPStatus.TOO_MANY_REQUESTS), MINUTE),
        (html(HTTPStatus.TOO_MANY_REQUESTS, "7"), timedelta(seconds=7)),
        (html(HTTPStatus.TOO_MANY_REQUESTS, "9" * 30), timedelta(seconds=999_999_999)),
        (html(HTTPStatus.TOO_MANY_REQUESTS, "Wed, 21 Oct 2026 07:28:00 GMT"), MINUTE),
        (html(HTTPStatus.INTERNAL_SERVER_ERROR), SOON),
        (html(HTTPStatus.SERVICE_UNAVAILABLE), SOON),
        (html(HTTPStatus.NOT_FOUND), None),
        (html(HTTPStatus.FORBIDDEN), None),
        (html(HTTPStatus.BAD_REQUEST), None),
        (html(HTTPStatus.OK), SOON),
        (Answer(sent=0.0), SOON),
        (Answer(sent=0.5), SOON),
        (Answer(body=AUDIO[: len(AUDIO) // 2]), SOON),
        (Answer(body=AUDIO.replace(b'"jQ1olc","[', b'"jQ1olc","[]', 1)), SOON),
        (Answer(body=AUDIO.replace(b'\\"]', b'Q\\"]', 1)), SOON),
        (Answer(body=b"\xff\xfe" + AUDIO), SOON),
        (Answer(audio=b""), SOON),
        (Answer(audio=b"this is no MP3"), SOON),
    ],
)
def test_each_failure_says_whether_to_try_again(
    service: Translate, answer: Answer, retry_after: timedelta | None
) -> None:
    """A passing one with the time to wait, a lasting one without: nobody hammers a door that stays shut."""
    service.answers.append(answer)
    with pytest.raises(SourceError) as failed:
        gtts().speak(WORDS)
    assert failed.value.retry_after == retry_after
    gtts().speak(WORDS)


def test_a_piece_that_is_missing_is_noticed(service: Translate) -> None:
    """A piece without an answer is passed over by gTTS: half a sentence would be heard."""
    service.answers += [Answer(), Answer(body=b")]}'\n\n[]\n")]
    with pytest.raises(SourceError, match="missing") as failed:
        gtts().speak(LONG)
    assert failed.value.retry_after == SOON


def test_a_service_that_hangs_is_left(service: Translate) -> None:
    """Without a time-out the caretaker would wait for ever."""
    service.answers.append(Answer(hangs=True))
    with pytest.raises(SourceError) as failed:
        Gtts(ROWS, timeout=0.2).speak(WORDS)
    assert failed.value.retry_after == SOON


def test_no_network_is_a_passing_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line starts without it, and tries again."""
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    with pytest.raises(SourceError) as failed:
        gtts().speak(WORDS)
    assert failed.value.retry_after == SOON


@pytest.mark.parametrize("text", ["", " "])
def test_nothing_to_speak_is_not_asked_for(service: Translate, text: str) -> None:
    """A name that staff left empty breaks nothing."""
    with pytest.raises(SourceError) as failed:
        gtts().speak(job(text))
    assert failed.value.retry_after is None
    assert service.texts == []


def test_a_language_that_the_service_has_not_is_named(service: Translate) -> None:
    """A slip in voices.toml is told before anything goes out."""
    with pytest.raises(SourceError, match="xx") as failed:
        Gtts({Language("it"): VoiceRow("roa/it", "xx", "com")}).speak(WORDS)
    assert (failed.value.retry_after, service.texts) == (None, [])


def test_another_accent_is_another_identity() -> None:
    """Changing the table asks for new clips; a language without a row has no voice at all."""
    other = Gtts({Language("it"): VoiceRow("roa/it", "it", "it")})
    assert gtts().identity(WORDS) != other.identity(WORDS)
    assert other.identity(job("112", "fr")) is None


def test_half_a_sound_is_asked_for_again(service: Translate, tmp_path: Path) -> None:
    """An MP3 that decodes well but breaks off is noticed by its sound, and made anew at once."""
    whole = mp3(spoken(WORDS.sentence.text))
    service.answers.append(Answer(audio=whole[: len(whole) // 2]))
    (progress,) = render([WORDS], [gtts()], Clips(tmp_path))
    assert (progress.outcome, len(service.texts)) == (Outcome.MADE, 2)


def test_a_throttled_rendering_comes_to_its_end(service: Translate, tmp_path: Path) -> None:
    """Through refusals, drops and errors: every sentence is there at last, none asked for twice in vain."""
    service.answers += [
        Answer(),
        html(HTTPStatus.TOO_MANY_REQUESTS, "7"),
        html(HTTPStatus.TOO_MANY_REQUESTS),
        Answer(sent=0.5),
        Answer(),
        html(HTTPStatus.BAD_GATEWAY),
    ]
    slept: list[float] = []
    jobs = [job(f"{number}.") for number in range(4)]
    clips = Clips(tmp_path)
    outcomes = [progress.outcome for progress in render(jobs, [gtts()], clips, slept.append)]
    assert outcomes.count(Outcome.MADE) == 4
    assert outcomes.count(Outcome.WAITING) == 4
    assert slept == [7, 60, 8, 5]
    assert all(clips.find(each, [gtts()]) for each in jobs)
