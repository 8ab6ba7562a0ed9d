# make run     everything that is needed, then the application with its demo, on http://127.0.0.1:8000 (PORT)
# make test    everything that is needed, then all tests; on SQLite and, when it is installed, on PostgreSQL
# make journeys  of these tests only the long ones: whole cases typed in a browser, and every page looked at
# make check   the static checks        make lock    choose the versions of the packages anew
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:

# Compiled files make the second start fast, also where the environment says not to write them.
unexport PYTHONDONTWRITEBYTECODE
export PYTHONPATH := src
export DJANGO_SETTINGS_MODULE := fasenwijzer.config.settings
export PIP_DISABLE_PIP_VERSION_CHECK := 1

PYTHON ?= $(shell scripts/find-python)
PORT ?= 8000
export PORT
BIN := .venv/bin
PIP := $(BIN)/python -m pip install -qq --require-hashes

.PHONY: run setup test journeys test-setup check lock messages screenshots clean

run: setup
	@$(BIN)/python -m fasenwijzer demo --if-empty
	@exec $(BIN)/python -m fasenwijzer serve

setup: .venv/base.stamp .venv/paper.stamp messages

test: test-setup
	@$(BIN)/python scripts/run_tests.py $(ARGS)

journeys: test-setup
	@$(BIN)/python -m pytest -n 2 --dist worksteal -m journey src/fasenwijzer/tests/journeys

test-setup: .venv/dev.stamp messages
	@scripts/ensure-apt chromium-headless-shell:chromium-headless-shell || scripts/ensure-apt chromium:chromium

check: .venv/dev.stamp messages
	@scripts/ensure-apt gettext:xgettext
	@scripts/check

# Pictures for the README, from the demo that is running on PORT.
screenshots: test-setup
	@$(BIN)/python scripts/screenshots.py

messages: .venv/base.stamp
	@$(BIN)/python scripts/compile_messages.py

.venv/bin/python:
	@scripts/make-venv "$(PYTHON)"

.venv/base.stamp: requirements/base.txt | .venv/bin/python
	@echo "Installing packages …"
	@$(PIP) --only-binary :all: -r $<
	@touch $@

# What a PDF needs; without it everything works but the PDF, and its page says so. Asked once.
.venv/paper.stamp: | .venv/base.stamp
	@scripts/ensure-apt libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 || echo "Without these no PDF can be made; the rest works." >&2
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/base.stamp
	@echo "Installing packages for tests …"
	@$(PIP) -r $<
	@touch $@

LOCK := uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --universal --python-version 3.11 --no-header
lock:
	@command -v uv >/dev/null || { echo "make lock needs uv" >&2; exit 1; }
	$(LOCK) requirements/base.in -o requirements/base.txt
	$(LOCK) requirements/dev.in -o requirements/dev.txt

clean:
	rm -rf .venv .mypy_cache .ruff_cache .import_linter_cache var/test
	find src -name '*.mo' -delete
