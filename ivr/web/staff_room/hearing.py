# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A button that has sentences heard: its sound, how far its making has come, or why there is none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from http import HTTPStatus
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, request, url_for

from ivr.call import Language, OfficeId
from ivr.city import City
from ivr.editing import Told, sentences_of
from ivr.listening import Making, Ready
from ivr.staff import Role
from ivr.voices import ClipName, Failure, Job, Wish
from ivr.web.frame import needs, visit
from ivr.web.staff_room import dates
from ivr.web.staff_room.room import Room, Scene

HEAR = "hear"  # the field that a button sends: an Ask
_OURS = frozenset({HEAR, "seen", "anew", "language"})


@dataclass(frozen=True, slots=True)
class Ask:
    """What a button has heard: an office at a moment in a language, under the config `before` or `after`.

    `digest` is that of the sentences which stood on the page.
    """

    side: str
    office: OfficeId
    moment: datetime
    language: Language
    digest: str

    def __str__(self) -> str:
        moment = self.moment.astimezone(UTC).isoformat()
        return ",".join((self.side, self.office, moment, self.language, self.digest))

    @property
    def id(self) -> str:
        """The button's in its page, and that of what comes in its place, so that it keeps the focus."""
        return f"hear-{sha256(str(replace(self, digest='')).encode()).hexdigest()[:12]}"

    @staticmethod
    def read(text: str) -> "Ask | None":
        """What a button sent; None for anything else."""
        try:
            side, office, moment, language, digest = text.split(",")
            at = datetime.fromisoformat(moment).astimezone(UTC)
        except (ValueError, OverflowError):
            return None
        if not dates.is_near(at):
            return None
        return Ask(side, OfficeId(office), at, Language(language), digest)


def wish_of(told: Iterable[Told], city: City) -> Wish:
    """The sentences as they are spoken under a config."""
    return Wish(city.voices, tuple(Job.of(each.key, each.sentence) for each in told))


def asked(room: Room, told: Iterable[Told], city: City, about: Ask) -> Ask | None:
    """The button for some sentences, of which `about` has no digest yet; None where they have no voice."""
    wish = wish_of(told, city)
    return replace(about, digest=wish.name) if wish.jobs and room.listening.is_voiced(wish) else None


def answer(room: Room, scene: Scene, cities: Mapping[str, City | None], back: str) -> Response:
    """What is to be had of what a button asks for; `cities` are the configs by the side that it names.

    Where the sentences are others by now, or there is no such config any more, that is told.
    For htmx a part of the page, else a page that leads `back`.
    """
    ask = Ask.read(request.args.get(HEAR, "")) or abort(HTTPStatus.NOT_FOUND)
    if ask.side not in cities:
        abort(HTTPStatus.NOT_FOUND)
    wish = _wish(room, ask, cities[ask.side])
    found = room.listening.ask(wish, anew="anew" in request.args) if wish else None
    seen = f"{found.done}" if isinstance(found, Making) else ""
    if seen and request.args.get("seen") == seen:
        return Response(status=HTTPStatus.NO_CONTENT)
    return room.pages.show(
        "staff_room/sound.html" if "HX-Request" in request.headers else "staff_room/listen.html",
        scene=scene,
        ask=ask,
        tongue=room.own_name(ask.language)[0] if found else "",
        sentences=[job.sentence for job in wish.jobs] if wish else (),
        found=found,
        sound=_address(found) if isinstance(found, Ready) else "",
        unmet=_unmet(found) if isinstance(found, Failure) else "",
        again=_again(seen=seen),
        anew=_again(anew="1"),
        back=back,
    )


def sounds(staff_room: Blueprint, room: Room) -> None:
    """`/staff/sound.wav`: clips one after the other, named in the address."""

    @staff_room.get("/staff/sound.wav")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def sound() -> Response:
        names = [ClipName(name) for name in request.args.get("clips", "").split(",")]
        wav = room.listening.joined(names) or abort(HTTPStatus.NOT_FOUND)
        response = Response(wav, content_type="audio/wav")
        response.make_conditional(request, accept_ranges=True, complete_length=len(wav))
        return response


def address(room: Room, wish: Wish) -> str:
    """Where its sound is; "" until all of it is there."""
    found = room.listening.found(wish)
    return _address(found) if isinstance(found, Ready) else ""


def values() -> dict[str, str]:
    """What the page with the button was asked for, as far as the address tells."""
    return {name: text for name, text in request.args.items() if name not in _OURS}


def _wish(room: Room, ask: Ask, city: City | None) -> Wish | None:
    """The sentences that stood on the page; None where they are others by now."""
    office = city and city.office(ask.office)
    if not city or not office or ask.language not in city.languages:
        return None
    wish = wish_of(sentences_of(city, office, ask.moment, ask.language, room.prompts), city)
    return wish if wish.name == ask.digest else None


def _address(ready: Ready) -> str:
    return url_for("staff_room.sound", clips=",".join(ready.names))


def _again(**further: str) -> str:
    """The same question once more."""
    return f"{request.path}?{urlencode({**values(), HEAR: request.args[HEAR], **further})}"


def _unmet(failure: Failure) -> str:
    key, place = f"staff-room-unmet-{failure.unmet}", failure.place
    return visit().say(key, source=failure.source, why=failure.why, place=place, count=failure.count)
