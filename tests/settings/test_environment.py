# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The environment: every mistake at once, with its variable and what to do about it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import make_url

from ivr.settings import (
    FAKE_ACCOUNT_SID,
    FAKE_AUTH_TOKEN,
    FAKE_SECRET_KEY,
    ConfigError,
    Environment,
    EnvironmentMistake,
    documented_variables,
)

SID = "ACfedcba9876543210fedcba9876543210"
TOKEN = "0123456789abcdef0123456789abcdef"  # noqa: S105 - made up for this test
OTHER = "f" + TOKEN[1:]
KEY = "e4f1c9a07b52d86338f0a1b7c6d5e2f9"  # made up, too
PASSWORD = "Modena!41121"  # noqa: S105 - made up for this test
REAL = {
    "IVR_PUBLIC_URL": "https://centralino.example.org",
    "IVR_SECRET_KEY": KEY,
    "TWILIO_ACCOUNT_SID": SID,
    "TWILIO_AUTH_TOKEN": TOKEN,
}

MISTAKES = [
    (
        {},
        [
            "IVR_SIMULATOR environment-no-carrier",
            "IVR_PUBLIC_URL environment-url-missing",
            "IVR_SECRET_KEY environment-key-missing",
        ],
    ),
    (REAL | {"TWILIO_AUTH_TOKEN": ""}, ["TWILIO_AUTH_TOKEN environment-half"]),
    (REAL | {"TWILIO_ACCOUNT_SID": " "}, ["TWILIO_ACCOUNT_SID environment-half"]),
    (REAL | {"TWILIO_ACCOUNT_SID": TOKEN}, ["TWILIO_ACCOUNT_SID environment-account-form"]),
    (REAL | {"TWILIO_ACCOUNT_SID": FAKE_ACCOUNT_SID}, ["TWILIO_ACCOUNT_SID environment-filler"]),
    (REAL | {"TWILIO_AUTH_TOKEN": TOKEN[:-1]}, ["TWILIO_AUTH_TOKEN environment-token-form"]),
    (REAL | {"TWILIO_AUTH_TOKEN": TOKEN.upper()}, ["TWILIO_AUTH_TOKEN environment-token-form"]),
    (REAL | {"TWILIO_AUTH_TOKEN": FAKE_AUTH_TOKEN}, ["TWILIO_AUTH_TOKEN environment-filler"]),
    (REAL | {"TWILIO_AUTH_TOKEN": f"{TOKEN},{TOKEN}"}, ["TWILIO_AUTH_TOKEN environment-token-count"]),
    (
        REAL | {"TWILIO_AUTH_TOKEN": f"{TOKEN},{OTHER},{TOKEN[1:]}a"},
        ["TWILIO_AUTH_TOKEN environment-token-count"],
    ),
    (REAL | {"TWILIO_REGION": "dublin"}, ["TWILIO_REGION environment-region"]),
    (REAL | {"TWILIO_REGION": "ie2"}, ["TWILIO_REGION environment-region"]),
    (REAL | {"IVR_SECRET_KEY": ""}, ["IVR_SECRET_KEY environment-key-missing"]),
    (REAL | {"IVR_SECRET_KEY": KEY[:-1]}, ["IVR_SECRET_KEY environment-key-short"]),
    (REAL | {"IVR_SECRET_KEY": FAKE_SECRET_KEY}, ["IVR_SECRET_KEY environment-key-weak"]),
    (REAL | {"IVR_SECRET_KEY": "1234567" * 5}, ["IVR_SECRET_KEY environment-key-weak"]),
    (REAL | {"IVR_SECRET_KEY": "segretissimo" * 3}, ["IVR_SECRET_KEY environment-key-weak"]),
    ({"IVR_SIMULATOR": "1", "IVR_SECRET_KEY": KEY[:-1]}, ["IVR_SECRET_KEY environment-key-short"]),
    (REAL | {"IVR_SECRET_KEY_FILE": "/nowhere/key"}, ["IVR_SECRET_KEY environment-secret-twice"]),
    (
        REAL | {"IVR_SECRET_KEY": "", "IVR_SECRET_KEY_FILE": "/nowhere/key"},
        ["IVR_SECRET_KEY_FILE environment-secret-file"],
    ),
    (REAL | {"IVR_DATABASE_URL": "sqlite://"}, ["IVR_DATABASE_URL environment-database-memory"]),
    (REAL | {"IVR_DATABASE_URL": "sqlite:///:memory:"}, ["IVR_DATABASE_URL environment-database-memory"]),
    *(
        (REAL | {"IVR_DATABASE_URL": url}, ["IVR_DATABASE_URL environment-database-form"])
        for url in (
            "var/centralino.db",
            "sqlite://centralino.db",
            "sqlite:////var/lib/",
            "sqlite:///centralino.db?mode=ro",
            "postgres://db.example/line",
            "postgresql+psycopg2://db.example/line",
            "mysql://db.example/line",
            "postgresql://db.example",
            "postgresql://db.example/",
            "postgresql://db.example/line/other",
            "postgresql://db.example:port/line",
            "postgresql://db.example:99999/line",
            "postgresql://[db.example/line",
            "postgresql://db.example/li ne",
            f"postgresql://me:{PASSWORD}@@db.example/line",
            f"postgresql://me:{PASSWORD}/@db.example/line",
            f"postgresql://me:{PASSWORD}#@db.example/line",
            f"postgresql://me:{PASSWORD}?@db.example/line",
        )
    ),
    (REAL | {"IVR_DATABASE_URL_FILE": "/dev/null"}, ["IVR_DATABASE_URL_FILE environment-secret-empty"]),
    (REAL | {"IVR_SIMULATOR": "1"}, ["IVR_SIMULATOR environment-simulator-and-account"]),
    ({"IVR_SIMULATOR": "1", "TWILIO_AUTH_TOKEN": TOKEN}, ["IVR_SIMULATOR environment-simulator-and-account"]),
    (REAL | {"IVR_SIMULATOR": "yes"}, ["IVR_SIMULATOR environment-flag"]),
    (REAL | {"IVR_PUBLIC_URL": ""}, ["IVR_PUBLIC_URL environment-url-missing"]),
    (REAL | {"IVR_PUBLIC_URL": "http://a.example"}, ["IVR_PUBLIC_URL environment-url-https"]),
    (REAL | {"IVR_PUBLIC_URL": "https://a.example/"}, ["IVR_PUBLIC_URL environment-url-slash"]),
    (REAL | {"IVR_PUBLIC_URL": "https://a.example?x=1"}, ["IVR_PUBLIC_URL environment-url-tail"]),
    (REAL | {"IVR_PUBLIC_URL": "https://a.example/b#c"}, ["IVR_PUBLIC_URL environment-url-tail"]),
    (REAL | {"IVR_PUBLIC_URL": "a.example"}, ["IVR_PUBLIC_URL environment-url-form"]),
    (REAL | {"IVR_PUBLIC_URL": "https://"}, ["IVR_PUBLIC_URL environment-url-slash"]),
    (REAL | {"IVR_PUBLIC_URL": "https://me:secret@a.example"}, ["IVR_PUBLIC_URL environment-url-form"]),
    (REAL | {"IVR_PUBLIC_URL": "https://a.example//b"}, ["IVR_PUBLIC_URL environment-url-form"]),
    (REAL | {"IVR_PUBLIC_URL": "https://a.example/b c"}, ["IVR_PUBLIC_URL environment-url-form"]),
    (
        REAL | {"TWILIO_AUTH_TOKEN": "", "TWILIO_AUTH_TOKEN_FILE": "/nowhere/token"},
        ["TWILIO_AUTH_TOKEN_FILE environment-secret-file", "TWILIO_AUTH_TOKEN environment-half"],
    ),
    (
        REAL | {"TWILIO_AUTH_TOKEN_FILE": "/nowhere/token"},
        ["TWILIO_AUTH_TOKEN environment-secret-twice"],
    ),
    (
        {"TWILIO_ACCOUNT_SID": "AC1", "IVR_PUBLIC_URL": "http://a.example", "IVR_SIMULATOR": "no"},
        [
            "IVR_SIMULATOR environment-flag",
            "TWILIO_AUTH_TOKEN environment-half",
            "TWILIO_ACCOUNT_SID environment-account-form",
            "IVR_PUBLIC_URL environment-url-https",
            "IVR_SECRET_KEY environment-key-missing",
        ],
    ),
]


