# Two commands: `make run` and `make test`. Everything else is a part of one of them.
PYTHON ?= python3
KG := .venv/bin/kg

.PHONY: run test setup docs clean

run: setup            ## set up, build the graph of the bundled documents, show it, serve it
	$(KG) demo

test: setup           ## linters, types, contracts, tests
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/pytest -n auto

setup: .venv/installed

.venv/installed: pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	@echo "installing (a minute or less) …"
	.venv/bin/pip install --quiet --disable-pip-version-check uv
	.venv/bin/uv pip install --quiet --python .venv --requirement requirements.lock
	.venv/bin/uv pip install --quiet --python .venv --no-deps --editable .
	touch $@

docs: setup           ## the pages of docs/ as a site in docs/_build, every warning an error
	.venv/bin/python -m sphinx -W --keep-going -n -q -b html docs docs/_build
	@echo "open docs/_build/index.html"

clean:
	rm -rf .venv .kg docs/_build
