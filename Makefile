# The whole workflow on one screen. Everything stays in .venv, .clew (results kept between builds) and dist.
.PHONY: demo test check serve accept clean

demo:    ## set up, build every organisation in content/, say where to look
	@sh .ci/setup
	@.venv/bin/clew build content

test:    ## set up, run every test that this machine can run
	@sh .ci/setup dev
	@.venv/bin/python -m pytest --numprocesses=auto --dist=loadfile

check:   ## style, types, the one-way flow between the rooms, the content
	@sh .ci/setup dev
	@.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy && .venv/bin/lint-imports
	@.venv/bin/clew check content

serve:   ## build, show the sites on this machine, build again when a file is saved
	@sh .ci/setup
	@.venv/bin/clew serve content

accept:  ## rewrite the golden files of the tests from what is made now; read the difference before you commit it
	@sh .ci/setup dev
	@CLEW_ACCEPT=1 .venv/bin/python -m pytest -q -m golden

clean:   ## forget what was built
	rm -rf dist .clew
