"""Asks pip's own command, once for each case: what would it download?

Its argument is a file with a JSON value: {"index": address, "cases": [{"ask": "name==1.0", "python": "3.11.999", "machine": "x86_64"}]}.
A JSON value a line on standard output, in the cases' order: {"takes": name of a file, or null for none}. Each case is a
process of its own, forked from this one after pip is imported, so that no case leaves anything to the next. Nothing of
the user's configuration counts, and no cache: the index alone answers.
"""

import json
import os
import shutil
import sys
import tempfile

for variable in list(os.environ):
    if variable.upper().startswith("PIP_") or variable.lower().endswith("_proxy"):
        del os.environ[variable]
os.environ["PIP_CONFIG_FILE"] = os.devnull

import pip._internal.commands.download  # noqa: E402,F401  (imported once, here)
import pip._internal.resolution.resolvelib.resolver  # noqa: E402,F401
from pip._internal.cli.main import main  # noqa: E402

# pip's words where an index has no file that it may take. Any other failure says nothing, and ends all.
NOTHING = "No matching distribution found"


def words(case, index, folder):
    platforms = ["musllinux_1_2_" + case["machine"], "musllinux_1_1_" + case["machine"]]
    return [
        "download",
        case["ask"],
        "--no-deps",
        "--only-binary=:all:",
        *[word for platform in platforms for word in ("--platform", platform)],
        "--python-version=" + case["python"],
        "--implementation=cp",
        "--index-url=" + index,
        "--dest=" + folder,
        "--no-cache-dir",
        "--no-input",
        "--retries=0",
        "--disable-pip-version-check",
    ]


def ask(case, index, scratch):
    folder = os.path.join(scratch, "files")
    log = os.path.join(scratch, "log")
    os.mkdir(folder)
    child = os.fork()
    if child == 0:
        code = 70
        try:
            output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(output, 1)
            os.dup2(output, 2)
            code = main(words(case, index, folder))
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    files = os.listdir(folder)
    shutil.rmtree(folder)
    with open(log, encoding="utf-8", errors="replace") as written:
        said = written.read()
    if status == 0 and len(files) == 1:
        return files[0]
    if status != 0 and not files and NOTHING in said:
        return None
    sys.exit("pip neither took a file nor said that there is none: " + json.dumps(case) + "\n" + said[-2000:])


def answer():
    with open(sys.argv[1], encoding="utf-8") as written:
        asked = json.load(written)
    with tempfile.TemporaryDirectory() as scratch:
        for case in asked["cases"]:
            print(json.dumps({"takes": ask(case, asked["index"], scratch)}), flush=True)


answer()
