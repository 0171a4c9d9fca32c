# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The environment: where things are, and who we are to the carrier, or every mistake in it at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ivr.messages import text
from ivr.settings.findings import ConfigError

# Fake, and for anyone to know: what the pretend carrier signs with. A real account may not use them.
FAKE_ACCOUNT_SID = "AC" + "0" * 32
FAKE_AUTH_TOKEN = "0" * 32

_VARIABLES = (
    "IVR_CONFIG",
    "IVR_DATA",
    "IVR_PUBLIC_URL",
    "IVR_SIMULATOR",
    "TWILIO_ACCOUNT_SID",
    "TWILIO_AUTH_TOKEN",
    "TWILIO_AUTH_TOKEN_FILE",
    "TWILIO_REGION",
)
_SID = re.compile("AC[0-9a-f]{32}")
_TOKEN = re.compile("[0-9a-f]{32}")
_REGION = re.compile("[a-z]{2}[1-9]")
_URL = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*")


@dataclass(frozen=True, slots=True)
class EnvironmentMistake:
    """One variable that is wrong, with the message that says so and what to do about it."""

    variable: str
    key: str
    args: tuple[tuple[str, str], ...] = ()

    def text(self, language: str = "it") -> str:
        return f"{self.variable}: {text(self.key, language, **dict(self.args))}"


@dataclass(frozen=True, slots=True)
class Environment:
    """What differs from one machine to the next."""

    config: Path
    data: Path  # a folder
    public_url: str  # as the carrier calls us and signs; without a slash at its end
    account_sid: str
    auth_tokens: tuple[str, ...] = field(repr=False)  # two while one takes over from the other
    region: str | None  # of Twilio's; None: its usual one
    simulator: bool

    @staticmethod
    def read(environ: Mapping[str, str]) -> "Environment":
        """The environment that these variables describe; an empty one counts as not set.

        Raises ConfigError with an EnvironmentMistake for each thing that is wrong.
        """
        reader = _Reader({name: environ.get(name, "").strip() for name in _VARIABLES})
        environment = reader.environment()
        if reader.mistakes:
            raise ConfigError(tuple(reader.mistakes))
        return environment


def documented_variables() -> tuple[str, ...]:
    """Every variable that is read, so that a test can hold the documentation against them."""
    return _VARIABLES


class _Reader:
    """Reads on after a mistake, so that all are found."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        self.mistakes: list[EnvironmentMistake] = []

    def environment(self) -> Environment:
        simulator = self._flag("IVR_SIMULATOR")
        tokens = self._tokens()
        sid = self._values["TWILIO_ACCOUNT_SID"]
        self._check_carrier(sid, tokens, simulator=simulator)
        return Environment(
            config=Path(self._values["IVR_CONFIG"] or "config.toml"),
            data=Path(self._values["IVR_DATA"] or "var"),
            public_url=self._public_url(simulator=simulator),
            account_sid=FAKE_ACCOUNT_SID if simulator else sid,
            auth_tokens=(FAKE_AUTH_TOKEN,) if simulator else tokens,
            region=self._region(),
            simulator=simulator,
        )

    def _wrong(self, variable: str, key: str, **args: str) -> None:
        self.mistakes.append(EnvironmentMistake(variable, key, tuple(args.items())))

    def _flag(self, variable: str) -> bool:
        value = self._values[variable]
        if value not in ("", "0", "1"):
            self._wrong(variable, "environment-flag", value=value)
        return value == "1"

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
        tokens = tuple(part.strip() for part in self._secret("TWILIO_AUTH_TOKEN").split(",") if part.strip())
        if len(tokens) > 2 or len(set(tokens)) < len(tokens):
            self._wrong("TWILIO_AUTH_TOKEN", "environment-token-count")
        if not all(_TOKEN.fullmatch(token) for token in tokens):
            self._wrong("TWILIO_AUTH_TOKEN", "environment-token-form")
        elif any(_is_filler(token) for token in tokens):
            self._wrong("TWILIO_AUTH_TOKEN", "environment-filler")
        return tokens

    def _secret(self, variable: str) -> str:
        value, file = self._values[variable], self._values[variable + "_FILE"]
        if value and file:
            self._wrong(variable, "environment-secret-twice", file=variable + "_FILE")
        if value or not file:
            return value
        try:
            return Path(file).read_text("utf-8").strip()
        except (OSError, ValueError):  # gone, no text, or no path at all
            self._wrong(variable + "_FILE", "environment-secret-file", file=file)
            return ""

    def _region(self) -> str | None:
        region = self._values["TWILIO_REGION"]
        if region and not _REGION.fullmatch(region):
            self._wrong("TWILIO_REGION", "environment-region", value=region)
        return region or None

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
