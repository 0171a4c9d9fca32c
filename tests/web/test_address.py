# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From where somebody signs in: failures are counted by an address that nobody chooses for themselves."""

import pytest
from flask import Flask

from ivr.web.access.address import address_of_reader


@pytest.mark.parametrize(
    ("peer", "passed_on", "counted"),
    [
        ("192.0.2.7", None, "192.0.2.7"),
        ("192.0.2.7", "198.51.100.1", "192.0.2.7"),  # no proxy of ours: whoever asks wrote it
        ("127.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "10.9.9.9, 198.51.100.1", "198.51.100.1"),  # the first they wrote themselves
        ("::1", "198.51.100.1", "198.51.100.1"),
        ("::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("", "198.51.100.1", "198.51.100.1"),  # the proxy asks by a socket
        ("127.0.0.1", "nowhere", "127.0.0.1"),
        ("127.0.0.1", None, "127.0.0.1"),
        ("", None, ""),
        ("2001:db8:1:2::1", None, "2001:db8:1:2::/64"),
        ("127.0.0.1", "2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64"),
        ("::1", "::ffff:198.51.100.1", "198.51.100.1"),
    ],
)
def test_who_asks(peer: str, passed_on: str | None, counted: str) -> None:
    """A header counts only from this machine, and one subscriber's addresses of IPv6 are one."""
    headers = {"X-Forwarded-For": passed_on} if passed_on else {}
    with Flask(__name__).test_request_context(headers=headers, environ_base={"REMOTE_ADDR": peer}):
        assert address_of_reader() == counted
