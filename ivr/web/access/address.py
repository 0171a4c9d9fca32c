# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From where somebody tries to sign in."""

from ipaddress import ip_address

from flask import request


def address_of_reader() -> str:
    """The peer, or where that is a proxy on this machine, the one that the proxy names last."""
    peer = request.remote_addr or ""
    passed_on = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return passed_on if passed_on and _is_here(peer) and _is_address(passed_on) else peer


def _is_here(peer: str) -> bool:
    return not peer or (_is_address(peer) and ip_address(peer).is_loopback)  # none: a socket of this machine


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
