# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rendering the whole sample from nothing, again with nothing to do, and the first greeting of a line."""

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import click

from ivr.settings import Environment
from ivr.simulator.account import Account, Number
from ivr.simulator.clock import Clock
from ivr.simulator.exchange import Exchange
from ivr.simulator.log import Sound
from ivr.simulator.wire import HttpWire
from ivr.voices import measure
from tests.bench.serving import ivr_prompts, served

LINE = "+390592034444"
SERVER_CORE = "0"


@click.command()
def main() -> None:
    """Print seconds of this machine, and the ratios that mean something on another."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        first, again = (_timed(data) for _ in range(2))
        clips = list((data / "clips").glob("*.wav"))
        spoken = sum(measure(clip.read_bytes()).seconds for clip in clips)
        click.echo(
            f"from nothing     {first:6.1f} s   {len(clips)} clips, {spoken / first:.0f} times real time"
        )
        click.echo(f"nothing to do    {again:6.1f} s   share {again / first:.2f}")
        click.echo(f"first greeting   {_first_greeting(data, Sound.CLIP):6.1f} s   clips rendered before")
    with tempfile.TemporaryDirectory() as folder:
        click.echo(
            f"first greeting   {_first_greeting(Path(folder), Sound.CLIP):6.1f} s   as a clip, from none"
        )


def _timed(data: Path) -> float:
    begun = time.perf_counter()
    ivr_prompts({"IVR_DATA": str(data)})
    return time.perf_counter() - begun


def _first_greeting(data: Path, sound: Sound) -> float:
    """Start the line and phone it until the greeting is heard as this kind of sound."""
    begun = time.perf_counter()
    with served(data, "wsgi:app", core=SERVER_CORE, clips=False) as (url, environment):
        while _greeting(url, environment) is not sound:
            time.sleep(0.1)
        return time.perf_counter() - begun


def _greeting(url: str, environment: Environment) -> Sound:
    voice = f"{environment.public_url}/voice"
    numbers = {LINE: Number(voice, f"{voice}/status", f"{voice}/fallback")}
    account = Account(environment.account_sid, environment.auth_tokens[0], numbers)
    wire = HttpWire("127.0.0.1", int(url.rpartition(":")[2]))
    phone = Exchange(wire, Clock(datetime.now(UTC)), account).call("+393331234567", LINE)
    phone.wait(1)
    return phone.heard[0].sound


if __name__ == "__main__":
    main()
