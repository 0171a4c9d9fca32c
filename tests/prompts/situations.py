# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Most situations of golden/*.txt: each title there and the lines that are said in it."""

from collections.abc import Mapping
from datetime import date, time

from ivr.call import Line, Words
from ivr.dialogue import lines
from ivr.web import page_lines

CASA = Words.of(
    {"it": "l'Ufficio casa", "en": "the Housing Office", "fr": "le Bureau du logement", "ar": "مكتب السكن"}
)
POLO = Words.of(
    {
        "it": "il Polo territoriale 1",
        "en": "Social Services Centre 1",
        "fr": "le Pôle social 1",
        "ar": "المركز الاجتماعي رقم واحد",
    }
)
SEGRETERIA = Words.of(
    {
        "it": "la Segreteria del Servizio sociale territoriale",
        "en": "the Social Services Secretariat",
        "fr": "le Secrétariat du Service social",
        "ar": "سكرتارية الخدمة الاجتماعية",
    }
)
GAS = Words.of(
    {
        "it": "per una fuga di gas",
        "en": "because of a gas leak",
        "fr": "en raison d'une fuite de gaz",
        "ar": "بسبب تسرب للغاز",
    }
)
ALBARETO = Words.of(
    {
        "it": "alla Polisportiva Forese nord di Albareto",
        "en": "at the Forese Nord sports club in Albareto",
        "fr": "au club sportif Forese Nord d'Albareto",
        "ar": "في نادي فوريزي نورد الرياضي في ألباريتو",
    }
)
MON, TUE, WED, THU, FRI, SAT, SUN = range(1, 8)

Situations = Mapping[str, tuple[Line, ...]]


def _at(text: str) -> time:
    return time.fromisoformat(text.zfill(5))  # "9:00" is not ISO 8601 without its zero


def span(text: str) -> Line:
    """A span, written "9:00-12:30"."""
    opens, closes = map(_at, text.split("-"))
    return lines.span(opens, closes)


def group(days: Line, *spans: str) -> Line:
    return lines.group(days, tuple(map(span, spans)))


def also(days: Line, *spans: str) -> Line:
    return lines.group_also(days, tuple(map(span, spans)))


def week(*groups: Line) -> tuple[Line, ...]:
    return (lines.week(groups),)


def elsewhere(weeks: int, day: int) -> Line:
    return lines.second_place(ALBARETO, weeks, day, (span("9:30-12:30"),))


def unnamed(weeks: int, day: int) -> Line:
    return lines.second_place_unnamed(weeks, day, (span("9:30-12:30"),))


def read_out(*groups: tuple[int, ...]) -> tuple[Line, ...]:
    return tuple(
        lines.digit(digit, "end" if place == len(group) else "on")
        for group in groups
        for place, digit in enumerate(group, start=1)
    )


def holiday(*names: str) -> tuple[Line, ...]:
    return (lines.closed_holiday(tuple(map(lines.holiday, names))),)


LINE: Situations = {
    "The greeting": (lines.greeting(),),
    "A language offered first, by key 1": (lines.language_choice(1),),
    "A language offered second, by key 2": (lines.language_choice(2),),
    "A language offered fourth, by key 4": (lines.language_choice(4),),
    "The privacy line": (lines.privacy(),),
    "Someone called an old number: the new one is 059 203 4444": (
        lines.old_number(),
        *read_out((0, 5, 9), (2, 0, 3), (4, 4, 4, 4)),
    ),
    "The other digits of a number read out: 1 6 7 8": read_out((1, 6, 7, 8)),
    "The menu's offices, by keys 1, 4 and 5": (
        lines.press_office(POLO, 1),
        lines.press_office(SEGRETERIA, 4),
        lines.press_office(CASA, 5),
    ),
    "An office on the keys 2 and 3": (lines.press_office(CASA, 2), lines.press_office(CASA, 3)),
    "An office on the keys 6, 7 and 8": tuple(lines.press_office(CASA, key) for key in (6, 7, 8)),
    "The end of the menu: a person, once more, another language": (
        lines.press_person(),
        lines.press_again(),
        lines.press_language(),
    ),
    "The way back to the menu": (lines.press_menu(),),
    "The days and hours on demand": (lines.press_hours(),),
    "A key that is no choice": (lines.wrong_key(),),
    "No key at all": (lines.no_key(),),
    "Goodbye": (lines.goodbye(),),
    "After a conversation, to a caller who may stay on": (lines.after(),),
    "Trouble on our side": (lines.trouble(),),
}

