# Everything is done by these targets, on a machine that has make and Python 3.11 or newer; `make help` lists them.

PORT ?= 8000
HOST ?= 127.0.0.1
# Which Python makes the virtual environment; the first of these that is new enough, unless given.
PYTHON ?= python3 python3.13 python3.12 python3.11
# Passed on to pytest, as in `make test ARGS="tests/project -x"`.
ARGS ?=

VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check install --quiet

.DEFAULT_GOAL := help
.PHONY: help bench clients demo serve soak test test-slow test-postgresql-15 lint lint-openapi format schema schema-check psql lock clean install install-dev

# An environment whose Python has been removed or replaced is made anew.
ifneq ($(wildcard $(VENV)/made),)
ifneq ($(shell $(RUN) -c "import pip; print('ok')" 2>/dev/null),ok)
$(shell rm -f $(VENV)/made $(VENV)/runtime.txt $(VENV)/dev.txt)
endif
endif

help:  ## Show the targets
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "make %-20s %s\n", $$1, $$2 }'

serve: install  ## Set up what is missing and serve the API (PORT=8000 HOST=127.0.0.1); Ctrl-C stops everything
	@exec $(RUN) manage.py serve --host "$(HOST)" --port "$(PORT)"

demo: install  ## Load samples of all formats into a fresh database in .data/demo, and say what came of each
	@DIPLO_DATA_DIR=.data/demo $(RUN) -m diplo_api.database stop --force >/dev/null 2>&1; rm -rf .data/demo
	@env -u DATABASE_URL -u DATABASE_READER_URL DIPLO_DATA_DIR=.data/demo $(RUN) manage.py demo

test: install-dev  ## Run the tests, some minutes (ARGS="…" goes to pytest)
	@exec $(RUN) -m pytest -m "not slow" $(ARGS)

test-slow: install-dev  ## Run the longer ones: replicas, plans at scale, browsers, other programs
	@exec $(RUN) -m pytest -m slow $(ARGS)

test-postgresql-15: install-dev  ## Run the publishing tests on PostgreSQL 15 (Debian's postgresql-15)
	@exec $(RUN) tests/project/on_postgresql_15.py $(RUN) -m pytest -m publish $(ARGS)

soak: install-dev  ## Write, kill everything at random, and account for every change (SECONDS=600)
	@exec $(RUN) -m tests.durability.soak --seconds $(or $(SECONDS),600)

lint: install-dev  ## Check style, types, import rules, migrations and the deployment settings
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -c "from importlinter.cli import lint_imports_command as run; run()" --no-logo
	$(RUN) manage.py makemigrations --check --dry-run
	HTTPS=1 $(RUN) manage.py check --deploy --fail-level WARNING

format: install-dev  ## Format the code and repair what ruff can repair
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

schema: install  ## Write openapi.yaml from the code
	$(RUN) manage.py spectacular --validate --fail-on-warn --file openapi.yaml

clients:  ## Make the TypeScript client anew from openapi.yaml (needs Node 20 or newer)
	@cd clients/typescript && npm ci --no-audit --no-fund --silent && npm run --silent generate && npm run --silent build

schema-check: install  ## Check that openapi.yaml is what the code says
	@mkdir -p .data
	@$(RUN) manage.py spectacular --validate --fail-on-warn --file .data/openapi.yaml
	@diff -u openapi.yaml .data/openapi.yaml || { echo "openapi.yaml is not what the code says: run 'make schema'."; exit 1; }
	@echo "openapi.yaml is what the code says."

lint-openapi:  ## Check openapi.yaml with Spectral and Redocly (needs Node 20.19 or newer)
	@export PATH="$(CURDIR)/$(VENV)/bin:$$PATH" REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true; \
	cd .ci/openapi && npm ci --silent && npm run --silent spectral && npm run --silent redocly

bench: bench/.venv/made.txt bench/peers/postgraphile/node_modules/made.txt  ## Measure pages beside other servers (SCALE=10k|1M|3M)
	@SCALE="$(or $(SCALE),1M)" bench/.venv/bin/python -m bench.run

bench/.venv/made.txt: requirements-bench.txt $(VENV)/made
	@echo "Installing the servers to compare with …"
	@$(RUN) -m venv bench/.venv
	@bench/.venv/bin/python -m pip --disable-pip-version-check install --quiet -r requirements-bench.txt
	@cp requirements-bench.txt $@

bench/peers/postgraphile/node_modules/made.txt: bench/peers/postgraphile/package-lock.json
	@if command -v npm >/dev/null; then cd bench/peers/postgraphile && npm ci --no-audit --no-fund --silent; \
	else echo "npm is missing, so PostGraphile is left out: apt-get install npm"; fi
	@mkdir -p $(@D) && touch $@

psql: install  ## Open psql on the database
	@exec $(RUN) manage.py dbshell

lock: install-dev  ## Pin all dependencies anew, within the requirements*.in
	$(RUN) -m uv pip compile --upgrade --universal --python-version 3.11 --no-header --no-emit-index-url \
		--output-file requirements.txt requirements.in
	$(RUN) -m uv pip compile --upgrade --universal --python-version 3.11 --no-header --no-emit-index-url \
		--output-file requirements-dev.txt requirements-dev.in
	$(RUN) -m uv pip compile --upgrade --universal --python-version 3.11 --no-header --no-emit-index-url \
		--output-file requirements-bench.txt requirements-bench.in

clean:  ## Remove the virtual environment and caches; data in .data stays
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	rm -rf bench/.venv bench/peers/postgraphile/node_modules
	rm -rf .ci/openapi/node_modules clients/typescript/node_modules clients/typescript/dist clients/typescript/test-dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

install: $(VENV)/runtime.txt

install-dev: $(VENV)/dev.txt

$(VENV)/made:
	@for candidate in $(PYTHON); do \
		if $$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$candidate; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
		echo "DiploAPI needs Python 3.11 or newer; none of these is: $(PYTHON). Name one with: make PYTHON=/path/to/python3" >&2; \
		exit 1; \
	fi; \
	if ! $$python -c 'import venv, ensurepip' 2>/dev/null; then \
		echo "$$python lacks the module venv; on Debian and Ubuntu install it with: apt-get install python3-venv" >&2; \
		exit 1; \
	fi; \
	echo "Making the virtual environment with $$($$python --version) …"; \
	$$python -m venv --clear $(VENV)
	@touch $@

# The copies say what is installed, so an interrupted installation is repeated.
$(VENV)/runtime.txt: requirements.txt $(VENV)/made
	@echo "Installing the dependencies …"
	@$(PIP) -r requirements.txt
	@cp requirements.txt $@

$(VENV)/dev.txt: requirements-dev.txt $(VENV)/runtime.txt
	@echo "Installing the development tools …"
	@$(PIP) -r requirements.txt -r requirements-dev.txt
	@cp requirements-dev.txt $@
