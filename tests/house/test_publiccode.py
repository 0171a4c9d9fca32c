# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The catalogue entry `publiccode.yml` against the keys of its standard.

Source: publiccode.yml 0.5.0, "The Standard (core)", "Country-specific sections", and its lists of
categories, scopes and software types; the lists of values hold those that are used here.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

import pytest
import yaml

from tests.house.tree import ROOT

ENTRY = yaml.safe_load((ROOT / "publiccode.yml").read_text())


class Key(NamedTuple):
    """What the standard says of one key."""

    holds: Callable[[object], bool]
    mandatory: bool = False


def text(most: int = 10_000, least: int = 1) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and least <= len(value.strip()) <= most


def one_of(*values: str) -> Callable[[object], bool]:
    return lambda value: value in values


def some(holds: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list) and value != [] and all(holds(each) for each in value)


def section(keys: dict[str, Key]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, dict) and list(complaints(value, keys)) == []


def complaints(value: dict[str, object], keys: dict[str, Key]) -> Iterator[str]:
    yield from (f"{name}: unknown" for name in value if name not in keys)
    yield from (f"{name}: missing" for name, key in keys.items() if key.mandatory and name not in value)
    yield from (f"{name}: wrong" for name in value if name in keys and not keys[name].holds(value[name]))


def url(value: object) -> bool:
    return isinstance(value, str) and value.startswith("https://")


def yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


def day(value: object) -> bool:
    return isinstance(value, date) or (isinstance(value, str) and date.fromisoformat(value) is not None)


LANGUAGES = ("it", "en", "fr", "ar")
PARTY = {"name": Key(text(), mandatory=True), "uri": Key(text())}
DEPENDENCY = {
    "name": Key(text(), mandatory=True),
    "version": Key(text()),
    "versionMin": Key(text()),
    "versionMax": Key(text()),
    "optional": Key(yes_or_no),
}
AUDIENCE = {
    "countries": Key(some(one_of("IT"))),
    "unsupportedCountries": Key(some(text(2, 2))),
    "scope": Key(some(one_of("local-authorities", "society", "welfare"))),
}
DESCRIPTION = {
    "localisedName": Key(text()),
    "genericName": Key(text(35)),
    "shortDescription": Key(text(150), mandatory=True),
    "longDescription": Key(text(10_000, 150), mandatory=True),
    "documentation": Key(url),
    "apiDocumentation": Key(url),
    "features": Key(some(text()), mandatory=True),
    "screenshots": Key(some(text())),
    "videos": Key(some(url)),
    "awards": Key(some(text())),
}
LEGAL = {
    "license": Key(text(), mandatory=True),
    "mainCopyrightOwner": Key(text()),
    "repoOwner": Key(text()),
    "authorsFile": Key(text()),
}
CONTACT = {
    "name": Key(text(), mandatory=True),
    "email": Key(text()),
    "affiliation": Key(text()),
    "phone": Key(text()),
}
MAINTENANCE = {  # of type `internal` or `community`, which need contacts and no contractors
    "type": Key(one_of("internal", "community"), mandatory=True),
    "contacts": Key(some(section(CONTACT)), mandatory=True),
}
LOCALISATION = {
    "localisationReady": Key(yes_or_no, mandatory=True),
    "availableLanguages": Key(some(one_of(*LANGUAGES)), mandatory=True),
}
CONFORMANCE = ("lineeGuidaDesign", "modelloInteroperabilita", "misureMinimeSicurezza", "gdpr")
PLATFORMS = ("spid", "pagopa", "cie", "anpr", "io")
ITALY = {
    "countryExtensionVersion": Key(one_of("1.0"), mandatory=True),
    "conforme": Key(section({name: Key(yes_or_no) for name in CONFORMANCE})),
    "riuso": Key(section({"codiceIPA": Key(text())})),
    "piattaforme": Key(section({name: Key(yes_or_no) for name in PLATFORMS})),
}
STANDARD = {
    "publiccodeYmlVersion": Key(one_of("0.5.0"), mandatory=True),
    "name": Key(text(), mandatory=True),
    "applicationSuite": Key(text()),
    "url": Key(url, mandatory=True),
    "landingURL": Key(url),
    "isBasedOn": Key(some(url)),
    "softwareVersion": Key(text()),
    "releaseDate": Key(day),
    "logo": Key(text()),
    "monochromeLogo": Key(text()),
    "organisation": Key(section(PARTY)),
    "inputTypes": Key(some(text())),
    "outputTypes": Key(some(text())),
    "platforms": Key(some(text()), mandatory=True),
    "categories": Key(
        some(one_of("call-center-management", "communications", "customer-service-and-support", "voip"))
    ),
    "usedBy": Key(some(text())),
    "fundedBy": Key(some(section(PARTY))),
    "roadmap": Key(url),
    "developmentStatus": Key(one_of("concept", "development", "beta", "stable", "obsolete"), mandatory=True),
    "softwareType": Key(one_of("standalone/backend"), mandatory=True),
    "intendedAudience": Key(section(AUDIENCE)),
    "description": Key(section({code: Key(section(DESCRIPTION)) for code in LANGUAGES}), mandatory=True),
    "legal": Key(section(LEGAL), mandatory=True),
    "maintenance": Key(section(MAINTENANCE), mandatory=True),
    "localisation": Key(section(LOCALISATION), mandatory=True),
    "dependsOn": Key(
        section({kind: Key(some(section(DEPENDENCY))) for kind in ("open", "proprietary", "hardware")})
    ),
    "IT": Key(section(ITALY)),
}


def test_the_entry_keeps_to_the_standard() -> None:
    """The national catalogue reads the file by itself and drops one that breaks its standard."""
    assert list(complaints(ENTRY, STANDARD)) == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"name": ""}, "name: wrong"),
        ({"colour": "red"}, "colour: unknown"),
        ({"softwareType": "telephone"}, "softwareType: wrong"),
        ({"localisation": {"localisationReady": "yes", "availableLanguages": ["it"]}}, "localisation: wrong"),
        ({"legal": {}}, "legal: wrong"),
    ],
)
def test_a_broken_entry_is_noticed(change: dict[str, object], complaint: str) -> None:
    """The check above can fail."""
    assert list(complaints({**ENTRY, **change}, STANDARD)) == [complaint]


def test_a_missing_key_is_noticed() -> None:
    """The check above sees what is not there."""
    without = {name: value for name, value in ENTRY.items() if name != "maintenance"}
    assert list(complaints(without, STANDARD)) == ["maintenance: missing"]
