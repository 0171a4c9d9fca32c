# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The table of verbs and attributes: an example taken and one refused for each."""

import inspect

import pytest
from twilio.twiml import voice_response

from ivr.simulator.errors import RefusedError
from ivr.simulator.twiml.reading import read
from ivr.simulator.twiml.schema import TABLE
from ivr.simulator.wire import Answer

HULL = {  # where an element may stand, with what it needs inside
    "Response": "{}",
    "Say": "<Response><Say {}>a</Say></Response>",
    "Play": "<Response><Play {}>/a.wav</Play></Response>",
    "Pause": "<Response><Pause {}/></Response>",
    "Gather": "<Response><Gather {}/></Response>",
    "Dial": "<Response><Dial {}><Number>+390592034444</Number></Dial></Response>",
    "Number": "<Response><Dial><Number {}>+390592034444</Number></Dial></Response>",
    "Sip": "<Response><Dial><Sip {}>sip:anna@example.invalid</Sip></Dial></Response>",
    "Client": "<Response><Dial><Client {}>anna</Client></Dial></Response>",
    "Redirect": "<Response><Redirect {}>/a</Redirect></Response>",
    "Hangup": "<Response><Hangup {}/></Response>",
    "Reject": "<Response><Reject {}/></Response>",
}
TAKEN_AND_REFUSED = {
    ("Say", "voice"): ("Polly.Bianca-Neural", "Polly.Nobody"),
    ("Say", "language"): ("it-IT", "italiano"),
    ("Say", "loop"): ("0", "-1"),
    ("Play", "loop"): ("2", "twice"),
    ("Pause", "length"): ("1", "0"),
    ("Gather", "input"): ("dtmf", "speech"),
    ("Gather", "action"): ("/a?b=1", "/a b"),
    ("Gather", "method"): ("POST", "post"),
    ("Gather", "timeout"): ("1", "auto"),
    ("Gather", "finishOnKey"): ("", "10"),
    ("Gather", "numDigits"): ("1", "0"),
    ("Gather", "actionOnEmptyResult"): ("true", "True"),
    ("Dial", "action"): ("/a", ""),
    ("Dial", "method"): ("GET", "PUT"),
    ("Dial", "timeout"): ("600", "601"),
    ("Dial", "timeLimit"): ("14400", "14401"),
    ("Dial", "hangupOnStar"): ("true", "yes"),
    ("Dial", "callerId"): ("+390592034444", "0592034444"),
    ("Dial", "answerOnBridge"): ("false", "0"),
    ("Dial", "ringTone"): ("it", "va"),
    ("Dial", "sequential"): ("true", "1"),
    ("Redirect", "method"): ("POST", "Post"),
    ("Reject", "reason"): ("busy", "tired"),
    ("Sip", "username"): ("anna", "an na"),
    ("Sip", "password"): ("s3cret", ""),
} | {
    (noun, attribute): values
    for noun in ("Number", "Sip", "Client")
    for attribute, values in {
        "url": ("https://line.example/whisper", "https://line example/"),
        "method": ("POST", "DELETE"),
        "statusCallback": ("/status", "<status>"),
        "statusCallbackEvent": ("initiated completed", "initiated,completed"),
        "statusCallbackMethod": ("GET", "get"),
    }.items()
}
TEXTS = {
    "Say": ("a" * 4096, "a" * 4097),
    "Play": ("https://line.example/a.wav", "two words"),
    "Pause": (" ", "one"),
    "Gather": ("", "press"),
    "Dial": ("<Client>anna</Client>", "+390592034444"),
    "Number": ("+390592034444", "0592034444"),
    "Sip": ("sip:anna@example.invalid;region=ie1", "anna@example.invalid"),
    "Client": ("anna", "client:anna"),
    "Redirect": (" /next#rc=2 ", ""),
    "Hangup": ("", "bye"),
    "Reject": ("", "no"),
    "Response": ("", "hello"),
}


def reading(document: str) -> None:
    read(Answer(200, "text/xml", document.encode()))


