# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""TwiML in: an answer's bytes → verbs that the table allows, or the error by which they are none."""

from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from ivr.simulator.errors import RefusedError
from ivr.simulator.twiml.schema import NOUNS_AT_MOST, TABLE
from ivr.simulator.twiml.speaking import check_voice
from ivr.simulator.wire import Answer

BYTES_AT_MOST = 64 * 1024
XML_TYPES = frozenset({"text/xml", "application/xml"})

# Twilio's error codes
TOO_LARGE = 11750
NOT_XML = 12100
NOT_AN_XML_TYPE = 12300


class UnreadableError(Exception):
    """The answer is no TwiML at all: Twilio asks the fallback, with `code`."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code


@dataclass(frozen=True, slots=True)
class Verb:
    """One element of a document, as the table allows it."""

    name: str
    attributes: Mapping[str, str]
    text: str
    children: tuple["Verb", ...]

    def whole(self, attribute: str, default: int) -> int:
        return int(self.attributes.get(attribute, default))

    def flag(self, attribute: str) -> bool:
        return self.attributes.get(attribute) == "true"


def read(answer: Answer) -> tuple[Verb, ...]:
    """The verbs of a document.

    Raises UnreadableError where Twilio would turn to the fallback, and RefusedError where it
    would warn and go on.
    """
    if len(answer.body) > BYTES_AT_MOST:
        raise UnreadableError(TOO_LARGE, f"{len(answer.body)} bytes")
    if answer.content_type.partition(";")[0].strip().lower() not in XML_TYPES:
        raise UnreadableError(NOT_AN_XML_TYPE, f"Content-Type {answer.content_type!r}")
    if b"<!DOCTYPE" in answer.body:
        raise UnreadableError(NOT_XML, "a document type declaration")
    try:
        root = ET.fromstring(answer.body)  # noqa: S314  # without a DTD there are no entities to expand
    except ET.ParseError as error:
        raise UnreadableError(NOT_XML, str(error)) from error
    if root.tag != "Response":
        raise UnreadableError(NOT_XML, f"the root is <{root.tag}>")
    return _verb(root).children


def _verb(element: ET.Element) -> Verb:
    name = element.tag
    known = TABLE[name]
    for attribute, value in element.attrib.items():
        if attribute not in known.attributes:
            raise RefusedError(f"<{name}> has no attribute {attribute} that is played here")
        rule = known.attributes[attribute]
        if not rule.allows(value):
            raise RefusedError(f'<{name} {attribute}="{value}">: expected {rule.expected}')
    for child in element:
        if child.tag not in known.children:
            raise RefusedError(f"<{child.tag}> may not stand in <{name}>")
        if (child.tail or "").strip():
            raise RefusedError(f"<{name}> takes no text beside its elements: {child.tail!r}")
    text = element.text or ""
    if not known.text.allows(text):
        raise RefusedError(f"<{name}>{text}</{name}>: expected {known.text.expected}")
    verb = Verb(name, dict(element.attrib), text.strip(), tuple(map(_verb, element)))
    _check_together(verb)
    return verb


def _check_together(verb: Verb) -> None:
    """What the table can't say value by value."""
    if verb.name == "Say":
        check_voice(verb.attributes.get("voice"), verb.attributes.get("language"))
    if verb.name == "Dial" and not 1 <= len(verb.children) <= NOUNS_AT_MOST:
        raise RefusedError(f"<Dial> with {len(verb.children)} to ring: expected 1 to {NOUNS_AT_MOST}")
