# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Signed answers of the line against an empty answer of the same server, by turns in one run."""

import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode

import click

from ivr.settings import Environment
from ivr.simulator.webhooks.signing import signature
from tests.bench.serving import served
from tests.postgres import Postgres

SERVER_CORE, LOAD_CORE = "0", "1"
CONNECTIONS = 8
FORM = {
    "AccountSid": "AC" + "0" * 32,
    "ApiVersion": "2010-04-01",
    "CallSid": "CA" + "f" * 32,
    "CallStatus": "in-progress",
    "Called": "+390592034444",
    "Caller": "+393331234567",
    "Direction": "inbound",
    "From": "+393331234567",
    "To": "+390592034444",
}
PATHS = {
    "empty": "/empty",
    "menu": "/voice/menu?language=it",
    "office": "/voice/office?language=it&office=casa",
    "hold": "/voice/hold?language=it&office=polo1&placed=polo1",
}
FORMS: dict[str, dict[str, str]] = {
    "menu": {"Digits": ""},
    "hold": {"Digits": "", "CallSid": "CA" + "0" * 32},  # the one that waits: see the server
}
ON_POSTGRESQL = ("empty", "hold")  # the others ask the database nothing


@click.command()
@click.option("--rounds", default=7, show_default=True, help="how often each answer is measured, by turns")
@click.option("--seconds", default=3, show_default=True, help="how long each time")
def main(rounds: int, seconds: int) -> None:
    """Print answers a second and their share of the empty answer's, the median of all rounds."""
    click.echo("SQLite")
    for program in ("wrk", "taskset"):
        if shutil.which(program) is None:
            raise click.ClickException(f"{program} is missing: apt install wrk util-linux")
    _measure(tuple(PATHS), rounds, seconds)
    click.echo("PostgreSQL, its server on the load's core")
    with tempfile.TemporaryDirectory(prefix="ivr-pg-") as folder:
        server = Postgres(Path(folder))
        server.start()
        try:
            _measure(ON_POSTGRESQL, rounds, seconds, server.database_url("bench"))
        finally:
            server.stop()


def _measure(names: tuple[str, ...], rounds: int, seconds: int, database_url: str = "") -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        served(
            Path(folder), "tests.bench.server:app", core=SERVER_CORE, clips=True, database_url=database_url
        ) as (url, environment),
    ):
        scripts = {name: _script(Path(folder), name, PATHS[name], environment) for name in names}
        rates: dict[str, list[float]] = {name: [] for name in names}
        for name, script in scripts.items():
            _load(url + PATHS[name], script, 1)  # the first answers of a process are slower
        for _ in range(rounds):
            for name, script in scripts.items():
                rates[name].append(_load(url + PATHS[name], script, seconds))
    for name, found in rates.items():
        shares = [rate / empty for rate, empty in zip(found, rates["empty"], strict=True)]
        click.echo(
            f"{name:8}{statistics.median(found):8.0f}/s   share {statistics.median(shares):.2f}"
            f"   ({min(shares):.2f} to {max(shares):.2f} in {rounds} rounds)"
        )


def _script(folder: Path, name: str, path: str, environment: Environment) -> Path:
    """Write what wrk sends: a form of Twilio's with its signature."""
    form = FORM | FORMS.get(name, {})
    sign = signature(environment.auth_tokens[0], environment.public_url + path, form)
    script = folder / f"{name}.lua"
    script.write_text(
        'wrk.method = "POST"\n'
        f'wrk.body = "{urlencode(form)}"\n'
        'wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"\n'
        f'wrk.headers["X-Twilio-Signature"] = "{sign}"\n'
        "failed = 0\n"
        "function response(status) if status ~= 200 then error(status) end end\n",
        "utf-8",
    )
    return script


def _load(url: str, script: Path, seconds: int) -> float:
    """Ask for so many seconds, and tell how many answers came in each."""
    wrk = [
        "taskset",
        "-c",
        LOAD_CORE,
        "wrk",
        "-t1",
        f"-c{CONNECTIONS}",
        f"-d{seconds}s",
        "-s",
        str(script),
        url,
    ]
    told = subprocess.run(wrk, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in told:
        raise click.ClickException(told)
    rate: Mapping[str, str] = dict(line.split(":", 1) for line in told.splitlines() if ":" in line)
    return float(rate["Requests/sec"])


if __name__ == "__main__":
    main()