def inside(name: str, content: str) -> str:
    """A document with an element that has this content."""
    element = f"<{name}>{content}</{name}>"
    if name in {"Number", "Sip", "Client"}:
        element = f"<Dial>{element}</Dial>"
    return element if name == "Response" else f"<Response>{element}</Response>"


def quoted(value: str) -> str:
    return value.replace("<", "&lt;")


def test_every_attribute_has_its_example() -> None:
    """A new attribute of the table needs an example taken and one refused."""
    listed = {(name, attribute) for name, element in TABLE.items() for attribute in element.attributes}
    assert TAKEN_AND_REFUSED.keys() == listed
    assert TEXTS.keys() == TABLE.keys()


@pytest.mark.parametrize(("place", "values"), TAKEN_AND_REFUSED.items(), ids=str)
def test_an_attribute_takes_its_values_and_refuses_others(
    place: tuple[str, str], values: tuple[str, str]
) -> None:
    """Twilio would warn of a wrong value and fall back on its default; here it is loud, and named."""
    name, attribute = place
    taken, refused = values
    reading(HULL[name].format(f'{attribute}="{quoted(taken)}"'))
    with pytest.raises(RefusedError, match=f"<{name} (voice|{attribute})="):
        reading(HULL[name].format(f'{attribute}="{quoted(refused)}"'))


@pytest.mark.parametrize(("attribute", "taken", "refused"), [("timeout", "5", "4"), ("timeLimit", "1", "0")])
def test_a_dial_has_lower_limits_too(attribute: str, taken: str, refused: str) -> None:
    """Twilio rings for five seconds at least."""
    reading(HULL["Dial"].format(f'{attribute}="{taken}"'))
    with pytest.raises(RefusedError, match=attribute):
        reading(HULL["Dial"].format(f'{attribute}="{refused}"'))


@pytest.mark.parametrize("name", sorted(TABLE.keys() - {"Response"}))
def test_a_misspelt_attribute_is_refused(name: str) -> None:
    """The library renders any attribute; Twilio drops those that it does not know."""
    with pytest.raises(RefusedError, match=f"<{name}> has no attribute finishOnkey"):
        reading(HULL[name].format('finishOnkey="1"'))


@pytest.mark.parametrize(("name", "texts"), TEXTS.items())
def test_a_text_is_what_its_element_wants(name: str, texts: tuple[str, str]) -> None:
    """A number, an address, a name, words, or nothing at all."""
    taken, refused = texts
    reading(inside(name, taken))
    with pytest.raises(RefusedError, match=f"<{name}>"):
        reading(inside(name, refused))


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        (outer, inner)
        for outer in TEXTS
        for inner in ("Say", "Play", "Gather", "Dial", "Number", "Redirect", "Record", "say")
        if inner not in TABLE[outer].children
    ],
)
def test_elements_stand_only_where_they_may(outer: str, inner: str) -> None:
    """No <Redirect> in a <Gather>, no <Say> in a <Say>; a verb that is not played here is refused by name."""
    taken, _ = TEXTS[outer]
    with pytest.raises(RefusedError, match=f"<{inner}> may not stand in <{outer}>"):
        reading(inside(outer, f"{taken}<{inner}/>"))


@pytest.mark.parametrize("count", [0, 1, 10, 11])
def test_a_dial_rings_one_to_ten(count: int) -> None:
    """Twilio's limit; and a <Dial> with nobody in it is a mistake of ours."""
    document = f"<Response><Dial>{'<Client>anna</Client>' * count}</Dial></Response>"
    if 1 <= count <= 10:
        reading(document)
    else:
        with pytest.raises(RefusedError, match=f"<Dial> with {count}"):
            reading(document)


@pytest.mark.parametrize(("name", "attribute"), TAKEN_AND_REFUSED)
def test_the_table_misspells_nothing_itself(name: str, attribute: str) -> None:
    """Every attribute of the table is one that Twilio's own library has a parameter for."""
    home = voice_response.Dial if name in {"Number", "Sip", "Client"} else voice_response.VoiceResponse
    snake = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in attribute)
    assert snake in inspect.signature(getattr(home, name.lower())).parameters
