# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The outcomes of a config: what operators can choose from when they wrap up a conversation."""

from ivr import messages
from ivr.call import Words
from ivr.city import CallOutcome
from ivr.settings.findings import Findings
from ivr.settings.references import check_ids
from ivr.settings.schema import Config
from ivr.settings.schema import Outcome as Entry
from ivr.settings.where import Path
from ivr.settings.wording import read_text


def read_outcomes(config: Config, findings: Findings) -> tuple[CallOutcome, ...]:
    check_ids("outcome", [entry.id for entry in config.outcome], findings)
    return tuple(_read(entry, ("outcome", place), findings) for place, entry in enumerate(config.outcome))


def _read(entry: Entry, path: Path, findings: Findings) -> CallOutcome:
    """Staff read it: its name is needed in their languages, and in no other."""
    known = ", ".join(messages.LANGUAGES)
    for language in messages.LANGUAGES:
        if language not in entry.name:
            findings.mistake((*path, "name"), "config-outcome-name", code=language, known=known)
    for language, text in entry.name.items():
        if language not in messages.LANGUAGES:
            findings.mistake((*path, "name", language), "config-outcome-language", code=language, known=known)
        read_text(text, (*path, "name", language), findings)
    return CallOutcome(entry.id, Words.of(entry.name))
