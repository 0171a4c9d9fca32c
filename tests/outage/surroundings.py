# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a line of these tests is told beside its environment, by a file that the test writes."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.outage.pace import Pace

VARIABLE = "OUTAGE"  # the environment's: where the file is


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The world around one line."""

    pace: Pace
    rest_port: int  # where the pretend carrier's REST interface listens
    folder: Path  # of the test's own

    @property
    def trap(self) -> Path:
        return self.folder / "trap"

    @property
    def stillness(self) -> Path:
        return self.folder / "standing-still"

    @property
    def prompts(self) -> Path:
        """The words of one language."""
        return self.folder / "prompts"

    @property
    def workers(self) -> Path:
        """Each process of the line leaves a file here that is named for its number."""
        return self.folder / "workers"

    def write(self) -> Path:
        file = self.folder / "surroundings.json"
        told = {"pace": asdict(self.pace), "rest_port": self.rest_port, "folder": str(self.folder)}
        file.write_text(json.dumps(told), "utf-8")
        return file

    @staticmethod
    def read(file: Path) -> "Surroundings":
        told = json.loads(file.read_text("utf-8"))
        return Surroundings(Pace(**told["pace"]), told["rest_port"], Path(told["folder"]))