OFFICE: Situations = {
    "Open until half past twelve, all that is said": (
        lines.chosen(CASA),
        lines.open_until(time(12, 30)),
        lines.transfer(CASA),
    ),
    "Open round the clock": (lines.chosen(POLO), lines.open_now()),
    "Closed over lunch": (lines.closed_now(), lines.reopens_today(time(15, 30))),
    "Closed for the night": (lines.closed_now(), lines.reopens_tomorrow(time(9))),
    "Closed for the weekend": (lines.closed_now(), lines.reopens_on(date(2026, 2, 2), time(9))),
    "A gas leak, all that is said while nobody else answers": (
        lines.chosen(POLO),
        lines.closed_for(GAS),
        lines.reopens_on(date(2026, 1, 21), time(8, 30)),
        *week(group(lines.days_range(MON, FRI), "8:30-13:00")),
        lines.emergency(112),
    ),
    "A gas leak, and another office answers: all that is said": (
        lines.chosen(POLO),
        lines.closed_for(GAS),
        lines.answered_by(SEGRETERIA),
        lines.transfer(SEGRETERIA),
    ),
    "Closed until further notice, for a reason not written in this language": (
        lines.closed_exceptionally(),
        lines.reopens_unknown(),
    ),
    "Another office will answer in its place, later today": (lines.answered_today(SEGRETERIA, time(15, 30)),),
    "Another office will answer in its place, from tomorrow": (lines.answered_tomorrow(CASA, time(8, 30)),),
    "Another office will answer in its place, from Monday": (
        lines.answered_on(POLO, date(2026, 2, 2), time(12)),
    ),
    "The emergency number where it is 118": (lines.emergency(118),),
    "A few seconds, while the line finds out who is next": (lines.please_wait(),),
}

HOLIDAYS: Situations = {
    "New Year's Day": holiday("capodanno"),
    "Epiphany": holiday("epifania"),
    "San Geminiano, 31 January": holiday("san-geminiano"),
    "Easter": holiday("pasqua"),
    "Easter Monday": holiday("lunedi-dell-angelo"),
    "Liberation Day, 25 April": holiday("anniversario-della-liberazione"),
    "Labour Day, 1 May": holiday("festa-del-lavoro"),
    "Republic Day, 2 June": holiday("festa-della-repubblica"),
    "The Assumption, 15 August": holiday("assunzione-della-beata-vergine-maria"),
    "Saint Francis, 4 October from 2026": holiday(
        "festa-nazionale-di-san-francesco-d-assisi-patrono-d-italia"
    ),
    "All Saints": holiday("ognissanti"),
    "Sunday 1 November 2026: National Unity and All Saints on one day": holiday(
        "giorno-dell-unita-nazionale", "ognissanti"
    ),
    "The Immaculate Conception, 8 December": holiday("immacolata-concezione"),
    "Christmas, all that is said of the closing": (
        *holiday("natale"),
        lines.reopens_on(date(2026, 12, 28), time(8, 30)),
    ),
    "Saint Stephen, 26 December": holiday("santo-stefano"),
    "A holiday that nobody has put in words yet": holiday("sant-ambrogio"),
}