@pytest.mark.parametrize(("variables", "mistakes"), MISTAKES, ids=lambda value: str(value)[-60:])
def test_anything_half_set_or_weak_is_refused(variables: dict[str, str], mistakes: list[str]) -> None:
    """Nothing starts with half an account, a guessable secret or an address that could not be signed."""
    with pytest.raises(ConfigError) as raised:
        Environment.read(variables)
    told = [mistake.text("en") for mistake in raised.value.mistakes]
    found = [each for each in raised.value.mistakes if isinstance(each, EnvironmentMistake)]
    assert [f"{mistake.variable} {mistake.key}" for mistake in found] == mistakes
    assert [words.split(": ")[0] for words in told] == [mistake.split(" ")[0] for mistake in mistakes]
    assert not any(secret in words for secret in (TOKEN, OTHER, KEY[:-1], PASSWORD) for words in told)
    assert str(raised.value) == "\n".join(mistake.text("it") for mistake in raised.value.mistakes)


def test_a_real_account() -> None:
    """What Twilio's number needs, and where things are unless told otherwise."""
    environment = Environment.read(REAL)
    assert environment == Environment(
        config=Path("config.toml"),
        data=Path("var"),
        database_url="sqlite:///var/centralino.db",
        public_url="https://centralino.example.org",
        account_sid=SID,
        auth_tokens=(TOKEN,),
        region=None,
        secret_key=KEY,
        simulator=False,
    )


