# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Names that one part of a config gives and another uses: given once, and given at all."""

import re
from collections.abc import Iterable

from ivr.settings.findings import Findings
from ivr.settings.schema import Config
from ivr.settings.where import Path

_ID = re.compile("[a-z0-9-]{1,20}")  # it rides in the addresses that the carrier is given


def check_ids(section: str, ids: list[str], findings: Findings) -> None:
    """Each element of a section has an id of its own, of the characters that an address can carry."""
    paths: list[Path] = [(section, place, "id") for place in range(len(ids))]
    for text, path in zip(ids, paths, strict=True):
        if not _ID.fullmatch(text):
            findings.mistake(path, "config-id-form", text=text)
    check_once(zip(ids, paths, strict=True), "config-id-twice", findings)


def check_once(written: Iterable[tuple[str, Path]], message: str, findings: Findings) -> None:
    """No two of these are the same; the message names the line of the first."""
    first: dict[str, Path] = {}
    for text, path in written:
        if text in first:
            findings.mistake(path, message, text=text, line=findings.line(first[text]))
        else:
            first[text] = path


def check_office(office: str, path: Path, config: Config, findings: Findings) -> None:
    """There is an office of this id."""
    known = [each.id for each in config.office]
    all_read = all(findings.sound(("office", place, "id")) for place in range(len(known)))
    if office not in known and known and all_read:
        findings.mistake(path, "config-unknown-office", office=office, known=", ".join(known))


def check_offices(offices: list[str] | None, path: Path, config: Config, findings: Findings) -> None:
    """There is an office for each of these ids, and at least one is named; None stands for all offices."""
    if offices is None:
        return
    if not offices:
        findings.mistake(path, "config-no-office-named")
    for place, office in enumerate(offices):
        check_office(office, (*path, place), config, findings)