_REOPENS = (
    *("0:00", "0:30", "1:00", "1:30", "3:45", "4:00", "7:30", "8:45", "9:00", "9:05", "9:10", "9:15"),
    *("9:20", "9:25", "9:35", "9:40", "10:50", "11:00", "11:45", "12:00", "12:15", "12:45", "13:00"),
    *("14:05", "15:20", "15:30", "15:40", "16:55", "18:00", "19:15", "20:00", "21:30", "22:00", "23:55"),
)
_UNTIL = ("0:00", "1:00", "8:45", "12:00", "13:00", "17:40", "21:00")


CLOCK: Situations = {
    **{f"Opens again today at {text}": (lines.reopens_today(_at(text)),) for text in _REOPENS},
    **{f"Open until {text}": (lines.open_until(_at(text)),) for text in _UNTIL},
}

_DAYS = {
    "Friday 30 January at 9:00": (date(2026, 1, 30), time(9)),
    "Wednesday 11 February at 9:00": (date(2026, 2, 11), time(9)),
    "Sunday 1 March at 12:00": (date(2026, 3, 1), time(12)),
    "Tuesday 21 April at 8:30": (date(2026, 4, 21), time(8, 30)),
    "Friday 8 May at 9:00": (date(2026, 5, 8), time(9)),
    "Saturday 20 June at 9:00": (date(2026, 6, 20), time(9)),
    "Friday 3 July at 15:00": (date(2026, 7, 3), time(15)),
    "Wednesday 12 August at 9:00": (date(2026, 8, 12), time(9)),
    "Tuesday 29 September at 9:00": (date(2026, 9, 29), time(9)),
    "Saturday 10 October at 9:00": (date(2026, 10, 10), time(9)),
    "Sunday 22 November at 9:00": (date(2026, 11, 22), time(9)),
    "Thursday 31 December at 9:00": (date(2026, 12, 31), time(9)),
}
DATES: Situations = {
    **{f"Opens again on {title}": (lines.reopens_on(*when),) for title, when in _DAYS.items()},
    "The next time at the second place is Wednesday 4 February": (lines.second_place_next(date(2026, 2, 4)),),
    "The next time at the second place is Sunday 1 March": (lines.second_place_next(date(2026, 3, 1)),),
}

WEEK: Situations = {
    "A range of days, and two of them also in the afternoon": week(
        group(lines.days_range(MON, FRI), "9:00-12:30"),
        also(lines.days_two(MON, THU), "15:30-17:30"),
    ),
    "A range of days, and one of them also in the afternoon": week(
        group(lines.days_range(MON, FRI), "8:30-13:00"),
        also(lines.days_one(THU), "14:30-17:30"),
    ),
    "A range of days with a midday break, and a shorter Friday": week(
        group(lines.days_range(MON, THU), "8:30-13:00", "14:30-17:30"),
        group(lines.days_one(FRI), "8:30-12:00"),
    ),
    "Two days": week(group(lines.days_two(TUE, THU), "9:00-13:00")),
    "Three days": week(
        group(lines.days_many((lines.day(MON), lines.day(WED), lines.day(FRI))), "9:00-11:00")
    ),
    "Sunday alone, until noon": week(group(lines.days_one(SUN), "9:00-12:00")),
    "A range that ends on Sunday, from noon": week(group(lines.days_range(FRI, SUN), "12:00-15:00")),
    "Every day": week(group(lines.days_every(), "8:00-20:00")),
    "Every day, round the clock": week(lines.group(lines.days_every(), (lines.span_all_day(),))),
    "A range and a single day": week(
        group(lines.days_mixed((lines.days_range(MON, WED), lines.days_one(FRI))), "9:00-13:00")
    ),
    "Two days and a range": week(
        group(lines.days_mixed((lines.days_two(MON, TUE), lines.days_range(THU, SAT))), "9:00-11:45")
    ),
    "Three days that all differ": week(
        group(lines.days_one(MON), "9:00-13:00"),
        group(lines.days_one(WED), "15:00-18:00"),
        group(lines.days_one(FRI), "9:00-12:00"),
    ),
    "Across noon: 12:30 to 13:30 and 12:00 to 12:30": week(
        group(lines.days_one(MON), "12:30-13:30"), group(lines.days_one(TUE), "12:00-12:30")
    ),
    "The evening until midnight, and from midnight to six": week(
        group(lines.days_one(SAT), "18:00-0:00"), group(lines.days_one(SUN), "0:00-6:00")
    ),
    "Over midnight, and one o'clock at either end": week(
        group(lines.days_one(FRI), "22:00-2:00"),
        group(lines.days_one(SAT), "20:00-1:00"),
        group(lines.days_one(SUN), "1:00-3:00"),
    ),
    "Three spans on one day": week(group(lines.days_one(WED), "8:00-10:00", "12:15-14:00", "16:00-18:00")),
    "No phone hours in this season": (lines.week_empty(),),
    "When the door is open": (
        lines.visits(
            (
                group(lines.days_two(TUE, THU), "9:00-13:00"),
                also(lines.days_one(THU), "15:00-17:00"),
            )
        ),
    ),
    "A second place, every week": (elsewhere(1, WED),),
    "A second place, every second week, with its address": (
        elsewhere(2, WED),
        lines.address_follows(),
        lines.as_written("via Albareto 586"),
    ),
    "A second place without a name in this language, every third week": (unnamed(3, SUN),),
    "A second place without a name in this language, every fourth week": (unnamed(4, FRI),),
}

