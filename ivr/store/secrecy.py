# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is kept of a number, a PIN or a ticket once it is not needed in full: a hash under a key of ours."""

import hmac

_LENGTH = 32  # hexadecimal figures: 128 bits


class Secrecy:
    """Without the key nobody can try all telephone numbers against the hashes."""

    def __init__(self, key: str) -> None:
        self._key = key.encode()

    def of(self, kind: str, secret: str) -> str:
        """The hash of a `kind` of secret (RFC 2104, SHA-256, shortened)."""
        return hmac.digest(self._key, f"{kind}:{secret}".encode(), "sha256").hex()[:_LENGTH]
