# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The shape of config.toml: its sections, their settings, and what holds where one is left out."""

from datetime import date
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, InstanceOf
from pydantic_core import PydanticCustomError

from ivr.settings.days import days_named

T = TypeVar("T")

MUST_BE_WRITTEN = "must be written"
# A setting without which there is no line. It has a stand-in nevertheless, so that where it is missing
# the rest of the file can still be looked through; nothing of such a file comes into force.
Needed = Annotated[T, MUST_BE_WRITTEN]


def _this_century(day: date) -> date:
    if not 2000 <= day.year < 2100:  # so far off it is a slip of the finger
        raise PydanticCustomError("far_date", "far date")
    return day


def _weekdays(name: str) -> str:
    days = days_named(name)
    if days is None:
        raise PydanticCustomError("unknown_day", "unknown day")
    if not days:
        raise PydanticCustomError("backward_days", "backward days")
    return name


Day = Annotated[date, AfterValidator(_this_century)]
Moment = Annotated[InstanceOf[date], AfterValidator(_this_century)]  # a day, or a day and a time
Names = dict[str, str]  # by language
Timetable = dict[Annotated[str, AfterValidator(_weekdays)], list[str]]
Kind = Literal["hours", "visits"]  # the phone, or the door
Count = Annotated[int, Field(ge=0, le=10_000)]
AtLeastOne = Annotated[int, Field(ge=1, le=10_000)]
SOME_DAY = date(2000, 1, 1)


class Section(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Line(Section):
    name: Needed[Names] = {}
    number: Needed[str] = ""
    timezone: Needed[str] = ""
    holidays: Needed[str] = ""
    languages: Needed[list[str]] = []
    person: Needed[str] = ""
    emergency: str | None = None
    shared_numbers: list[str] = []
    remember_language_days: Count = 30


class Season(Section):
    """Beside these settings it has those of a timetable."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: Timetable = Field(init=False)

    from_: Needed[Day] = Field(default=SOME_DAY, alias="from")
    until: Needed[Day] = SOME_DAY
    kind: Kind = "hours"


class SecondPlace(Section):
    place: Names = {}
    address: str | None = None
    every_weeks: AtLeastOne = 1
    from_: Needed[Day] = Field(default=SOME_DAY, alias="from")
    hours: Needed[list[str]] = []
    kind: Kind = "visits"


class Office(Section):
    id: Needed[str] = ""
    key: Needed[str] = ""
    name: Needed[Names] = {}
    address: str | None = None
    email: str | None = None
    old_numbers: list[str] = []
    hours: Needed[Timetable] = {}
    visits: Timetable | None = None
    season: list[Season] = []
    also: list[SecondPlace] = []

    @property
    def has_visits(self) -> bool:
        """Whether anything is known of when the door is open."""
        parts: list[Season | SecondPlace] = [*self.season, *self.also]
        return self.visits is not None or any(part.kind == "visits" for part in parts)


class Closure(Section):
    offices: list[str] | None = None
    from_: Needed[Moment] = Field(default=SOME_DAY, alias="from")
    until: Moment | None = None
    reason: Names = {}
    redirect: str | None = None


class Opening(Section):
    offices: list[str] | None = None
    date: Needed[Day] = SOME_DAY
    hours: Needed[list[str]] = []
    kind: Kind = "hours"


class Operator(Section):
    id: Needed[str] = ""
    name: Needed[str] = ""
    phone: Needed[str] = ""
    offices: Needed[list[str]] = []
    speaks: list[str] = []
    whisper: Needed[str] = ""
    duty: Needed[Literal["signed-in", "open-hours"]] = "signed-in"


class User(Section):
    id: Needed[str] = ""
    name: Needed[str] = ""
    roles: Needed[list[str]] = []
    operator: str | None = None


class Outcome(Section):
    id: Needed[str] = ""
    name: Needed[Names] = {}


class Voices(Section):
    source: Literal["espeak", "gtts", "say"] = "espeak"


class Hold(Section):
    ring_seconds: Annotated[int, Field(ge=5, le=600)] = 18  # what Twilio's <Dial> takes
    wrap_up_seconds: Count = 15
    redial_minutes: Count = 10
    max_waiting: AtLeastOne = 50
    drain_minutes: Count = 30
    estimate_after: AtLeastOne = 5
    tickets: bool = True


class Callback(Section):
    countries: list[str] = ["IT"]
    retries: Count = 3
    retry_minutes: AtLeastOne = 15
    max_per_opening: Count = 20


class Privacy(Section):
    numbers_hours: AtLeastOne = 24
    log_days: AtLeastOne = 400


class Config(Section):
    """The whole file."""

    line: Needed[Line] = Line()
    office: Needed[list[Office]] = []
    closure: list[Closure] = []
    opening: list[Opening] = []
    operator: list[Operator] = []
    user: list[User] = []
    outcome: list[Outcome] = []
    voices: Voices = Voices()
    hold: Hold = Hold()
    callback: Callback = Callback()
    privacy: Privacy = Privacy()
