# `make demo` shows the main job on the real article; `make test` proves that all of it works.
# Both set up what they need in .venv, from the package registry alone.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help install demo test lint format types tests bench docs lock clean

help:
	@echo "make demo    the main job on the real article"
	@echo "make test    lint, types and tests"
	@echo "make bench   the measurements in benchmarks/"
	@echo "make docs    docs/reference.md and docs/rules.md, from the program itself"
	@echo "make format  format the code"
	@echo "make lock    pin the dependencies anew (needs uv)"

install: $(VENV)/.installed

$(VENV)/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "relire needs Python 3.11 or newer")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up relire in $(VENV) (a minute or two, once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@echo "Adding what the tests need ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

# In a copy, so that what you decided in sources/ and translations/ stays as it is.
DEMO := build/demo
RELIRE := $(CURDIR)/$(BIN)/relire
demo: $(VENV)/.installed
	@rm -rf $(DEMO) && mkdir -p $(DEMO) && cp -R sources translations glossary $(DEMO)
	@echo "== What a machine broke in the article, as received"
	@cd $(DEMO) && $(RELIRE) fix --dry-run sources/koursk-otsc.fr.txt || test $$? -eq 1
	@echo
	@echo "== The main job: French repaired, English drafted, what people settled kept"
	@cd $(DEMO) && $(RELIRE) translate sources/koursk-otsc.fr.txt
	@echo
	@cd $(DEMO) && $(RELIRE) status
	@echo
	@echo "== The finished texts, in $(DEMO)"
	@cd $(DEMO) && $(RELIRE) check && $(RELIRE) export koursk-otsc
	@echo
	@head -n 3 $(DEMO)/exports/koursk-otsc.en.txt

test: lint types tests

lint: $(VENV)/.installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev
	@$(BIN)/mypy

tests: $(VENV)/.installed-dev
	@$(BIN)/python -m pytest -q

format: $(VENV)/.installed-dev
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

docs: $(VENV)/.installed-dev
	@$(BIN)/python docs/build.py

bench: $(VENV)/.installed-dev
	@for script in benchmarks/bench_*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

# Hashes for every platform, no registry address, and without the packages that are never imported.
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --excludes unused-packages.txt
lock:
	$(LOCK) pyproject.toml --custom-compile-command "make lock" -o requirements.lock
	$(LOCK) pyproject.toml --group dev --custom-compile-command "make lock" -o requirements-dev.lock

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
