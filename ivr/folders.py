# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the line finds its words and recordings, and where it keeps its clips."""

from pathlib import Path

PROMPTS = Path(__file__).resolve().parent.parent / "prompts"
RECORDINGS = "recordings"  # in the folder of prompts: what people spoke
CLIPS = "clips"  # in IVR_DATA
