# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The locks: complete, hashed, in step with what they lock, and free of any registry's address."""

import json
import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
GROUPS = PROJECT["dependency-groups"]
LOCKED = {
    "requirements.txt": PROJECT["project"]["dependencies"] + GROUPS["build"],
    "requirements-dev.txt": PROJECT["project"]["dependencies"] + GROUPS["build"] + GROUPS["dev"],
    "requirements-npm.txt": GROUPS["npm"],
}


def lines(lock: str) -> list[str]:
    """The lock's entries, each on one line: `name==version ; marker --hash=… --hash=…`."""
    entries = (ROOT / lock).read_text().replace("\\\n", "").splitlines()
    return [entry for entry in entries if not entry.lstrip().startswith("#")]


def pins(lock: str) -> dict[str, Version]:
    requirements = [Requirement(entry.partition(" --hash=")[0]) for entry in lines(lock)]
    return {
        canonicalize_name(each.name): Version(next(iter(each.specifier)).version) for each in requirements
    }


@pytest.mark.parametrize("lock", LOCKED)
def test_a_lock_satisfies_the_project(lock: str) -> None:
    """A dependency that was added or moved without `make lock` would not be installed."""
    locked = pins(lock)
    wanted = [Requirement(text) for text in LOCKED[lock]]
    assert [str(each) for each in wanted if canonicalize_name(each.name) not in locked] == []
    assert [str(each) for each in wanted if locked[canonicalize_name(each.name)] not in each.specifier] == []


@pytest.mark.parametrize("lock", LOCKED)
def test_every_pin_is_hashed(lock: str) -> None:
    """What is installed is what was locked, byte for byte."""
    assert lines(lock)
    assert [entry for entry in lines(lock) if " --hash=sha256:" not in entry] == []


def test_development_runs_what_is_deployed() -> None:
    """The tests judge the very versions that callers meet."""
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


def test_what_builds_the_project_is_locked() -> None:
    """Installing the project itself fetches nothing that is not in the lock."""
    assert PROJECT["build-system"]["requires"] == GROUPS["build"]


@pytest.mark.parametrize("lock", [*LOCKED, "package-lock.json"])
def test_no_lock_names_a_registry(lock: str) -> None:
    """Whoever installs uses their own mirror; whom a package asks for funds is nowhere to fetch from."""
    text = re.sub(r'"funding": (\{[^}]*\}|\[[^\]]*\])', "", (ROOT / lock).read_text())
    assert "://" not in text


def test_packages_for_the_browser_are_locked_exactly() -> None:
    """What npm installs is the one version that the project names, checked by its digest."""
    project = json.loads((ROOT / "package.json").read_text())
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    for kind in ("dependencies", "devDependencies"):
        assert packages[""][kind] == project[kind]
        for package, version in project[kind].items():
            assert packages[f"node_modules/{package}"]["version"] == version
    hashes = [package["integrity"] for place, package in packages.items() if place]
    assert [each for each in hashes if not each.startswith("sha512-")] == []
