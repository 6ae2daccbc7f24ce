/**
 * The program that imports Python packages inside an image, each in a process of its own. It takes the mark, the seconds,
 * and JSON: names of distributions, or names of modules. Runs on Python 3.8 and later, where importlib.metadata is.
 *
 * What is imported of a distribution are the modules that its list of files puts on the search path. Those with a leading
 * underscore count where they are native or where there is no other; folders that many projects leave there by accident do
 * not. A folder without `__init__` is a namespace that several distributions share: then the packages in it are imported.
 */
export const PYTHON_DRIVER = String.raw`
import json, re, signal, subprocess, sys, time
mark, limit, asked = sys.argv[1], float(sys.argv[2]), json.loads(sys.argv[3])
end = time.monotonic() + limit
SKIP = {"tests", "test", "testing", "docs", "doc", "examples", "example", "benchmarks", "scripts", "setup", "conftest"}

def say(**what):
    print(mark + json.dumps(what), flush=True)

def top(files):
    packages, singles = set(), {}
    for f in files:
        parts, name = f.parts, f.parts[-1].split(".")[0]
        if ".." in parts or len(parts) > 4 or not parts[-1].endswith((".py", ".so")):
            continue
        if name == "__init__":
            packages.add(parts[:-1])
        elif len(parts) == 1:
            singles[(name,)] = parts[-1].endswith(".so")
    outer = {p for p in packages if not any(p[:n] in packages for n in range(1, len(p)))}
    found = {p for p in outer | set(singles) if p and p[0] not in SKIP and all(q.isidentifier() for q in p)}
    found = {p for p in found if not p[0].startswith("__editable__")}
    public = {p for p in found if not p[-1].startswith("_") or singles.get(p)}
    return sorted(".".join(p) for p in public or found)[:20]

def installed():
    from importlib import metadata
    found = {}
    for each in metadata.distributions():
        name = each.metadata["Name"]
        if isinstance(name, str):
            found.setdefault(re.sub("[-_.]+", "-", name).lower(), each)
    return found

def reason(code, text):
    if code < 0:
        try:
            return "ended by " + signal.Signals(-code).name
        except ValueError:
            return "ended by signal %d" % -code
    lines = [line for line in text.decode("utf-8", "replace").splitlines() if line.strip()]
    return lines[-1].strip()[:600] if lines else "exit code %d" % code

def attempt(package, module):
    started = time.monotonic()
    left = end - started
    if left <= 0:
        return
    say(event="start", package=package, module=module)
    command = [sys.executable, "-c", "import importlib, sys; importlib.import_module(sys.argv[1])", module]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=left)
        why = None if done.returncode == 0 else reason(done.returncode, done.stderr)
    except subprocess.TimeoutExpired:
        why = "still importing when the time was up"
    except OSError as error:
        why = str(error)[:600]
    say(event="end", package=package, module=module, reason=why, seconds=round(time.monotonic() - started, 3))

if asked["modules"] is not None:
    for name in asked["modules"]:
        attempt(None, name)
else:
    known = installed()
    for name in asked["packages"]:
        names = top(known[name].files or []) if name in known else []
        if not names:
            say(event="nothing", package=name, found=name in known)
        for module in names:
            attempt(name, module)
say(event="done")
`;
