# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The environment: where things are, and who we are to the carrier, or every mistake in it at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ivr.settings import database_url
from ivr.settings.findings import ConfigError
from ivr.settings.variables import Variables

# Fake, and for anyone to know: what the pretend carrier signs with, and what keeps the numbers of its
# pretend callers. A real line may not use them.
FAKE_ACCOUNT_SID = "AC" + "0" * 32
FAKE_AUTH_TOKEN = "0" * 32
FAKE_SECRET_KEY = "0" * 32

# Where Twilio handles calls, beside its usual place.
# https://www.twilio.com/docs/global-infrastructure/using-the-twilio-rest-api-in-a-non-us-region
REGIONS = frozenset({"au1", "ie1", "jp1", "us1"})

_VARIABLES = (
    "IVR_CONFIG",
    "IVR_DATA",
    "IVR_DATABASE_URL",
    "IVR_DATABASE_URL_FILE",
    "IVR_PUBLIC_URL",
    "IVR_SECRET_KEY",
    "IVR_SECRET_KEY_FILE",
    "IVR_SIMULATOR",
    "TWILIO_ACCOUNT_SID",
    "TWILIO_AUTH_TOKEN",
    "TWILIO_AUTH_TOKEN_FILE",
    "TWILIO_REGION",
)
_SID = re.compile("AC[0-9a-f]{32}")
_TOKEN = re.compile("[0-9a-f]{32}")
_KEY_LENGTH = 32  # characters
_KEY_VARIETY = 8  # different characters; 32 random hexadecimal digits have fewer once in a million times
_URL = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*")


@dataclass(frozen=True, slots=True)
class Environment:
    """What differs from one machine to the next."""

    config: Path
    data: Path  # a folder
    database_url: str = field(repr=False)  # as SQLAlchemy takes it; a password may be in it
    public_url: str  # as the carrier calls us and signs; without a slash at its end
    account_sid: str
    auth_tokens: tuple[str, ...] = field(repr=False)  # two while one takes over from the other
    region: str | None  # of Twilio's; None: its usual one
    secret_key: str = field(repr=False)  # what the hashes of callers' numbers hang on
    simulator: bool

    @staticmethod
    def read(environ: Mapping[str, str]) -> "Environment":
        """The environment that these variables describe; an empty one counts as not set.

        Raises ConfigError with an EnvironmentMistake for each thing that is wrong.
        """
        variables = Variables(environ, _VARIABLES)
        environment = _Reader(variables).environment()
        if variables.mistakes:
            raise ConfigError(tuple(variables.mistakes))
        return environment


def documented_variables() -> tuple[str, ...]:
    """Every variable that is read, so that a test can hold the documentation against them."""
    return _VARIABLES


class _Reader:
    """Reads what each variable means, and notes what is wrong with it."""

    def __init__(self, variables: Variables) -> None:
        self._values = variables
        self._wrong = variables.wrong

    def environment(self) -> Environment:
        simulator = self._values.flag("IVR_SIMULATOR")
        tokens = self._tokens()
        sid = self._values["TWILIO_ACCOUNT_SID"]
        self._check_carrier(sid, tokens, simulator=simulator)
        data = Path(self._values["IVR_DATA"] or "var")
        return Environment(
            config=Path(self._values["IVR_CONFIG"] or "config.toml"),
            data=data,
            database_url=self._database_url(data, simulator=simulator),
            public_url=self._public_url(simulator=simulator),
            account_sid=FAKE_ACCOUNT_SID if simulator else sid,
            auth_tokens=(FAKE_AUTH_TOKEN,) if simulator else tokens,
            region=self._region(),
            secret_key=self._secret_key(simulator=simulator),
            simulator=simulator,
        )

    def _check_carrier(self, sid: str, tokens: tuple[str, ...], *, simulator: bool) -> None:
        if simulator and (sid or tokens):
            self._wrong("IVR_SIMULATOR", "environment-simulator-and-account")
        elif not (simulator or sid or tokens):
            self._wrong("IVR_SIMULATOR", "environment-no-carrier")
        elif tokens and not sid:
            self._wrong("TWILIO_ACCOUNT_SID", "environment-half", other="TWILIO_AUTH_TOKEN")
        elif sid and not tokens:
            self._wrong("TWILIO_AUTH_TOKEN", "environment-half", other="TWILIO_ACCOUNT_SID")
        if sid and not _SID.fullmatch(sid):
            self._wrong("TWILIO_ACCOUNT_SID", "environment-account-form")
        elif sid and _is_filler(sid[2:]):
            self._wrong("TWILIO_ACCOUNT_SID", "environment-filler")

    def _tokens(self) -> tuple[str, ...]:
        given = self._values.secret("TWILIO_AUTH_TOKEN") or ""
        tokens = tuple(part.strip() for part in given.split(",") if part.strip())
        if len(tokens) > 2 or len(set(tokens)) < len(tokens):
            self._wrong("TWILIO_AUTH_TOKEN", "environment-token-count")
        if not all(_TOKEN.fullmatch(token) for token in tokens):
            self._wrong("TWILIO_AUTH_TOKEN", "environment-token-form")
        elif any(_is_filler(token) for token in tokens):
            self._wrong("TWILIO_AUTH_TOKEN", "environment-filler")
        return tokens

    def _region(self) -> str | None:
        region = self._values["TWILIO_REGION"]
        if region and region not in REGIONS:
            self._wrong("TWILIO_REGION", "environment-region", value=region, known=", ".join(sorted(REGIONS)))
        return region or None

    def _database_url(self, data: Path, *, simulator: bool) -> str:
        given = self._values.secret("IVR_DATABASE_URL")
        if not given:
            return database_url.in_folder(data, simulator=simulator)
        if database_url.names_no_file(given):
            self._wrong("IVR_DATABASE_URL", "environment-database-memory")
        elif not (url := database_url.normalised(given)):
            self._wrong("IVR_DATABASE_URL", "environment-database-form")
        else:
            return url
        return ""

    def _secret_key(self, *, simulator: bool) -> str:
        variable = "IVR_SECRET_KEY"
        key = self._values.secret(variable)
        if key == "" and simulator:
            return FAKE_SECRET_KEY
        if key == "":
            self._wrong(variable, "environment-key-missing")
        elif key and len(key) < _KEY_LENGTH:
            self._wrong(variable, "environment-key-short", least=str(_KEY_LENGTH))
        elif key and _is_weak(key):
            self._wrong(variable, "environment-key-weak")
        return key or ""

    def _public_url(self, *, simulator: bool) -> str:
        variable = "IVR_PUBLIC_URL"
        url = self._values[variable]
        if not url and simulator:
            return "http://localhost:8000"
        if not url:
            self._wrong(variable, "environment-url-missing")
        elif "?" in url or "#" in url:
            self._wrong(variable, "environment-url-tail", value=url)
        elif url.endswith("/"):
            self._wrong(variable, "environment-url-slash", right=url.rstrip("/"))
        elif not _URL.fullmatch(url):
            self._wrong(variable, "environment-url-form", value=url)
        elif url.startswith("http:") and not simulator:
            self._wrong(variable, "environment-url-https", right=url.replace("http:", "https:", 1))
        return url


def _is_filler(secret: str) -> bool:
    """Whether one character stands for all of them, as in the fake ones and in examples."""
    return len(set(secret)) == 1


def _is_weak(key: str) -> bool:
    """Whether few characters, or one short word again and again, make up its length: a person typed it."""
    return len(set(key)) < _KEY_VARIETY or key in (key + key)[1:-1]
