# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line with the telephone beside it, as `make run` serves it; and without, as a city does."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask

from ivr.app import create_app
from ivr.call import PhoneNumber
from ivr.cli.pretend import line_with_telephone, pretend_carrier
from ivr.settings import Environment
from ivr.simulator.clock import Clock
from ivr.simulator.wire import WsgiWire
from tests.modena import modena
from tests.world import environment


def of_its_own(folder: Path) -> Environment:
    """A line whose pretend city lives on after the test: it shares its database with nobody."""
    return replace(environment(database_url=f"sqlite:///{folder}/line.db"), data=folder)


def test_the_telephone_phones_the_line_beside_it(tmp_path: Path) -> None:
    """A call from the page is answered by this very line, on the machine's own day and hour."""
    client = line_with_telephone(of_its_own(tmp_path)).test_client()
    assert client.get("/phone").status_code == 200
    opened = client.post("/phone/visits", json={"language": "en"}).json
    assert opened is not None
    visit = f"/phone/visits/{opened['visit']}"
    assert client.post(f"{visit}/calls", json={"from": "withheld", "to": "+390592034444"}).status_code == 200
    news = client.get(f"{visit}/news?after={opened['number'] - 1}").json
    assert news is not None
    assert news["clock"]["follows"] is True
    assert next(item["text"] for item in news["story"] if item["kind"] == "heard").startswith(
        "Comune di Modena"
    )


def test_an_old_number_is_one_of_the_carriers_as_soon_as_it_is_written() -> None:
    """Whoever edits config.toml while `make run` runs can dial it at once, and finds it in the list."""
    cities = [modena()]
    clock, wire = Clock(datetime.now(UTC)), WsgiWire(Flask(__name__))
    numbers = pretend_carrier(wire, clock, environment(), lambda: cities[0]).account.numbers
    before = set(numbers)
    office, *others = cities[0].offices
    new = PhoneNumber("+39059555555")
    old_numbers = office.old_numbers | {new}
    cities[0] = replace(cities[0], offices=(replace(office, old_numbers=old_numbers), *others))
    assert set(numbers) - before == {new.e164}
    assert numbers[new.e164] == numbers[cities[0].number.e164]


def test_a_line_in_service_has_no_telephone(tmp_path: Path) -> None:
    """Nobody can pretend to call a real line from the internet; and its page leads to none."""
    assert create_app(environment()).test_client().get("/phone").status_code == 404
    assert "/phone" not in line_with_telephone(of_its_own(tmp_path)).test_client().get("/").text
