# All tasks of development and operation. Requires make and Python 3.11 or newer. `make help` lists the targets.

PORT ?= 8000
HOST ?= 127.0.0.1
# The Python that creates the virtual environment: the first of these that exists and is 3.11 or newer.
PYTHON ?= python3 python3.13 python3.12 python3.11
# Arguments for pytest, for example: make test ARGS="tests/project -x"; and for bench.compare.
ARGS ?=

VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check install --quiet

.DEFAULT_GOAL := help
.PHONY: help bench clients compare demo serve soak test test-slow test-postgresql-15 lint lint-openapi format initial-migration schema schema-check psql lock clean install install-dev

# Recreates the virtual environment if its Python was removed or replaced.
ifneq ($(wildcard $(VENV)/made),)
ifneq ($(shell $(RUN) -c "import pip; print('ok')" 2>/dev/null),ok)
$(shell rm -f $(VENV)/made $(VENV)/runtime.txt $(VENV)/dev.txt)
endif
endif

help:  ## Show the targets
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "make %-20s %s\n", $$1, $$2 }'

serve: install  ## Set up the database and serve the API (PORT=8000 HOST=127.0.0.1); Ctrl-C stops all processes
	@exec $(RUN) manage.py serve --host "$(HOST)" --port "$(PORT)"

demo: install  ## Import samples of all formats into a new database in .data/demo, and print the results
	@DIPLO_DATA_DIR=.data/demo $(RUN) -m diplo_api.database stop --force >/dev/null 2>&1; rm -rf .data/demo
	@env -u DATABASE_URL -u DATABASE_READER_URL DIPLO_DATA_DIR=.data/demo $(RUN) manage.py demo

test: install-dev  ## Run the tests; takes some minutes (ARGS="…" for pytest)
	@exec $(RUN) -m pytest -m "not slow" $(ARGS)

test-slow: install-dev  ## Run the slow tests: replicas, query plans at scale, browsers, other programs
	@exec $(RUN) -m pytest -m slow $(ARGS)

test-postgresql-15: install-dev  ## Run the tests of publishing on PostgreSQL 15 (Debian package postgresql-15)
	@exec $(RUN) tests/project/on_postgresql_15.py $(RUN) -m pytest -m publish $(ARGS)

soak: install-dev  ## Write while processes are killed at random, and check that no change is lost (SECONDS=600)
	@exec $(RUN) -m tests.durability.soak --seconds $(or $(SECONDS),600)

lint: install-dev  ## Check style, types, import rules, migrations and deployment settings
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -c "from importlinter.cli import lint_imports_command as run; run()" --no-logo
	$(RUN) manage.py makemigrations --check --dry-run
	HTTPS=1 $(RUN) manage.py check --deploy --fail-level WARNING

format: install-dev  ## Format the code and apply ruff's automatic fixes
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

initial-migration: install  ## Generate 0001_initial again from the models; only before the first release
	@mkdir -p .data/later && mv events/migrations/000[2-9]_* .data/later/ && rm -f events/migrations/0001_initial.py
	@$(RUN) manage.py makemigrations events --name initial --no-header; status=$$?; \
	mv .data/later/* events/migrations/ && rmdir .data/later && exit $$status

schema: install  ## Generate openapi.yaml from the code
	$(RUN) manage.py spectacular --validate --fail-on-warn --file openapi.yaml

clients:  ## Generate the TypeScript client from openapi.yaml (needs Node 20 or newer)
	@cd clients/typescript && npm ci --no-audit --no-fund --silent && npm run --silent generate && npm run --silent build

schema-check: install  ## Check that openapi.yaml matches the code
	@mkdir -p .data
	@$(RUN) manage.py spectacular --validate --fail-on-warn --file .data/openapi.yaml
	@diff -u openapi.yaml .data/openapi.yaml || { echo "openapi.yaml is outdated: run 'make schema'."; exit 1; }
	@echo "openapi.yaml matches the code."

lint-openapi:  ## Check openapi.yaml with Spectral and Redocly (needs Node 20.19 or newer)
	@export PATH="$(CURDIR)/$(VENV)/bin:$$PATH" REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true; \
	cd .ci/openapi && npm ci --silent && npm run --silent spectral && npm run --silent redocly

bench: bench/.venv/made.txt bench/peers/postgraphile/node_modules/made.txt  ## Measure the speed of pages and compare it with other servers (SCALE=10k, 1M or 3M)
	@SCALE="$(or $(SCALE),1M)" bench/.venv/bin/python -m bench.run

compare: install  ## Show that HEAD serves what another commit serves, and no slower (BASE=HEAD^ ARGS="--only bytes")
	@exec $(RUN) -m bench.compare "$(or $(BASE),HEAD^)" HEAD $(ARGS)

bench/.venv/made.txt: requirements-bench.txt $(VENV)/made
	@echo "Installing the servers for the comparison …"
	@$(RUN) -m venv bench/.venv
	@bench/.venv/bin/python -m pip --disable-pip-version-check install --quiet -r requirements-bench.txt
	@cp requirements-bench.txt $@

bench/peers/postgraphile/node_modules/made.txt: bench/peers/postgraphile/package-lock.json
	@if command -v npm >/dev/null; then cd bench/peers/postgraphile && npm ci --no-audit --no-fund --silent; \
	else echo "npm is missing, so PostGraphile is not measured. Install it with: apt-get install npm"; fi
	@mkdir -p $(@D) && touch $@

psql: install  ## Open psql on the database
	@exec $(RUN) manage.py dbshell

lock: install-dev  ## Update the pinned versions of all dependencies within the limits of requirements*.in
	$(RUN) -m uv pip compile --upgrade --universal --python-version 3.11 --no-header --no-emit-index-url \
		--output-file requirements.txt requirements.in
	$(RUN) -m uv pip compile --upgrade --universal --python-version 3.11 --no-header --no-emit-index-url \
		--output-file requirements-dev.txt requirements-dev.in
	$(RUN) -m uv pip compile --upgrade --universal --python-version 3.11 --no-header --no-emit-index-url \
		--output-file requirements-bench.txt requirements-bench.in

clean:  ## Remove the virtual environment and caches, but not the data in .data
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
		echo "DiploAPI needs Python 3.11 or newer, but none of these is: $(PYTHON). Run: make PYTHON=/path/to/python3" >&2; \
		exit 1; \
	fi; \
	if ! $$python -c 'import venv, ensurepip' 2>/dev/null; then \
		echo "$$python has no module venv. On Debian and Ubuntu, run: apt-get install python3-venv" >&2; \
		exit 1; \
	fi; \
	echo "Creating the virtual environment with $$($$python --version) …"; \
	$$python -m venv --clear $(VENV)
	@touch $@

# The copy of the requirements is made after the installation, so an interrupted installation is repeated.
$(VENV)/runtime.txt: requirements.txt $(VENV)/made
	@echo "Installing the dependencies …"
	@$(PIP) -r requirements.txt
	@cp requirements.txt $@

$(VENV)/dev.txt: requirements-dev.txt $(VENV)/runtime.txt
	@echo "Installing the development tools …"
	@$(PIP) -r requirements.txt -r requirements-dev.txt
	@cp requirements-dev.txt $@
