PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help

.PHONY: help
help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(BIN)/.ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -e ".[dev]"
	@touch $@

.PHONY: setup
setup: $(BIN)/.ready ## Make the environment in .venv, with everything for development

.PHONY: sample
sample: setup ## Read the sample story
	$(BIN)/convoy-tui sample

.PHONY: check
check: setup ## Format, lint, types, import contracts and tests; what .ci/run runs
	$(BIN)/python tests/check.py

.PHONY: format
format: setup ## Format the code and mend what the linter can mend by itself
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

.PHONY: test
test: setup ## The tests without the slow ones that build and install the package
	$(BIN)/pytest -n 2 -m "not packaging"

.PHONY: snapshots
snapshots: setup ## Draw the pictures of the screens anew (look at each before committing)
	$(BIN)/pytest tests/snapshots -n 0 --snapshot-update

.PHONY: bench
bench: ## Say how the benchmarks are run; they need data that is not in the repository
	@sed -n '/^## Programs/,/^## Data/p' benchmarks/README.md | sed '$$d'

.PHONY: clean
clean: ## Remove the environment, caches and built packages
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache snapshot_report.html
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
