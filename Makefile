# `make demo` and `make test` need nothing but Python 3.11 or newer, pip and make.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
DEMO := examples/clothing-retailer/journeys/buy-clothes-online.journey.yaml

.PHONY: demo test lint types contracts generate tour pictures check lock bench clean help

help: ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(READY): requirements/dev.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "cjm needs Python 3.11 or newer")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

demo: $(READY) ## validate, lint, score, show and render a real journey
	$(BIN)/cjm validate examples
	$(BIN)/cjm lint examples/clothing-retailer --today 2026-11-22
	$(BIN)/cjm score $(DEMO) --today 2026-11-22
	$(BIN)/cjm backlog examples/clothing-retailer --sensitivity --today 2026-11-22
	$(BIN)/cjm show $(DEMO)
	$(BIN)/cjm render $(DEMO) -o out/map.svg
	$(BIN)/cjm render $(DEMO) -o out/map.html
	$(BIN)/cjm render $(DEMO) -o out/map.png
	$(BIN)/cjm render $(DEMO) --view flow --engine embedded -o out/flow.svg
	$(BIN)/cjm render $(DEMO) --view flow -o out/flow.dot

test: $(READY) ## all tests
	$(BIN)/python $(COVERED) -m pytest --numprocesses auto --dist worksteal

lint: $(READY) ## style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## types of the code
	$(BIN)/mypy

contracts: $(READY) ## which room may import which
	$(BIN)/lint-imports

generate: $(READY) ## schemas, rule pages and the stored form of the models
	$(BIN)/python .ci/generate.py

tour: $(READY) ## the output shown in README and docs, by running the commands in them
	$(BIN)/python .ci/tour.py

pictures: $(READY) ## the pictures shown in README and docs
	$(BIN)/python .ci/tour.py
	$(BIN)/python .ci/tour.py --files out/tour
	$(BIN)/cjm render out/tour/library.journey.yaml -o docs/images/library.svg

check: lint types contracts test ## everything that is quick to check
	$(BIN)/python .ci/generate.py --check
	$(BIN)/python .ci/tour.py --check
	$(BIN)/python .ci/tour.py --files out/tour
	$(BIN)/cjm render out/tour/library.journey.yaml -o docs/images/library.svg --check

lock: $(READY) ## the locked development dependencies, with uv
	uv pip compile pyproject.toml --group dev --all-extras --universal --generate-hashes \
		--python-version 3.11 --no-header -o requirements/dev.txt

bench: $(READY) ## speed against peers (needs Node, npm and Chromium)
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/pictures.py

clean: ## what was made
	rm -rf .venv out dist build
