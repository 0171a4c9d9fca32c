# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L13: a webhook comes twice, late, out of order, or never."""

from datetime import timedelta

import pytest

from ivr.simulator.faults import Fault, Loss, Mishap
from tests.line.manners import REFUSES, takes_it
from tests.line.town import Town

KINDS = {  # each kind of webhook of the line, by a part of its address
    "hold turn": "/voice/hold",
    "taking the place": "/voice/office",
    "dial's end": "/voice/dialled",
    "whisper": "/voice/whisper",
    "leg's end": "/voice/leg",
    "call's end": "/voice/status",
}
MISHAPS = {
    "twice at once": Mishap(doubled=timedelta()),
    "twice, the second late": Mishap(doubled=timedelta(seconds=25)),
    "late": Mishap(late=timedelta(seconds=3)),
    "so late that it is sent again": Mishap(late=timedelta(seconds=6)),
    "its answer lost": Mishap(loss=Loss.UNANSWERED),
}


PAIRS = [  # each mishap befalls some kind and each kind some mishap; --long tries all
    pytest.param(kind, MISHAPS[mishap], id=f"{name}, {mishap}", marks=[pytest.mark.long] if away % 5 else [])
    for row, (name, kind) in enumerate(KINDS.items())
    for away, mishap in enumerate(MISHAPS, start=row)
]


@pytest.mark.parametrize(("kind", "mishap"), PAIRS)
def test_l13_every_second_webhook_fares_badly(town: Town, kind: str, mishap: Mishap) -> None:
    """Three callers, one operator who refuses once: all are served as they came."""
    town.exchange.faults.append(Fault(kind, mishap, chance=0.5))
    town.is_rough = mishap.loss is not None or mishap.late > timedelta(seconds=4)  # the fallback is asked
    town.meets("giulia", REFUSES)
    town.phones("amal")
    town.phones("bruno")
    town.until(lambda: bool(town.rings("giulia")))
    town.meets("giulia", takes_it(talks=30))
    town.phones("chiara")
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["amal", "bruno", "chiara"]


def test_l13_a_stale_refusal_of_one_operator_moves_nothing_at_another(town: Town) -> None:
    """Anna's "no answer" comes once more while Amal already talks with Karim: it tears nothing apart."""
    town.exchange.faults.append(Fault("/voice/dialled", Mishap(doubled=timedelta(seconds=30)), times=1))
    town.meets("anna", REFUSES)
    town.meets("karim", takes_it(after=3, talks=100))
    town.phones("amal", "casa")
    town.until(lambda: town.is_talking("amal"))
    town.waits("bruno", "polo2")
    town.passes(60)
    assert town.is_talking("amal")
    assert len(town.rings("karim")) == 1
    town.until(lambda: len(town.served()) == 2)
    assert town.spoke_with() == [("amal", "karim"), ("bruno", "karim")]


def test_l13_a_stale_refusal_while_another_operator_is_rung(town: Town) -> None:
    """The same while Karim's phone still rings: he is neither rung twice nor counted as a miss."""
    town.exchange.faults.append(Fault("/voice/dialled", Mishap(doubled=timedelta(seconds=8)), times=1))
    town.meets("anna", REFUSES)
    town.meets("karim", takes_it(after=14, talks=30))
    town.phones("amal", "casa")
    town.until(lambda: town.is_talking("amal"))
    assert [len(town.rings(operator)) for operator in ("anna", "karim")] == [1, 1]
