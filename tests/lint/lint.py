#!/usr/bin/env python3
"""lint.py RULES [ROOT]: hold every tracked file to one family of rules (a file of rules/).

Exceptions are lines `path | rule | reason` in exceptions.txt. One that excuses
nothing any more is itself a finding, so the list cannot rot.
"""
import importlib
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from source import Finding, load  # noqa: E402

FAMILIES = ("ceilings", "money", "words", "forbidden", "places")


def exceptions(text):
    """[(path, family/rule, reason)] of an exceptions file; a malformed line raises ValueError."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 3 or not all(parts) or "/" not in parts[1]:
            raise ValueError(f"exceptions.txt:{number}: expected path | family/rule | reason")
        found.append(tuple(parts))
    return found


def check(family, sources, excused=()):
    """The findings of one family that no exception covers, and the exceptions that cover none."""
    module = importlib.import_module(f"rules.{family}")
    findings = [finding for source in sources for finding in module.check(source)]
    mine = {(path, rule.split("/", 1)[1]) for path, rule, _ in excused if rule.startswith(family + "/")}
    used = {(finding.path, finding.rule) for finding in findings} & mine
    left = [finding for finding in findings if (finding.path, finding.rule) not in mine]
    there = {source.path for source in sources}
    left += [Finding(path, 0, rule, "the exception excuses nothing; remove it")
             for path, rule in sorted(mine - used) if path in there]
    return left


def main():
    if len(sys.argv) < 2 or sys.argv[1] not in FAMILIES:
        print(f"usage: lint.py {'|'.join(FAMILIES)} [ROOT]", file=sys.stderr)
        return 2
    family = sys.argv[1]
    root = Path(sys.argv[2]) if len(sys.argv) > 2 else HERE.parent.parent
    sources = load(root)
    if not any(source.path.startswith("core/") for source in sources):
        print(f"no sources were found under {root}", file=sys.stderr)
        return 3
    findings = check(family, sources, exceptions((HERE / "exceptions.txt").read_text()))
    for finding in findings:
        print(finding)
    print(f"{family}: {len(sources)} files, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
