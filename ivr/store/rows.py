# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows by their key: found, changed and put, by statements that are built once."""

from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    Connection,
    Executable,
    Row,
    Table,
    bindparam,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

Insert = sqlite.Insert | postgresql.Insert

# Building a statement takes longer than carrying it out: each shape of one is built the first time only.


def find(connection: Connection, key: Column[Any], value: object) -> Row[tuple[object, ...]] | None:
    """The row whose unique column `key` has this value."""
    return connection.execute(_found(key), {"value": value}).one_or_none()


def change(connection: Connection, key: Column[Any], value: object, **values: object) -> None:
    """Set these columns of the row whose column `key` has this value."""
    connection.execute(_changed(key, tuple(values)), {"key_value": value, **values})


def add(connection: Connection, table: Table, **values: object) -> None:
    """Insert a row."""
    connection.execute(_added(table), values)


def put(connection: Connection, key: Column[Any], **values: object) -> None:
    """Insert a row, or where there is one with this key, change it."""
    connection.execute(_put(connection.dialect.name, key, tuple(values)), values)


def put_if_none(connection: Connection, key: Column[Any], **values: object) -> None:
    """Insert a row, unless there is one with this key."""
    connection.execute(_put_if_none(connection.dialect.name, key, tuple(values)), values)


@cache
def _found(key: Column[Any]) -> Executable:
    return select(key.table).where(key == bindparam("value"))


@cache
def _changed(key: Column[Any], names: tuple[str, ...]) -> Executable:
    values: dict[str, BindParameter[Any]] = {name: bindparam(name) for name in names}
    return update(key.table).where(key == bindparam("key_value")).values(values)


@cache
def _added(table: Table) -> Executable:
    return insert(table)


@cache
def _put(dialect: str, key: Column[Any], names: tuple[str, ...]) -> Insert:
    row = _insert(dialect, key, names)
    others = {name: row.excluded[name] for name in names if name != key.name}
    return row.on_conflict_do_update(index_elements=[key], set_=others)


@cache
def _put_if_none(dialect: str, key: Column[Any], names: tuple[str, ...]) -> Insert:
    return _insert(dialect, key, names).on_conflict_do_nothing(index_elements=[key])


def _insert(dialect: str, key: Column[Any], names: tuple[str, ...]) -> Insert:
    row: Insert = sqlite.insert(key.table) if dialect == "sqlite" else postgresql.insert(key.table)
    return row.values({name: bindparam(name) for name in names})