PAGE: Situations = {
    "The page's own words: language, direction, headings, open, closed": (
        page_lines.page_language(),
        page_lines.page_direction(),
        page_lines.page_languages(),
        page_lines.page_offices(),
        page_lines.page_open(),
        page_lines.page_closed(),
        page_lines.page_menu(),
    ),
    "What stands beside the facts of the office on key 4": (
        page_lines.page_phone(4),
        page_lines.page_door(),
        page_lines.page_address(),
        page_lines.page_elsewhere(),
        page_lines.page_write(),
    ),
    "The button that calls, and the page's introduction": (
        page_lines.page_call("059 203 4444"),
        page_lines.page_intro(),
    ),
    "When the page was true, at a time that no office would open at": (
        page_lines.page_moment(date(2026, 1, 29), time(8, 7)),
    ),
    "When the page was true, a moment after midnight": (
        page_lines.page_moment(date(2026, 1, 1), time(0, 3)),
    ),
}

# What the voice says elsewhere in this file, as it is written.
WRITTEN: Situations = {
    "Open until 12:30, until midnight, until one at night": tuple(
        map(lines.open_until, (time(12, 30), time(0), time(1)))
    ),
    "Opens again today at 12:00, tomorrow at 9:05": (
        lines.reopens_today(time(12)),
        lines.reopens_tomorrow(time(9, 5)),
    ),
    "Opens again on Monday 2 February at 8:30, on Sunday 1 March at 0:15": (
        lines.reopens_on(date(2026, 2, 2), time(8, 30)),
        lines.reopens_on(date(2026, 3, 1), time(0, 15)),
    ),
    "Another office will answer, from tomorrow, from Wednesday 21 January": (
        lines.answered_tomorrow(CASA, time(8, 30)),
        lines.answered_on(POLO, date(2026, 1, 21), time(9)),
    ),
    "A range of days, and two of them also in the afternoon": week(
        group(lines.days_range(MON, FRI), "9:00-12:30"),
        also(lines.days_two(MON, THU), "15:30-17:30"),
    ),
    "Over midnight, and from one o'clock": week(
        group(lines.days_one(FRI), "22:00-2:00"), group(lines.days_one(SUN), "1:00-3:00")
    ),
    "A second place, and the next time there": (elsewhere(2, WED), lines.second_place_next(date(2026, 2, 4))),
    "The emergency number": (lines.emergency(112),),
    "The menu: an office, a person, once more": (
        lines.press_office(CASA, 2),
        lines.press_person(),
        lines.press_again(),
    ),
}
