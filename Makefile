# `make help` lists the targets. Everything is set up in .venv by itself; PYTHON chooses the Python it is made from.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PKPK := $(BIN)/pkpk
PYTEST := $(BIN)/python -m pytest
DEMO := build/demo

.DEFAULT_GOAL := help

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/.runtime: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(VENV)/.runtime ## check the examples, publish them with diagrams, say which file to open
	$(PKPK) validate examples
	$(PKPK) render examples --format html --lang all --output $(DEMO)

test: $(VENV)/.dev ## run the tests
	$(PYTEST) -n auto -m "not browser and not editor"

browser: $(VENV)/.dev ## run the tests that need Chromium
	$(PYTEST) -n auto --dist loadfile -m browser

build/editor/node_modules:
	npm install --silent --no-fund --no-audit --prefix build/editor yaml-language-server@1.25

editor: $(VENV)/.dev build/editor/node_modules ## run the tests that need Node and the YAML language server
	$(PYTEST) -m editor

lint: $(VENV)/.dev ## style and import contract
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/.dev ## strict types
	$(BIN)/mypy

generate: $(VENV)/.dev ## write what is made from the code: shapes, schemas, catalogues, tables of the reference
	$(BIN)/python tools/generate.py

golden: $(VENV)/.dev ## write the golden files anew; read the diff
	PKPK_GOLDEN=1 $(PYTEST) -n auto -m "not browser and not editor"

bench: $(VENV)/.dev ## measure beside the peers, as ratios
	$(BIN)/python bench/run.py

acceptance: $(VENV)/.dev ## look at the site of a thousand chains in Chromium, for half an hour
	$(BIN)/python bench/acceptance.py

wheel: $(VENV)/.dev ## build the wheel and try it from an empty folder in an environment of its own
	$(BIN)/python tools/try_wheel.py

same: generate ## fail when generating changes the tree
	@git diff --exit-code --stat || { echo "make generate has changed the files above: commit them"; exit 1; }

check: lint types test same ## all of it; leaves the tree as it was

clean: ## remove what was built
	rm -rf build dist $(VENV)

.PHONY: help demo test browser editor lint types generate golden bench acceptance wheel same check clean
