# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A post for each story, quiet afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.at_desk.post import Post, open_post


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    """Marta at Giulia's desk; at the end the town is held against what may never happen."""
    here = open_post(tmp_path)
    yield here
    here.town.check()
