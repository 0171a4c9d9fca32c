# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The operators of a config: how each is rung, for which offices, and in which language they are told."""

import re

from ivr.call import Language, OfficeId, OperatorId
from ivr.city import Duty, Operator
from ivr.settings.findings import Findings
from ivr.settings.references import check_ids, check_offices
from ivr.settings.schema import Config
from ivr.settings.schema import Operator as Entry
from ivr.settings.telephones import read_operator_phone
from ivr.settings.where import Path
from ivr.settings.wording import Languages, check_offered, read_text

_LANGUAGE = re.compile("[a-z]{2,3}")  # any language: an operator may speak one that the line does not


def read_operators(config: Config, languages: Languages, findings: Findings) -> tuple[Operator, ...]:
    check_ids("operator", [entry.id for entry in config.operator], findings)
    return tuple(
        _read(entry, ("operator", place), config, languages, findings)
        for place, entry in enumerate(config.operator)
    )


def _read(entry: Entry, path: Path, config: Config, languages: Languages, findings: Findings) -> Operator:
    check_offices(entry.offices, (*path, "offices"), config, findings)
    check_offered(entry.whisper, (*path, "whisper"), languages, findings)
    for place, code in enumerate(entry.speaks):
        if not _LANGUAGE.fullmatch(code):
            findings.mistake((*path, "speaks", place), "config-language-form", text=code)
    read_text(entry.name, (*path, "name"), findings)
    return Operator(
        id=OperatorId(entry.id),
        name=entry.name,
        phone=read_operator_phone(entry.phone, (*path, "phone"), findings),
        offices=tuple(OfficeId(office) for office in entry.offices),
        speaks=tuple(Language(code) for code in entry.speaks),
        whisper=Language(entry.whisper),
        duty=Duty(entry.duty),
    )
