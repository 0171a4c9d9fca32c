# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""TwiML as Twilio's reference has it: which verbs there are, what they may hold, and how long they sound."""
