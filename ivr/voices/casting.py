# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who speaks: a human recording wins, else the source that the config names."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, assert_never

from ivr.call import Language, VoiceRow
from ivr.voices.espeak import Espeak
from ivr.voices.gtts import Gtts
from ivr.voices.recordings import Recordings
from ivr.voices.source import Source

Chosen = Literal["espeak", "gtts", "say"]


def casting(chosen: Chosen, rows: Mapping[Language, VoiceRow], recordings: Path) -> tuple[Source, ...]:
    """The sources in the order in which they are asked; with "say" the carrier's voice speaks all the rest.

    `recordings` is the folder that staff put their recordings into; it need not be there.
    """
    human = Recordings(recordings)
    match chosen:
        case "espeak":
            return human, Espeak(rows)
        case "gtts":
            return human, Gtts(rows)
        case "say":
            return (human,)
    assert_never(chosen)
