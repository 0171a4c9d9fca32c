# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A language is one file of prompts and one row of voices: shown with one that nobody wrote."""

import re
from datetime import date, datetime, time
from pathlib import Path
from shutil import copytree

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from ivr.app import create_app
from ivr.call import Language, Line, Words
from ivr.cli.pretend import pretend_carrier
from ivr.declared import DECLARED
from ivr.dialogue import lines, operator_lines
from ivr.prompts import Prompts, SayVoice, known_languages, load_voices
from ivr.settings import Environment, read_city_file
from ivr.simulator.clock import Clock
from ivr.simulator.wire import WsgiWire
from tests.modena import FILE
from tests.prompts import FOLDER, LANGUAGES
from tests.prompts.by_file import BY_FILE

EO = Language("eo")
VOICE = """
[eo]
say = { voice = "Polly.Emma", language = "en-GB" }
espeak = "art/eo"
gtts = { lang = "eo", tld = "com" }
"""


class _MadeUp(Transformer):
    """English said backwards, word by word: nothing of it is left by accident."""

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802 - Transformer calls it so
        node.value = " ".join(word[::-1] for word in node.value.split(" "))
        return node


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The project's prompts with one language more."""
    copytree(FOLDER, tmp_path / "prompts")
    resource = FluentParser().parse((FOLDER / "en.ftl").read_text("utf-8"))
    made_up = FluentSerializer().serialize(_MadeUp().visit(resource))
    (tmp_path / "prompts" / f"{EO}.ftl").write_text(made_up, encoding="utf-8")
    with (tmp_path / "prompts" / "voices.toml").open("a", encoding="utf-8") as voices:
        voices.write(VOICE)
    return tmp_path / "prompts"


def test_one_file_and_one_row_make_a_language(folder: Path) -> None:
    """It is known, it has its voice, and nothing is missing from it."""
    assert known_languages(folder) == {*LANGUAGES, EO}
    assert load_voices(folder)[EO] == SayVoice("Polly.Emma", "en-GB")
    assert Prompts.load(folder, [*LANGUAGES, EO]).gaps(DECLARED) == ()


def test_the_new_language_says_every_line(folder: Path) -> None:
    """Times, dates, lists, digits and names of languages included, without a word of Python for it."""
    prompts = Prompts.load(folder, [EO])
    for situations in BY_FILE.values():
        for said in situations.values():
            for line in said:
                assert prompts.say(_in_eo(line), EO).text
    assert prompts.say(lines.reopens_on(date(2026, 2, 2), time(9)), EO).text == (
        "tI snepo niaga no yadnoM eht dnoces fo yraurbeF ta enin ni eht gninrom."
    )
    assert "araba" in prompts.say(operator_lines.whisper(Words.of({EO: "Domo"}), "ar"), EO).text


def test_a_call_in_the_new_language(folder: Path, tmp_path: Path) -> None:
    """One word in `languages`, and names for it, and the whole line speaks it: no Python was touched."""
    config = FILE.read_text("utf-8").replace('"ar"]\nperson', '"ar", "eo"]\nperson')
    file = tmp_path / "config.toml"
    file.write_text(
        re.sub(r"^(name = \{.*)( \})$", r'\1, eo = "Domo"\2', config, flags=re.MULTILINE), "utf-8"
    )
    city = read_city_file(file, known_languages=known_languages(folder)).city
    assert city
    environment = Environment.read({"IVR_SIMULATOR": "1", "IVR_DATA": str(tmp_path), "IVR_CONFIG": str(file)})
    clock = Clock(datetime(2026, 1, 12, 10, tzinfo=city.zone))
    wire = WsgiWire(create_app(environment, clock, folder))
    phone = pretend_carrier(wire, clock, environment, lambda: city).call("+393331234567", city.number.e164)
    phone.press("5")
    phone.press("5")
    phone.listen()
    assert phone.sentences[5] == "roF ,hsilgnE sserp 5."
    assert "roF Domo, sserp 5." in phone.sentences
    assert phone.sentences[-2] == "ehT eciffo si nepo litnu eno ni eht noonretfa."


def _in_eo(line: Line) -> Line:
    """The line with its words written in the new language too."""
    return Line(
        line.key,
        tuple(
            (name, Words.of({**{str(k): v for k, v in arg}, EO: "Domo"}) if isinstance(arg, Words) else arg)
            for name, arg in line.args
        ),
    )
