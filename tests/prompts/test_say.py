# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a line becomes a sentence, and what is refused rather than said wrong."""

from datetime import date, time
from pathlib import Path

import pytest

from ivr.call import Arg, Language, Line, Words
from ivr.prompts import PromptError, Prompts

XX = Language("it")  # any language will do: the texts are made up here


def said(tmp_path: Path, text: str, **args: Arg) -> str:
    """What a made-up file says of its message `key`."""
    (tmp_path / f"{XX}.ftl").write_text(text, encoding="utf-8")
    return Prompts.load(tmp_path, [XX]).say(Line.of("key", **args), XX).text


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("key = { $when }", {}),
        ("key = { $when }", {"when": time(9)}),
        ("key = { $when }", {"when": date(2026, 2, 2)}),
        ("key = { TIME($when) }", {"when": time(9)}),
        ("key = { TIME($when) }\ntime = { $hours }", {"when": time(9)}),
        ("key = { TIME($when) }\ntime = { $hour }", {"when": date(2026, 2, 2)}),
        ("key = { DATE($when) }\ndate = { $day }", {"when": time(9)}),
        ("key = { DIGITS($when) }\ndigit-word = { $digit }", {"when": "+39"}),
        ("key = { LANGUAGE($when) }", {"when": "xx"}),
        ("key = { SHOUT($when) }", {"when": "a"}),
        ("key = { other }", {}),
        ("key = { -term }", {}),
        ("key = { key }", {}),
        ("key =\n    .attribute = text", {}),
        ("key = { $when }", {"when": Words.of({"en": "Hello"})}),
        ("key = { $when }", {"when": (Line.of("a"), Line.of("a"))}),
        ("key = { $when }\njoin-when = { $head }{ $next }", {"when": ()}),
        ("other = x", {}),
        ("key x", {}),
    ],
)
def test_what_is_amiss_is_refused_with_key_and_language(
    tmp_path: Path, text: str, args: dict[str, Arg]
) -> None:
    """Fluent would say something all the same: a variable's name, three question marks, 2 Feb 2026."""
    with pytest.raises(PromptError, match=f"^{XX}: (key|a|join-when): ") as caught:
        said(tmp_path, text, **args)
    assert caught.value.language == XX


@pytest.mark.parametrize(
    ("at", "parts"),
    [
        (time(0, 0), "0 0 12 1"),
        (time(0, 40), "0 40 12 1"),
        (time(11, 45), "11 45 11 12"),
        (time(12, 5), "12 5 12 1"),
        (time(13, 0), "13 0 1 2"),
        (time(23, 55), "23 55 11 12"),
    ],
)
def test_a_time_is_given_in_parts(tmp_path: Path, at: time, parts: str) -> None:
    """Languages of twelve hours, and those that count down to the next one, find their hour ready."""
    text = "key = { TIME($at) }\ntime = { $hour } { $minute } { $hour12 } { $next12 }"
    assert said(tmp_path, text, at=at) == parts


def test_form_and_part_reach_the_languages_own_message(tmp_path: Path) -> None:
    """Forms are words that each file chooses, with a default that needs none."""
    text = 'key = { TIME($at) } { TIME($at, form: "of", part: "no") }\ntime = { $form }-{ $part }'
    assert said(tmp_path, text, at=time(9)) == "plain-yes of-no"


def test_a_time_and_a_date_know_whether_they_are_read_or_heard(tmp_path: Path) -> None:
    """A language can set figures for the eye where the ear wants words; digits are set so by themselves."""
    text = (
        "key = { TIME($at) } { DATE($day) } { DIGITS($n) }\n"
        "time = { $style }\ndate = { $style }\ndigit-word = { $digit }"
    )
    (tmp_path / f"{XX}.ftl").write_text(text, encoding="utf-8")
    prompts, line = Prompts.load(tmp_path, [XX]), Line.of("key", at=time(9), day=date(2026, 3, 1), n=112)
    assert prompts.say(line, XX).text == "spoken spoken 1 1 2"
    assert prompts.write(line, XX).text == "written written 112"


def test_a_date_is_given_in_parts(tmp_path: Path) -> None:
    """Sunday is 7."""
    text = "key = { DATE($day) }\ndate = { $form } { $weekday } { $day } { $month }"
    assert said(tmp_path, text, day=date(2026, 3, 1)) == "plain 7 1 3"


@pytest.mark.parametrize(("number", "text"), [(112, "1 1 2"), ("059", "0 5 9"), (0, "0")])
def test_digits_are_read_one_by_one(tmp_path: Path, number: int | str, text: str) -> None:
    """Leading zeros of a written number are kept."""
    assert said(tmp_path, "key = { DIGITS($n) }\ndigit-word = { $digit }", n=number) == text


def test_lines_are_joined_as_the_language_joins_them(tmp_path: Path) -> None:
    """One stands alone; of several, only the last is joined as the last."""
    text = (
        "key = { $names }.\nname = { CAP($n) }\n"
        "join-names = { $place ->\n    [last] { $head } and { $next }\n   *[middle] { $head }, { $next }\n}"
    )
    names = [Line.of("name", n=each) for each in ("anna", "karim", "giulia")]
    texts = [said(tmp_path, text, names=tuple(names[:count])) for count in (1, 2, 3)]
    assert texts == ["Anna.", "Anna and Karim.", "Anna, Karim and Giulia."]


def test_values_are_not_wrapped_in_invisible_marks(tmp_path: Path) -> None:
    """A voice would read them, or break the word in two."""
    assert said(tmp_path, "key = l'{ $name }", name="Ufficio") == "l'Ufficio"


def test_a_language_that_was_not_loaded_is_refused(tmp_path: Path) -> None:
    """Rather than said in another one."""
    with pytest.raises(PromptError, match=r"^fr: key: "):
        Prompts.load(tmp_path, []).say(Line.of("key"), Language("fr"))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """At the start, not in a call."""
    with pytest.raises(FileNotFoundError):
        Prompts.load(tmp_path, [XX])
