# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From where somebody tries to sign in."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from flask import request

_A_SUBSCRIBERS = 64  # bits, at least (RFC 6177): of the addresses that begin with them they may use any


def address_of_reader() -> str:
    """The peer, or where that is a proxy on this machine, the one that the proxy names last.

    Of IPv6 it is the network of whoever subscribes to it: a new address for each try would cost nothing.
    """
    peer = request.remote_addr or ""
    passed_on = _address(request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip())
    return str(_whole(passed_on if passed_on and _is_here(peer) else _address(peer)) or peer)


def _is_here(peer: str) -> bool:
    address = _address(peer)
    return not peer or (address is not None and address.is_loopback)  # none: a socket of this machine


def _address(text: str) -> IPv4Address | IPv6Address | None:
    """What is written there, one of IPv4 also where it is written as one of IPv6."""
    try:
        address = ip_address(text)
    except ValueError:
        return None
    return address.ipv4_mapped or address if isinstance(address, IPv6Address) else address


def _whole(address: IPv4Address | IPv6Address | None) -> IPv4Address | IPv6Network | None:
    if not isinstance(address, IPv6Address):
        return address
    return IPv6Network((int(address), _A_SUBSCRIBERS), strict=False)
