# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Clips over HTTP: fetched once, kept for ever, nothing else to be had there."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ivr.web.audio import blueprint

NAME = "0f" * 16
SOUND = b"RIFF" + bytes(range(200))


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    """A line with one clip."""
    (tmp_path / f"{NAME}.wav").write_bytes(SOUND)
    (tmp_path / "secret.wav").write_bytes(b"not for you")
    app = Flask(__name__)
    app.register_blueprint(blueprint(lambda name: tmp_path / f"{name}.wav"))
    return app.test_client()


def test_a_clip_is_fetched_once(client: FlaskClient) -> None:
    """Protects the first word of every sentence: a carrier that has the clip does not wait for it again."""
    first = client.get(f"/audio/{NAME}.wav")
    assert (first.status_code, first.data, first.content_type) == (200, SOUND, "audio/wav")
    assert "immutable" in first.headers["Cache-Control"]
    again = client.get(f"/audio/{NAME}.wav", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_browser_may_ask_for_a_part(client: FlaskClient) -> None:
    """Protects playing in browsers that seek: a range is answered as a range."""
    part = client.get(f"/audio/{NAME}.wav", headers={"Range": "bytes=4-7"})
    assert (part.status_code, part.data) == (206, SOUND[4:8])


@pytest.mark.parametrize(
    "path",
    ["secret.wav", f"{'a0' * 16}.wav", f"{NAME.upper()}.wav", "../secret.wav", f"{NAME}.json", f"{NAME}"],
)
def test_nothing_else_is_there(client: FlaskClient, path: str) -> None:
    """Protects the rest of the disk: only names of clips are looked for, and a missing one is a 404."""
    assert client.get(f"/audio/{path}").status_code == 404
