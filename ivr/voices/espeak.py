# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""eSpeak NG, in the process and without a network: a voice for every language, fit for drafts and tests."""

import ctypes
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import version

import espeakng_loader  # type: ignore[import-untyped]  # it ships no types

from ivr.call import Language, VoiceRow
from ivr.voices.pcm import Pcm
from ivr.voices.source import Job, SourceError, Voice

_WORDS_PER_MINUTE = 150  # its own 175 is hasty for an announcement
_ENGINE = "espeakng-loader"  # the wheel that the engine comes in; its version stands for the engine's

# From speak_lib.h, eSpeak NG's C interface.
_OUTPUT_SYNCHRONOUS = 2
_INITIALIZE_DONT_EXIT = 0x8000
_CHARS_UTF8 = 1
_END_PAUSE = 0x1000  # the pause after a sentence belongs to it; without it the last sound is cut
_POSITION_CHARACTER = 1
_PARAMETER_RATE = 1
_LISTENER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)

# The library has one global state, so one thread uses it. And a thread of its own, since Python raises a
# Control-C in the main one: within a function that C has called, such as `_listen`, it would be lost.
_speaker = ThreadPoolExecutor(1, "espeak")


class Espeak:
    """Speaks by the `espeak` voices of a table. The same words are never quite the same samples twice."""

    def __init__(self, rows: Mapping[Language, VoiceRow]) -> None:
        self._rows = rows
        rate, engine = str(_WORDS_PER_MINUTE), version(_ENGINE)
        self._voices = {
            language: Voice("espeak", (("voice", row.espeak), ("rate", rate)), engine)
            for language, row in rows.items()
        }

    def identity(self, job: Job) -> Voice | None:
        return self._voices.get(job.sentence.language)

    def speak(self, job: Job) -> Pcm:
        """Speak, one sentence at a time in a process. Raises SourceError."""
        voice = self._rows[job.sentence.language].espeak
        return _speaker.submit(lambda: _engine().speak(job.sentence.text, voice)).result()


class _Engine:
    """The library, once it has started; only for the thread that speaks."""

    def __init__(self) -> None:
        self._heard = bytearray()
        self._listener = _LISTENER(self._listen)  # it must live as long as the library
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
        self._rate = self._library.espeak_Initialize(_OUTPUT_SYNCHRONOUS, 0, data, _INITIALIZE_DONT_EXIT)
        if self._rate <= 0:
            raise SourceError("eSpeak NG did not start")
        self._library.espeak_SetSynthCallback(self._listener)
        self._library.espeak_Synth.argtypes = [
            ctypes.c_char_p,
            ctypes.c_size_t,
            ctypes.c_uint,
            ctypes.c_int,
            ctypes.c_uint,
            ctypes.c_uint,
            ctypes.c_void_p,
            ctypes.c_void_p,
        ]

    def speak(self, text: str, voice: str) -> Pcm:
        if self._library.espeak_SetVoiceByName(voice.encode()) != 0:
            raise SourceError(f"eSpeak NG has no voice {voice}")
        self._library.espeak_SetParameter(_PARAMETER_RATE, _WORDS_PER_MINUTE, 0)
        self._heard.clear()
        words = text.encode() + b"\0"
        flags = _CHARS_UTF8 | _END_PAUSE
        if self._library.espeak_Synth(words, len(words), 0, _POSITION_CHARACTER, 0, flags, None, None) != 0:
            raise SourceError("eSpeak NG did not speak")
        self._library.espeak_Synchronize()
        return Pcm(bytes(self._heard), self._rate)

    def _listen(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, _events: object) -> int:
        if samples and count > 0:
            self._heard += ctypes.string_at(samples, count * ctypes.sizeof(ctypes.c_short))
        return 0  # go on


@cache
def _engine() -> _Engine:
    """Start the library when it is first needed: it takes a moment, and many a process never speaks."""
    return _Engine()
