# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
#
# What can be done here: `make` alone explains each target in the line that stands beside it.

PYTHON ?= python3
PORT ?= 8000
ADDRESS := $(or $(IVR_PUBLIC_URL),http://localhost:$(PORT))

VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
NPM := $(or $(shell command -v npm),$(BIN)/npm)
ASSETS := ivr/web/frame/vendor
ITALIA := node_modules/bootstrap-italia/dist

.DELETE_ON_ERROR:
.PHONY: help run assets test check accept bench race soak histories lock format clean

help:
	@echo 'usage: make TARGET'
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/installed ## start the line without an account; nothing leaves this machine
	@$(MAKE) --no-print-directory --silent assets || echo 'npm fetched nothing: the pages of the staff stay plain.'
	@echo 'A telephone: $(ADDRESS)/phone. The staff: $(ADDRESS)/sign-in. The line in text: $(ADDRESS). In writing: $(BIN)/ivr call. An invitation: IVR_SIMULATOR=1 IVR_PUBLIC_URL=$(ADDRESS) $(BIN)/ivr user invite paolo. Ctrl-C ends it.'
	@exec env IVR_SIMULATOR=1 IVR_PUBLIC_URL=$(ADDRESS) $(BIN)/gunicorn --no-control-socket --bind 127.0.0.1:$(PORT) --workers 1 --threads 8 wsgi:app

assets: $(ASSETS)/fetched ## fetch what the staff's pages look like, for the machine that serves them

test: $(VENV)/installed-dev $(ASSETS)/fetched node_modules/.package-lock.json ## run every test, in a real browser and on a real PostgreSQL too
	@.ci/browser
	@.ci/postgres
	$(BIN)/pytest --numprocesses 4 --dist worksteal

check: $(VENV)/installed-dev ## what holds without running: style, types, floors, licences, the config and its texts
	@status=0; for check in 'ruff check' 'ruff format --check' mypy 'lint-imports --no-logo' 'reuse lint --lines' 'ivr check'; do \
	  echo "$$check"; $(BIN)/$$check || status=1; \
	done; exit $$status

accept: $(VENV)/installed-dev ## rewrite the transcripts in tests/calls as the line speaks now; then read the diff
	@test -z "$$CI" || { echo 'make accept: CI judges transcripts, it does not rewrite them' >&2; exit 1; }
	$(BIN)/pytest tests/test_calls.py --accept

bench: $(VENV)/installed-dev ## measure answers, the line and voices: shares of one run (wants wrk)
	@.ci/postgres
	$(BIN)/python -m tests.bench.answers
	$(BIN)/python -m tests.bench.line
	$(BIN)/python -m tests.bench.voices

race: $(VENV)/installed-dev ## eight processes and 400 callers on one database, SQLite's and PostgreSQL's
	@.ci/postgres
	$(BIN)/python -m tests.race.race

soak: $(VENV)/installed-dev ## a day of 10,000 calls in a pretend city; then whether anybody was overtaken
	$(BIN)/python -m tests.soak.soak

histories: $(VENV)/installed-dev ## thousands of made-up histories of the line against its rule
	$(BIN)/pytest --long tests/store/test_histories.py

lock: $(VENV)/installed-dev ## write the lock files anew after a change of pyproject.toml or package.json
	$(LOCK) pyproject.toml --group build -o requirements.txt
	$(LOCK) pyproject.toml --group build --group dev -c requirements.txt -o requirements-dev.txt
	$(LOCK) --group npm -o requirements-npm.txt
	$(NPM) install --package-lock-only --ignore-scripts --no-audit --no-fund
	@rm -f node_modules/.package-lock.json # npm writes it anew without fetching anything

format: $(VENV)/installed-dev ## lay the code out as `make check` wants it
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean: ## remove what the other targets installed or cached; var/ stays
	rm -rf $(VENV) $(ASSETS) node_modules .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# Each file below is empty and says when its step was last done.

$(VENV)/created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; name it: make PYTHON=…")'
	@echo 'Installing into $(VENV), once'
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/installed: requirements.txt pyproject.toml $(VENV)/created
	@$(PIP_INSTALL) --require-hashes --only-binary :all: -r requirements.txt
	@$(PIP_INSTALL) --no-index --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	@$(PIP_INSTALL) --require-hashes -r requirements-dev.txt
	@touch $@

$(BIN)/npm: requirements-npm.txt $(VENV)/created
	@$(PIP_INSTALL) --require-hashes -r requirements-npm.txt
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json .npmrc | $(NPM)
	@$(NPM) ci --ignore-scripts --no-audit --no-fund --loglevel error
	@touch $@

$(ASSETS)/fetched: node_modules/.package-lock.json
	@rm -rf $(ASSETS) && mkdir -p $(ASSETS)/fonts
	@cp $(ITALIA)/svg/sprites.svg node_modules/htmx.org/dist/htmx.min.js $(ASSETS)
	@# A font within the sheet, of a player that we do not use, is against our own policy.
	@sed 's/@font-face{[^}]*data:[^}]*}//g' $(ITALIA)/css/bootstrap-italia.min.css >$(ASSETS)/bootstrap-italia.min.css
	@cp $(addprefix $(ITALIA)/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-,$(addsuffix .woff2,regular 600 700)) $(ASSETS)/fonts
	@touch $@
