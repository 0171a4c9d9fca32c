# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How SQLite and PostgreSQL are opened, so that they are patient, durable and forgetful alike."""

import select
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

# A webhook is given 4 s to answer, and is tried again: who waits longer for a lock has waited in vain.
PATIENCE = 2  # seconds
READING = {"ivr_reading": True}  # the option of a connection that changes nothing


def open_engine(url: str, patience: int) -> Engine:
    """An engine that waits for a lock, or for a free connection, for `patience` seconds."""
    if make_url(url).get_backend_name() == "sqlite":
        engine = create_engine(
            url, connect_args={"timeout": patience}, pool_timeout=patience, hide_parameters=True
        )
        event.listen(engine, "connect", _open_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return _open_postgresql(url, patience)


def open_for_notes(engine: Engine, url: str) -> Engine:
    """An engine for what may be lost with the power: nothing that it writes waits for the disk.

    SQLite waits only where it is asked to (see Database), PostgreSQL commits each statement by itself.
    """
    if engine.dialect.name == "sqlite":
        return engine
    lenient = _open_postgresql(url, PATIENCE, "-c synchronous_commit=off")
    return lenient.execution_options(isolation_level="AUTOCOMMIT")


def _open_postgresql(url: str, patience: int, further: str = "") -> Engine:
    limit = patience * 1000
    options = f"-c lock_timeout={limit} -c idle_in_transaction_session_timeout={limit} -c timezone=UTC"
    # A server that has gone without a word (a failover) must not hold a thread for minutes.
    network = {"connect_timeout": PATIENCE, "tcp_user_timeout": limit, "keepalives_idle": PATIENCE}
    engine = create_engine(
        url,
        connect_args={**network, "options": f"{options} -c statement_timeout={limit} {further}".strip()},
        hide_parameters=True,  # a caller's number may be one: errors are logged
        pool_timeout=patience,
        pool_size=8,
    )
    event.listen(engine, "checkout", _replace_if_closed)
    return engine


def _replace_if_closed(connection: Any, _record: ConnectionPoolEntry, _proxy: object) -> None:
    """Take a new connection where the server has closed this one: it was started anew since.

    It said so when it did, which is to be seen at the socket: nothing is sent, and nobody waits.
    """
    news = select.poll()
    news.register(connection.fileno(), select.POLLIN)
    if news.poll(0):
        raise DisconnectionError


def _open_sqlite(connection: Any, _record: ConnectionPoolEntry) -> None:  # the driver's own
    connection.isolation_level = None  # the driver begins nothing by itself: see _begin_sqlite
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # Whoever reads and then writes must not find, in between, that another has written.
    reading = connection.get_execution_options().get("ivr_reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
