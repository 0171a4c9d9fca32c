# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From what config.toml says of hours, seasons, second places, closures and extra days to opening hours."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from ivr.call import Words
from ivr.hours import ByClosure, ByHoliday, Closed, Open, Span
from tests.settings.example import CITY, changed, city, office

ROME = ZoneInfo("Europe/Rome")


def spans(*hours: str) -> tuple[Span, ...]:
    """What these hours of one day become."""
    written = ", ".join(f'"{each}"' for each in hours)
    visits = office("segreteria", changed('tuesday = ["09:00-12:00"]', f"tuesday = [{written}]")).visits
    assert visits
    return visits.week[1]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ROME)


def test_spans() -> None:
    """Hours of a day, in order, however they are written; over midnight, and to its end."""
    assert spans("14:30-17:30", "08:30-13:00") == (Span(510, 780), Span(870, 1050))
    assert spans("22:00-02:00+1") == (Span(1320, 1560),)
    assert spans("00:00-24:00") == (Span(0, 1440),)
    assert spans("08:00-13:00", "13:00-18:00") == (Span(480, 780), Span(780, 1080))
    assert spans() == ()


def test_a_day_that_stands_alone_goes_before_its_range() -> None:
    """Thursday has its afternoon, the days around it have not, and those not named are closed."""
    week = office("casa").hours.week
    assert [len(day) for day in week] == [1, 1, 1, 2, 1, 0, 0]
    assert office("segreteria").hours.week[5] == (Span(1320, 1560),)


def test_a_night_that_the_morning_after_does_not_touch() -> None:
    """A span over midnight may end just when the next day's begins."""
    week = office(
        "segreteria", changed('saturday = ["22:00-02:00+1"]', 'sunday = ["22:00-07:00+1"]')
    ).hours.week
    assert week[6] == (Span(1320, 1860),)


def test_a_season_replaces_the_week() -> None:
    """From its first day to its last, for the phone unless it says otherwise."""
    hours = office("casa").hours
    assert hours.week_on(date(2026, 7, 1))[0] == (Span(510, 720),)
    assert hours.week_on(date(2026, 8, 31))[1] == ()
    assert hours.week_on(date(2026, 9, 1)) == hours.week


def test_a_season_of_the_door() -> None:
    """It leaves the phone alone; seasons of phone and door may overlap."""
    door = (
        '[[office.season]]\nkind = "visits"\nfrom = 2026-08-01\nuntil = 2026-09-30\nfriday = ["10:00-11:00"]'
    )
    casa = office("casa", changed('monday = ["08:30-12:00"]', f'monday = ["08:30-12:00"]\n{door}'))
    assert casa.visits
    assert casa.visits.week_on(date(2026, 8, 7))[4] == (Span(600, 660),)
    assert len(casa.hours.seasons) == 1


def test_visits_of_which_nothing_is_known() -> None:
    """An office without [office.visits] says nothing about its door."""
    assert office("casa").visits is None
    assert office("segreteria").visits is not None


@pytest.mark.parametrize("kind", ["visits", "hours"])
def test_a_second_place(kind: str) -> None:
    """Every second Wednesday: a rhythm of the door, or of the phone if it says so, and listed."""
    segreteria = office("segreteria", changed("every_weeks = 2", f'every_weeks = 2\nkind = "{kind}"'))
    (second,) = segreteria.second_places
    assert second.place == Words.of({"it": "alla Polisportiva"})
    assert (second.address, second.kind) == (None, kind)
    assert second.rhythm.on(date(2026, 1, 14))
    assert not second.rhythm.on(date(2026, 1, 7))
    assert segreteria.visits
    with_it, without = (segreteria.hours, segreteria.visits)[:: 1 if kind == "hours" else -1]
    assert with_it.rhythms == (second.rhythm,)
    assert without.rhythms == ()


def test_a_day_alone_is_the_last_day_closed() -> None:
    """The gas leak's closure: from half past ten until the end of the 20th, phone and reason and redirect."""
    hours = office("casa").hours
    (closure,) = hours.closures
    assert (closure.starts, closure.ends) == (at("2026-01-07T10:30"), at("2026-01-21T00:00"))
    assert (closure.named, closure.redirect) == (True, "segreteria")
    assert isinstance(hours.at(at("2026-01-07T10:25")), Open)
    assert hours.at(at("2026-01-20T12:00")) == Closed(ByClosure(closure), at("2026-01-21T08:30"))


def test_a_time_is_the_moment_of_reopening() -> None:
    """With a time, `until` is when it opens again; a moment with an offset is brought to the line's zone."""
    for until in ("2026-01-20T11:00:00", "2026-01-20T10:00:00Z", "2026-01-20 11:00:00"):
        (closure,) = office("casa", changed("until = 2026-01-20", f"until = {until}")).hours.closures
        assert closure.ends == at("2026-01-20T11:00")


def test_one_day_closed() -> None:
    """The same day as first and last: all of that day."""
    text = changed("from = 2026-01-07T10:30:00\nuntil = 2026-01-20", "from = 2026-01-07\nuntil = 2026-01-07")
    (closure,) = office("casa", text).hours.closures
    assert (closure.starts, closure.ends) == (at("2026-01-07T00:00"), at("2026-01-08T00:00"))


def test_the_clock_change_cuts_no_day() -> None:
    """A closure that ends on the day on which the clocks change ends at that day's end, not an hour off."""
    text = changed("from = 2026-01-07T10:30:00\nuntil = 2026-01-20", "from = 2026-03-28\nuntil = 2026-03-29")
    (closure,) = office("casa", text).hours.closures
    assert closure.ends
    assert closure.ends.astimezone(UTC) == datetime(2026, 3, 29, 22, tzinfo=UTC)


def test_a_closure_of_all_offices() -> None:
    """Without `offices` it shuts every phone and every door, until further notice where no end is written."""
    text = f"{CITY}\n[[closure]]\nfrom = 2026-12-28\n"
    closed = city(text)
    all_hours = [hours for each in closed.offices for hours in (each.hours, each.visits) if hours]
    assert len(all_hours) == 3
    assert all(hours.closures[-1].ends is None and not hours.closures[-1].named for hours in all_hours)


def test_a_closure_shuts_phone_and_door() -> None:
    """A closure of one office leaves the others alone."""
    text = changed(
        'offices = ["casa"]\nfrom = 2026-01-07T10:30:00',
        'offices = ["segreteria"]\nfrom = 2026-01-07T10:30:00',
    )
    text = text.replace('redirect = "segreteria"', 'redirect = "casa"')
    segreteria = office("segreteria", text)
    assert segreteria.visits
    assert segreteria.hours.closures == segreteria.visits.closures != ()
    assert office("casa", text).hours.closures == ()


def test_an_extra_day() -> None:
    """On that day these hours and no others, for the offices named, or for all."""
    assert office("casa").hours.extra_days[0].spans == (Span(510, 690),)
    assert office("segreteria").hours.extra_days == ()
    for_all = changed('offices = ["casa"]\ndate = 2026-12-24', "date = 2026-12-24")
    assert office("segreteria", for_all).hours.extra_days[0].day == date(2026, 12, 24)
    visits = office("segreteria", for_all).visits
    assert visits
    assert visits.extra_days == ()


def test_holidays() -> None:
    """The country's and the patron's, by the slugs that the prompts know."""
    hours = office("casa").hours
    assert hours.at(at("2026-12-25T10:00")) == Closed(ByHoliday(("natale",)), at("2026-12-28T08:30"))
    assert hours.holidays(date(2026, 1, 31)) == ("san-geminiano",)
