#!/usr/bin/env python3
"""format.py [ROOT]: hold every tracked C++ source to .clang-format; skips where clang-format is absent."""
import shutil
import subprocess
import sys
from pathlib import Path

from source import load

SKIPPED = 77  # tests/lint/CMakeLists.txt tells ctest


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent.parent
    program = shutil.which("clang-format")
    if program is None:
        print("clang-format is not installed: the format of the sources is not checked.")
        return SKIPPED
    names = [source.path for source in load(root) if source.path.endswith((".cpp", ".h"))]
    if not names:
        print(f"no sources were found under {root}", file=sys.stderr)
        return 3
    answer = subprocess.run([program, "--dry-run", "-Werror", *names], cwd=root, check=False)
    print(f"format: {len(names)} files")
    return answer.returncode


if __name__ == "__main__":
    sys.exit(main())
