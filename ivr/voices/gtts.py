# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Google Translate's voices by way of gTTS: an unofficial service, fit for drafts, that may refuse."""

import binascii
from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus

from gtts import gTTS, gTTSError  # type: ignore[import-untyped]  # it ships no types

from ivr.call import Language, VoiceRow
from ivr.voices.pcm import DecodeError, Pcm, decode
from ivr.voices.source import Job, SourceError, Voice

# The service tells no version: raise this to have all that it spoke spoken anew.
_VERSION = "1"

_TIMEOUT = 20.0  # seconds
_SOON = timedelta(seconds=5)
_THROTTLED = timedelta(seconds=60)  # where the service does not say how long
_FIGURES = 9  # of seconds, as many as are read: whoever asks for more means never


class Gtts:
    """Speaks by the `gtts` languages of a table; only sentences go out, never anything of a caller's."""

    def __init__(self, rows: Mapping[Language, VoiceRow], timeout: float = _TIMEOUT) -> None:
        self._rows = rows
        self._timeout = timeout
        self._voices = {
            language: Voice("gtts", (("lang", row.gtts_lang), ("tld", row.gtts_tld)), _VERSION)
            for language, row in rows.items()
        }

    def identity(self, job: Job) -> Voice | None:
        return self._voices.get(job.sentence.language)

    def speak(self, job: Job) -> Pcm:
        """Ask the service. Raises SourceError, to be asked again where the service may come round."""
        row = self._rows[job.sentence.language]
        try:
            asked = gTTS(job.sentence.text, lang=row.gtts_lang, tld=row.gtts_tld, timeout=self._timeout)
            pieces = [decode(piece) for piece in asked.stream()]
            if len(pieces) < len(asked.get_bodies()):  # a long sentence is asked for in pieces
                raise SourceError("a piece of the answer was missing", _SOON)
        except gTTSError as error:
            raise SourceError(str(error), _retry_after(error)) from error
        except (DecodeError, binascii.Error, UnicodeError) as error:
            raise SourceError(f"half an answer: {error}", _SOON) from error
        except (ValueError, AssertionError) as error:  # an unknown language, nothing to speak
            raise SourceError(str(error)) from error
        return Pcm(b"".join(piece.samples for piece in pieces), pieces[0].rate)


def _retry_after(error: gTTSError) -> timedelta | None:
    if error.rsp is None or error.rsp.status_code == HTTPStatus.OK:  # cut off, late, or without a sound
        return _SOON
    if error.rsp.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        asked = error.rsp.headers.get("Retry-After", "")
        return timedelta(seconds=int(asked[:_FIGURES])) if asked.isdecimal() else _THROTTLED
    return _SOON if error.rsp.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR else None
