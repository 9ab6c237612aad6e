#!/usr/bin/env python3
"""Run clang-tidy on what changed, newest change first, within a time box.

What changed is what this branch adds to origin's main; on main itself, what the
day before its last commit added (in a younger history, the last commit). A changed
header is checked through the .cpp of its name. Files that the time box did not reach are named, not hidden; so are
those where clang stumbles over GCC's own headers (clang 14 does over ranges of
subranges), unless it found something of ours in them as well.
"""
import argparse
import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def git(*arguments):
    answer = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True)
    return answer.stdout.strip() if answer.returncode == 0 else ""


def base():
    """The commit to compare with; empty means everything is new."""
    head = git("rev-parse", "HEAD")
    fork = git("merge-base", "HEAD", "origin/main")
    if fork and fork != head:
        return fork
    day_before = int(git("log", "-1", "--format=%ct") or 0) - 24 * 3600
    # A history younger than a day has no state that was checked before: then the last commit is what changed, and
    # `--all` is how to check the rest.
    return git("rev-list", "-1", f"--before={day_before}", "HEAD") or git("rev-parse", "--verify", "-q", "HEAD~1")


def changed(since):
    spread = f"{since}..HEAD" if since else "HEAD"
    names = git("diff", "--name-only", "HEAD").split("\n") + git("log", "--name-only", "--format=", spread).split("\n")
    return list(dict.fromkeys(name for name in names if name.endswith((".cpp", ".h"))))


def database(build, out):
    """A compile database clang can read: GCC's precompiled headers become plain ones, -Werror goes.

    Returns the sources in it, relative to the root."""
    entries = json.loads((build / "compile_commands.json").read_text())
    out.mkdir(parents=True, exist_ok=True)
    sources = set()
    for entry in entries:
        for header in set(re.findall(r"-include (\S+cmake_pch\.hxx)", entry["command"])):
            plain = out / (re.sub(r"\W+", "_", header) + ".h")
            plain.write_text(pathlib.Path(header).read_text())
            entry["command"] = entry["command"].replace(header, str(plain))
        entry["command"] = re.sub(r"\s-(Werror\b(=\S+)?|Winvalid-pch|fuse-ld=mold)", "", entry["command"])
        source = pathlib.Path(entry["file"])
        if source.is_relative_to(ROOT) and not source.is_relative_to(ROOT / "build"):
            sources.add(str(source.relative_to(ROOT)))
    (out / "compile_commands.json").write_text(json.dumps(entries, indent=1))
    return sources


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "release")
    parser.add_argument("--minutes", type=float, default=12)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--all", action="store_true", help="every file, changed or not")
    options = parser.parse_args()

    out = options.build.parent / "tidy"
    known = database(options.build, out)
    since = base()
    names = sorted(known) if options.all else changed(since)
    work = list(dict.fromkeys(name[:-2] + ".cpp" if name.endswith(".h") else name for name in names))
    work = [name for name in work if name in known]
    which = "in all" if options.all else f"changed since {since[:10] or 'the beginning'}"
    print(f"clang-tidy: {len(work)} files {which}", flush=True)

    deadline = time.monotonic() + options.minutes * 60
    missed, failed, unread = [], [], []
    ours = f"--header-filter=^{re.escape(str(ROOT))}/(app|core|ui|tests)/"  # not what moc wrote below build/

    def check(name):
        if time.monotonic() > deadline:
            missed.append(name)
            return
        run = subprocess.run(["clang-tidy", "--quiet", "-p", str(out), ours, str(ROOT / name)], capture_output=True, text=True)
        if run.returncode == 0:
            return
        rules = set(re.findall(r"\[([\w.,-]+)\]$", run.stdout, re.M))
        if rules == {"clang-diagnostic-error"}:
            unread.append(name)
            return
        failed.append(name)
        print(run.stdout.replace(str(ROOT) + "/", "") or run.stderr, flush=True)

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        list(pool.map(check, work))
    if missed:
        print(f"clang-tidy: {len(missed)} files were not reached in {options.minutes:g} minutes: {' '.join(missed)}")
    if unread:
        print(f"clang-tidy: {len(unread)} files that GCC compiles, but this clang cannot: {' '.join(unread)}")
    print(f"clang-tidy: {len(work) - len(unread) - len(missed) - len(failed)} files clean, {len(failed)} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
