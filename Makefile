# Wijkplein. `make help` lists what can be typed; running anything twice changes nothing.

PYTHON ?= python3
PORT ?= 8000
# Who may reach `make demo`, `make site` and `make dev`: this machine only. In a container: HOST=0.0.0.0.
HOST ?= 127.0.0.1
# Which tests: make test TESTS=tests/spreekuren
TESTS ?= tests

VENV := .venv
BIN := $(CURDIR)/$(VENV)/bin
RUN := $(VENV)/.stamp-run
DEV := $(VENV)/.stamp-dev
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Pins are found with the oldest Python that must do: 3.11.2, that of Debian 12.
OLDEST_PYTHON ?= /usr/bin/python3
PINS := var/pins
SOURCES := home initiatives signalen site spreekuren tests wijkkrant manage.py

# `site/` is a path entry, never a package (docs/architectuur.md).
export PYTHONPATH := $(CURDIR):$(CURDIR)/site
export PORT HOST

.DEFAULT_GOAL := help
.PHONY: help demo site stop dev test test-postgres test-faults check format bench requirements browser

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

demo: $(RUN) ## Start the demo neighbourhood (PORT=8000, DEMO_PASSWORD=…, DETACH=1 to leave it running)
	@DJANGO_SETTINGS_MODULE=wijkplein.settings.demo $(BIN)/python -m wijkplein.serve demo $(if $(DETACH),--detach)

site: $(RUN) ## Start a real, empty town on this machine; asks what it needs, or TOWN_NAME=… WIJKEN=wijken.csv NOUN=wijk BEHEERDER_EMAIL=… (docs/installeren.md)
	@DJANGO_SETTINGS_MODULE=wijkplein.settings.production $(BIN)/python -m wijkplein.serve site $(if $(DETACH),--detach)

stop: $(RUN) ## Stop a demo or site that was left running
	@$(BIN)/python -m wijkplein.serve stop

dev: $(DEV) ## Start the demo neighbourhood for a developer: reloads itself, errors on screen
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py seed_demo
	@$(BIN)/python manage.py runserver $(HOST):$(PORT)

test: $(DEV) browser ## Run every test, browser included (TESTS=tests/home for a part)
	@$(BIN)/pytest -n 2 $(TESTS)

test-postgres: $(DEV) browser ## Run every test on PostgreSQL and Redis (DATABASE_URL, REDIS_URL; else the local ones)
	@services=$$(.ci/services --print) && eval "$$services" && $(BIN)/pytest -n 2 $(TESTS)

test-faults: $(DEV) ## Run the kill, fault and race runs at full size
	@$(BIN)/pytest -m faults --full-size $(TESTS)

check: $(DEV) ## Check style, types, import contracts, templates and migrations
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/lint-imports --no-logo
	$(BIN)/djhtml --check --tabwidth 2 templates
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py check --fail-level WARNING
	$(BIN)/mypy

format: $(DEV) ## Lay out code and templates as `make check` wants them
	@$(BIN)/ruff check --fix $(SOURCES)
	@$(BIN)/ruff format $(SOURCES)
	@$(BIN)/djhtml --tabwidth 2 templates

bench: $(DEV) ## Measure the site beside itself: ratios, never bare seconds
	@$(BIN)/python -m pytest -m bench -p no:cacheprovider -s $(TESTS)

requirements: ## Compile the pinned packages from pyproject.toml, for the oldest Python that must do
	@test -x $(PINS)/bin/pip-compile || { $(OLDEST_PYTHON) -m venv $(PINS) && $(PINS)/bin/pip install --quiet pip-tools; }
	@for part in base dev; do \
		CUSTOM_COMPILE_COMMAND="make requirements" $(PINS)/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host $$([ $$part = base ] || echo --extra dev) \
		--output-file requirements/$$part.txt pyproject.toml || exit 1; done

# Packages are installed again only when their pins change.
$(RUN): requirements/base.txt | $(VENV)/bin/python
	@echo "Installing packages…"
	@$(PIP) install --require-hashes --requirement requirements/base.txt
	@touch $@

$(DEV): requirements/dev.txt | $(RUN)
	@echo "Installing packages for developers…"
	@$(PIP) install --require-hashes --requirement requirements/dev.txt
	@touch $@

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "The venv module is missing: apt-get install python3-venv"; exit 1; }

# Browser tests need a Chromium: root gets one, others are told how.
browser:
	@.ci/services --browser
