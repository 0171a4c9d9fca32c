# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the line finds its words and recordings, and where it keeps its clips and what is told of them."""

from pathlib import Path

PROMPTS = Path(__file__).resolve().parent.parent / "prompts"
RECORDINGS = "recordings"  # in the folder of prompts: what people spoke
CLIPS = "clips"  # in IVR_DATA
WISHES = "wishes"  # there too: sentences that somebody waits to hear
TALLY = "clips.json"  # and how far the rendering of clips has come
