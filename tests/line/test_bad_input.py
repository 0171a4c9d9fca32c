# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bad input: a clear outcome for the caller, a log line for the staff, nothing lost."""

from pathlib import Path

import pytest

from ivr.dialogue import lines, waiting_lines
from ivr.simulator.faults import Fault
from ivr.simulator.rest_troubles import RestMishap, RestTrouble
from ivr.simulator.stage import Stage
from tests.line.conftest import ON_SQLITE
from tests.line.manners import takes_it
from tests.line.town import Town, hears
from tests.line.trouble import config_without, start_anew

pytestmark = ON_SQLITE

REST = [RestTrouble.TOO_MANY, RestTrouble.BROKEN, RestTrouble.UNHEARD, RestTrouble.UNCONNECTED]
NEWS = {
    "a call that never was": ("/voice/status", {"CallStatus": "completed"}),
    "a leg of a claim that never was": ("/voice/leg?claim=999999", {"CallStatus": "completed"}),
    "a leg of another's claim": ("/voice/leg?claim=2", {"CallStatus": "completed"}),
    "a dial of a claim that never was": (
        "/voice/dialled?claim=999999&language=it&office=polo1&placed=polo1",
        {"CallStatus": "in-progress", "DialCallStatus": "no-answer", "DialBridged": "false"},
    ),
    "another's dial": (
        "/voice/dialled?claim=2&language=it&office=polo1&placed=polo1",
        {"CallStatus": "in-progress", "DialCallStatus": "no-answer", "DialBridged": "false"},
    ),
    "a whisper of a claim that never was": (
        "/voice/whisper?claim=999999&language=it&office=polo1&operator=giulia",
        {"CallStatus": "in-progress", "Digits": "1", "ParentCallSid": "CAffff", "Direction": "outbound-dial"},
    ),
    "somebody who waits nowhere": (
        "/voice/hold?language=it&office=polo1&placed=polo1",
        {"CallStatus": "completed", "Digits": ""},
    ),
}


def config(folder: Path, *without: str) -> Path:
    file = folder / "config.toml"
    file.write_text(config_without(*without), "utf-8")
    return file


@pytest.mark.parametrize(("path", "form"), NEWS.values(), ids=NEWS)
def test_news_of_what_never_was_change_nothing(town: Town, path: str, form: dict[str, str]) -> None:
    """Signed, and yet about nobody: the conversation and the line go on."""
    town.occupies("giulia", "polo1", 60)
    town.waits("amal")
    town.tells(path, {"CallSid": "CA" + "f" * 32, "From": "+393339999999", **form})
    town.waits("bruno")
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]


@pytest.mark.parametrize("trouble", REST)
def test_without_rest_the_hold_turns_do_it(town: Town, trouble: RestTrouble) -> None:
    """No caller can be moved: each goes to the operator in a turn of their own, in their order."""
    town.exchange.rest_faults.append(Fault("", RestMishap(trouble)))
    town.meets("giulia", takes_it(talks=30))
    for name in ("amal", "bruno", "chiara"):
        town.phones(name)
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["amal", "bruno", "chiara"]


def test_an_operator_gone_from_the_config_while_rung(town: Town, tmp_path: Path) -> None:
    """Giulia is taken off while her phone rings: Amal is not cut off, and keeps her place."""
    amal = town.phones("amal")
    town.until(lambda: town.is_rung("giulia"))
    start_anew(town, config(tmp_path, "giulia"))
    town.until(lambda: hears(amal, waiting_lines.unstaffed()))
    start_anew(town)
    town.meets("giulia", takes_it(talks=20))
    town.phones("bruno")
    town.until(lambda: len(town.served()) == 2)
    assert town.served() == ["amal", "bruno"]


def test_an_office_gone_from_the_config_while_people_wait(town: Town, tmp_path: Path) -> None:
    """The waiting are told and led to the menu; the other offices go on."""
    town.occupies("giulia", "polo1", None)
    amal = town.waits("amal")
    town.waits("bruno")
    start_anew(town, config(tmp_path, "polo1", "giulia"))
    town.until(lambda: hears(amal, waiting_lines.office_gone()))
    town.until(lambda: amal.stage is Stage.ASKED)
    assert hears(amal, lines.press_person())
    town.meets("anna", takes_it(talks=20))
    amal.key("4")
    town.until(lambda: town.is_talking("amal"))
