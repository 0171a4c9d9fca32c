# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The only room that knows Twilio: its webhooks, its addresses, its TwiML."""
