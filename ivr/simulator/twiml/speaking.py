# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How <Say> speaks: which voice has which language, and how long a sentence takes."""

import math

from ivr.simulator.errors import RefusedError

# Amazon Polly's voices as Twilio offers them: the language of each. With "-Neural" after it, those in
# NEURAL. A voice that is missing here is to be looked up in Twilio's list and added.
VOICES = {
    "Polly.Adriano": "it-IT", "Polly.Bianca": "it-IT", "Polly.Carla": "it-IT", "Polly.Giorgio": "it-IT",
    "Polly.Amy": "en-GB", "Polly.Arthur": "en-GB", "Polly.Brian": "en-GB", "Polly.Emma": "en-GB",
    "Polly.Joanna": "en-US", "Polly.Matthew": "en-US",
    "Polly.Celine": "fr-FR", "Polly.Lea": "fr-FR", "Polly.Mathieu": "fr-FR", "Polly.Remi": "fr-FR",
    "Polly.Zeina": "arb", "Polly.Hala": "ar-AE", "Polly.Zayd": "ar-AE",
    "Polly.Carmen": "ro-RO", "Polly.Conchita": "es-ES", "Polly.Lucia": "es-ES", "Polly.Hans": "de-DE",
    "Polly.Vicki": "de-DE", "Polly.Ewa": "pl-PL", "Polly.Ines": "pt-PT", "Polly.Tatyana": "ru-RU",
    "Polly.Filiz": "tr-TR", "Polly.Zhiyu": "cmn-CN",
}  # fmt: skip
NEURAL_ONLY = frozenset({"Adriano", "Arthur", "Remi", "Hala", "Zayd"})
NEURAL = NEURAL_ONLY | {
    "Bianca", "Amy", "Brian", "Emma", "Joanna", "Matthew", "Lea", "Lucia", "Vicki", "Ines", "Zhiyu",
}  # fmt: skip

CHARACTERS_A_SECOND = 15  # a model: neither a slow nor a hasty voice


def check_voice(voice: str | None, language: str | None) -> None:
    """Raises RefusedError for a voice that there is not, or that has another language."""
    if voice is None or voice in {"man", "woman"}:
        return
    plain = voice.removesuffix("-Neural")
    name = plain.removeprefix("Polly.")
    if plain not in VOICES or (name not in NEURAL if plain != voice else name in NEURAL_ONLY):
        raise RefusedError(f'<Say voice="{voice}">: no such voice')
    if language is not None and language != VOICES[plain]:
        raise RefusedError(f'<Say voice="{voice}" language="{language}">: that voice speaks {VOICES[plain]}')


def seconds_to_say(text: str) -> int:
    """How long the pretend voice takes, in whole seconds."""
    return math.ceil(len(text) / CHARACTERS_A_SECOND)
