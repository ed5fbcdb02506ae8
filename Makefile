# make          set everything up and build the site, the book and the downloads into site/
# make test     set everything up and run every check and test
# make serve    preview with live reload at http://127.0.0.1:8000
# make check    the checks alone: format, types, walls, content
# make bench    what charts and builds cost, against a chapter and against plain mkdocs
# make bench-search      how well the search answers, against Material's own
# make bench-lighthouse   what Lighthouse says of the built site (installs it once)
# make lock     write the requirement files anew from pyproject.toml
# make clean    remove what was built and installed

PYTHON ?= python3
BIN := .venv/bin

.DELETE_ON_ERROR:
.PHONY: all test serve check bench bench-search bench-lighthouse lock clean

all: .venv/ready
	@$(BIN)/python -m macros build

test: .venv/ready-dev check
	@$(BIN)/python -m tests.tools
	@$(BIN)/python -m macros build
	@$(BIN)/python -m pytest -n auto --dist worksteal

serve: .venv/ready
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs serve

check: .venv/ready-dev
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/codespell docs README.md CONTRIBUTING.md CHANGELOG.md
	@$(BIN)/python -m macros check

bench: .venv/ready-dev
	@$(BIN)/python -m tests.benches.charts
	@$(BIN)/python -m tests.benches.build

bench-search: .venv/ready-dev
	@$(BIN)/python -m tests.bench_search

bench-lighthouse: .venv/ready-dev
	@$(BIN)/python -m tests.tools
	@$(BIN)/python -m macros build
	@$(BIN)/python -m tests.bench_lighthouse

lock: .venv/ready-dev
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --group dev -o requirements-dev.txt

clean:
	rm -rf .venv .cache site dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/python:
	@echo "Setting up Python packages in .venv (once; a minute or two)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version). Try: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "The venv module is needed (on Debian and Ubuntu: apt install python3-venv)"; exit 1; }
	@touch $@

.venv/ready: requirements.txt .venv/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/ready-dev: requirements-dev.txt .venv/ready
	@echo "Setting up the tools for checks and tests (once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
