# What CI runs, a person runs. The first call sets up .venv; later calls find it ready and need no network.

PY := .venv/bin/python
# Where this is set, every start of Python would compile all of our modules anew.
export PYTHONDONTWRITEBYTECODE :=
RUNTIME := .venv/.runtime
DEVELOPMENT := .venv/.development

# A .venv whose Python went away (an upgrade, another machine) is set up again.
ifneq ($(wildcard $(RUNTIME)),)
  ifneq ($(shell $(PY) -c "print(1)" 2>/dev/null),1)
    $(shell rm -f $(RUNTIME) $(DEVELOPMENT))
  endif
endif

.DEFAULT_GOAL := help
.PHONY: help run test test-long check format docs screenshots bench requirements clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

run: $(RUNTIME) ## the app with the bundled city (PORT=8600 for a port of your own)
	@$(PY) -m ui $(if $(PORT),--port $(PORT)) $(ARGS)

test: $(DEVELOPMENT) ## every test but the long ones, on both engines, with a real browser
	@tools/test-needs
	@$(PY) -m pytest -m "not long" --numprocesses 2 --dist loadscope $(ARGS)

test-long: $(DEVELOPMENT) ## the long tests
	@tools/test-needs
	@$(PY) -m pytest -m long $(ARGS)

check: $(DEVELOPMENT) ## format, lint, types, architecture, docs up to date
	@$(PY) -m ruff format --check --quiet . || { echo "not formatted: run make format"; exit 1; }
	@$(PY) -m ruff check --quiet .
	@$(PY) -m mypy
	@$(PY) -m pytest --quiet tests/test_architecture.py tests/test_docs.py

format: $(DEVELOPMENT) ## writes the format that make check wants
	@$(PY) -m ruff format --quiet .
	@$(PY) -m ruff check --quiet --fix .

docs: $(DEVELOPMENT) ## the generated pages of docs/
	@$(PY) -m graph.docs
	@$(PY) -m queries.docs

screenshots: $(DEVELOPMENT) ## every page in both languages, to docs/images/
	@tools/test-needs
	@$(PY) -m tests.screenshots

bench: $(DEVELOPMENT) ## rates and ratios against the bare driver, on both engines
	@tools/test-needs
	@$(PY) -m benchmarks $(ARGS)

COMPILE := pip compile pyproject.toml --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--custom-compile-command "make requirements"

requirements: $(DEVELOPMENT) ## pins again what pyproject.toml asks for (ARGS=--upgrade for the newest)
	@$(PY) -m uv $(COMPILE) --output-file requirements.txt $(ARGS)
	@$(PY) -m uv $(COMPILE) --extra dev --constraints requirements.txt --output-file requirements-dev.txt $(ARGS)

clean: ## removes .venv and caches; the graph in .liantu/ stays
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUNTIME): requirements.txt tools/venv
	@tools/venv requirements.txt
	@touch $@

$(DEVELOPMENT): $(RUNTIME) requirements-dev.txt
	@tools/venv requirements-dev.txt
	@touch $@