def test_every_variable() -> None:
    """Each has its place; a prefix and a port are part of the public address."""
    environment = Environment.read(
        REAL
        | {
            "IVR_CONFIG": "/etc/centralino/config.toml",
            "IVR_DATA": "/var/lib/centralino",
            "IVR_DATABASE_URL": "postgresql://db.example.org/line",
            "IVR_PUBLIC_URL": "https://www.example.org:8443/servizi/centralino",
            "IVR_SIMULATOR": "0",
            "TWILIO_AUTH_TOKEN": f"{TOKEN}, {OTHER}",
            "TWILIO_REGION": "ie1",
        }
    )
    assert environment.config == Path("/etc/centralino/config.toml")
    assert environment.data == Path("/var/lib/centralino")
    assert environment.database_url == "postgresql+psycopg://db.example.org/line"
    assert environment.public_url == "https://www.example.org:8443/servizi/centralino"
    assert environment.auth_tokens == (TOKEN, OTHER)
    assert environment.region == "ie1"


@pytest.mark.parametrize(
    ("variable", "value", "read"),
    [
        ("TWILIO_AUTH_TOKEN", TOKEN, lambda environment: environment.auth_tokens[0]),
        ("IVR_SECRET_KEY", KEY, lambda environment: environment.secret_key),
        ("IVR_DATABASE_URL", "sqlite:////srv/line.db", lambda environment: environment.database_url),
    ],
    ids=lambda value: value if isinstance(value, str) and "_" in value else "",
)
def test_a_secret_in_a_file(
    tmp_path: Path, variable: str, value: str, read: Callable[[Environment], str]
) -> None:
    """As containers hand secrets over, with the line end that editors leave."""
    file = tmp_path / "secret"
    file.write_text(f"{value}\n", "utf-8")
    assert read(Environment.read(REAL | {variable: "", f"{variable}_FILE": str(file)})) == value


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("sqlite:///line.db", "sqlite:///line.db"),
        ("sqlite:////srv/line.db", "sqlite:////srv/line.db"),
        ("postgresql://me:pass%40word@db.example:5433/line", None),
        ("postgresql://me@[::1]/line?sslmode=verify-full", None),
        ("postgresql:///line?host=%2Frun%2Fpostgresql", None),
        ("postgresql+psycopg://db.example/line", "postgresql+psycopg://db.example/line"),
    ],
)
def test_databases(given: str, taken: str | None) -> None:
    """Both kinds of database are reached, PostgreSQL always by the driver that is installed."""
    driven = given.replace("postgresql://", "postgresql+psycopg://")
    assert Environment.read(REAL | {"IVR_DATABASE_URL": given}).database_url == (taken or driven)


def test_the_database_is_among_the_data() -> None:
    """What SQLAlchemy would read as a part of the address stays a part of the folder's name."""
    url = Environment.read(REAL | {"IVR_DATA": "/srv/100% mine?"}).database_url
    assert make_url(url).database == "/srv/100% mine?/centralino.db"


def test_the_simulator() -> None:
    """It needs nothing else, and signs with what anyone may know."""
    environment = Environment.read({"IVR_SIMULATOR": "1"})
    assert environment.simulator
    assert environment.public_url == "http://localhost:8000"
    assert environment.account_sid == FAKE_ACCOUNT_SID
    assert environment.auth_tokens == (FAKE_AUTH_TOKEN,)
    assert environment.secret_key == FAKE_SECRET_KEY


def test_who_waits_in_earnest_is_not_among_those_who_pretend() -> None:
    """A line that is tried where another serves, by `make run` in the same folder, has a line of its own."""
    folder = {"IVR_DATA": "/srv/line"}
    assert (
        Environment.read({"IVR_SIMULATOR": "1", **folder}).database_url == "sqlite:////srv/line/simulated.db"
    )
    assert Environment.read(REAL | folder).database_url == "sqlite:////srv/line/centralino.db"


def test_the_simulator_elsewhere() -> None:
    """On this machine alone an address needs no protection."""
    variables = {"IVR_SIMULATOR": "1", "IVR_PUBLIC_URL": "http://localhost:5000"}
    assert Environment.read(variables).public_url == "http://localhost:5000"


def test_no_secret_in_a_repr() -> None:
    """An environment that ends up in a log shows no token, no key and no password."""
    url = f"postgresql://me:{PASSWORD}@db.example/line"
    shown = repr(Environment.read(REAL | {"IVR_DATABASE_URL": url}))
    assert [secret for secret in (TOKEN, KEY, PASSWORD) if secret in shown] == []


def test_the_names_of_all_variables() -> None:
    """What the documentation is held against is what is read."""
    assert set(documented_variables()) >= {*REAL, "IVR_SIMULATOR", "TWILIO_AUTH_TOKEN_FILE"}


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(documented_variables()),
        st.sampled_from(["", "1", "0", SID, TOKEN, KEY, "/", "/dev", "https://a.example", "postgresql://[/"])
        | st.text(st.characters(exclude_categories=["Cs"])),
    )
)
def test_any_environment(variables: dict[str, str]) -> None:
    """Either it is in order, or there are mistakes with words; nothing else is ever raised."""
    try:
        environment = Environment.read(variables)
    except ConfigError as error:
        told = [(mistake.text("it"), mistake.text("en")) for mistake in error.mistakes]
    else:
        told = [(environment.public_url, environment.secret_key)]
    assert told
    assert all(first != second for first, second in told)
