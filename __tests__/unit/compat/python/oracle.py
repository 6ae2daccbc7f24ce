"""Answers cases with pip's own packaging library: a JSON value a line in, a JSON value a line out."""

import json
import sys

import pip  # noqa: F401  (what is vendored in it is found through it)
import pip._vendor.packaging as packaging
from pip._vendor.packaging.markers import Marker
from pip._vendor.packaging.requirements import Requirement
from pip._vendor.packaging.specifiers import Specifier, SpecifierSet
from pip._vendor.packaging.tags import compatible_tags, cpython_tags
from pip._vendor.packaging.utils import parse_wheel_filename
from pip._vendor.packaging.version import Version
from pip._internal.models.format_control import FormatControl
from pip._internal.req.req_file import get_line_parser, preprocess

TAGS = {}


def versions(case):
    left = Version(case["text"])
    right = Version(case["other"])
    return {"text": str(left), "prerelease": left.is_prerelease, "order": (left > right) - (left < right)}


def specifier_set(text):
    # Old releases fall back to something else where a specifier is none; a single one never did.
    for part in text.split(","):
        if part.strip():
            Specifier(part.strip())
    return SpecifierSet(text)


def specifier(case):
    return specifier_set(case["specifiers"]).contains(Version(case["version"]), prereleases=case["prereleases"])


def choice(case):
    offered = [Version(text) for text in case["versions"]]
    chosen = list(specifier_set(case["specifiers"]).filter(offered, prereleases=case["prereleases"]))
    return [str(version) for version in chosen]


def evaluated(marker, case):
    environment = dict(case["values"])
    return any([marker.evaluate({**environment, "extra": extra}) for extra in case["extras"] or [""]])


def marker(case):
    return evaluated(Marker(case["text"]), case)


def tag_list(case):
    key = json.dumps(case["target"])
    if key not in TAGS:
        version, abis, platforms = case["target"]
        interpreter = "cp%d%d" % tuple(version)
        found = list(cpython_tags(tuple(version), abis, platforms))
        found += compatible_tags(tuple(version), interpreter, platforms)
        TAGS[key] = {str(tag): rank for rank, tag in reversed(list(enumerate(found)))}
    return TAGS[key]


def tags(case):
    found = tag_list(case)
    return sorted(found, key=found.get)


def wheel(case):
    name, version, build, file_tags = parse_wheel_filename(case["text"])
    found = tag_list(case)
    ranks = [found[str(tag)] for tag in file_tags if str(tag) in found]
    return {
        "name": name,
        "version": str(version),
        "build": [str(build[0]), build[1]] if build else None,
        "tags": sorted(map(str, file_tags)),
        "rank": min(ranks) if ranks else None,
    }


def requirement(case):
    read = Requirement(case["text"])
    return {
        "name": read.name,
        "extras": sorted(read.extras),
        "allowed": [read.specifier.contains(Version(text), prereleases=True) for text in case["versions"]],
        "url": read.url,
        "marker": evaluated(read.marker, case) if read.marker else None,
    }


def lines(case):
    return [[number, text] for number, text in preprocess(case["text"])]


def options(case):
    requirement, found = get_line_parser(None)(case["text"])
    return {
        "requirement": requirement,
        "indexUrl": found.index_url,
        "lists": [
            getattr(found, name)
            for name in ("extra_index_urls", "find_links", "trusted_hosts", "requirements", "constraints", "editables")
        ],
        "flags": [bool(getattr(found, name)) for name in ("no_index", "pre", "prefer_binary", "require_hashes")],
        "hashes": {name: found.hashes[name] for name in sorted(found.hashes or {})},
    }


def formats(case):
    control = FormatControl(set(), set())
    for option, value in case["options"]:
        target, other = control.no_binary, control.only_binary
        if option == "only-binary":
            target, other = other, target
        FormatControl.handle_mutual_excludes(value, target, other)
    return [sorted(control.get_allowed_formats(name)) for name in case["names"]]


KINDS = {
    function.__name__: function
    for function in (versions, specifier, choice, marker, tags, wheel, requirement, lines, options, formats)
}


def answer(case):
    try:
        return {"value": KINDS[case["kind"]](case)}
    except Exception as error:  # whatever it is, it says that this cannot be done
        return {"error": type(error).__name__}


print(json.dumps({"pip": pip.__version__, "packaging": packaging.__version__}))
for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))))
