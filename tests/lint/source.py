"""A source file as the lints see it: text, and the same text without comments or literals.

Blanking keeps every character's place, so an offset in one view is the same
offset in the other and lines count alike.
"""
import bisect
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_TOKEN = re.compile(
    r'(?P<line>//[^\n]*)'
    r'|(?P<block>/\*.*?\*/)'
    r'|(?P<raw>R"(?P<tag>[^()\\\s]{0,16})\((?P<body>.*?)\)(?P=tag)")'
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<number>\b\d[\d']*)"
    r"|(?P<char>'(?:\\.|[^'\\\n])+')",
    re.S,
)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    rule: str
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: [{self.rule}] {self.message}"


@dataclass(frozen=True)
class Source:
    path: str
    text: str

    @cached_property
    def code(self):
        """Without comments; literals keep their quotes and lose their content."""

        def replace(match):
            whole = match.group(0)
            if match.group("number"):
                return whole
            if match.group("line") or match.group("block"):
                return _blank(whole)
            quote = "'" if match.group("char") else '"'
            start = 2 if match.group("raw") else 1
            return whole[: start - 1] + quote + _blank(whole[start:-1]) + quote

        return _TOKEN.sub(replace, self.text)

    @cached_property
    def bare(self):
        """Without comments; literals kept."""
        return _TOKEN.sub(lambda m: _blank(m.group(0)) if m.group("line") or m.group("block") else m.group(0), self.text)

    @cached_property
    def _starts(self):
        return [0] + [match.end() for match in re.finditer("\n", self.text)]

    def line_at(self, offset):
        return bisect.bisect_right(self._starts, offset)

    def line_count(self):
        return self.text.count("\n") + (0 if self.text.endswith("\n") or not self.text else 1)

    def finding(self, offset, rule, message):
        return Finding(self.path, self.line_at(offset), rule, message)

    def in_folder(self, *folders):
        return self.path.startswith(tuple(folder + "/" for folder in folders))

    def arguments(self, opening):
        """Top-level arguments of the call whose '(' is at `opening`: [(start, end)], and the ')' offset.

        An unclosed call answers ([], -1)."""
        depth, start, found = 0, opening + 1, []
        for offset in range(opening, len(self.code)):
            letter = self.code[offset]
            if letter in "([{":
                depth += 1
            elif letter in ")]}":
                depth -= 1
                if depth == 0:
                    found.append((start, offset))
                    return found, offset
            elif letter == "," and depth == 1:
                found.append((start, offset))
                start = offset + 1
        return [], -1


_SKIPPED = ("build/", "out/", "tests/lint/")


def tracked_files(root):
    """Paths git tracks, or, in an unpacked archive, all files that are not built."""
    listed = subprocess.run(["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            capture_output=True)
    if listed.returncode == 0 and listed.stdout:
        names = listed.stdout.decode().split("\0")
    else:
        names = [str(path.relative_to(root)) for path in Path(root).rglob("*") if path.is_file()]
    return sorted(name for name in names if name and not name.startswith(_SKIPPED + (".git/",)))


def load(root):
    """Every text file below root that the lints look at."""
    sources = []
    for name in tracked_files(root):
        path = Path(root) / name
        if not path.is_file():
            continue
        data = path.read_bytes()
        if b"\0" in data[:8192]:
            continue
        sources.append(Source(name, data.decode("utf-8", errors="replace")))
    return sources
