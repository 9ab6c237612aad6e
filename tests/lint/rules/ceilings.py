"""Size: a file, a function or a class that outgrows these has more than one job."""
import re

from source import Source

LINES = {".cpp": 500, ".h": 250}
FUNCTION = 60
PUBLIC = 25

_ACCESS = re.compile(r"\b(public|protected|private|Q_SIGNALS|signals)\b\s*(Q_SLOTS|slots)?\s*:(?!:)")
_INITIALISER = re.compile(r"\)\s*(noexcept\s*)?:[^:]")


def check(source: Source):
    if not source.in_folder("core", "ui", "app", "tests") or not source.path.endswith((".cpp", ".h")):
        return
    ceiling = LINES[source.path[source.path.rfind("."):]]
    if source.line_count() > ceiling:
        yield source.finding(0, "lines", f"{source.line_count()} lines, the ceiling is {ceiling}")
    yield from _Scopes(source).findings()


class _Scopes:
    """Walks the braces and knows which are namespaces, classes and functions."""

    def __init__(self, source):
        self.source = source
        self.code = re.sub(r"(?m)^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", lambda m: re.sub(r"[^\n]", " ", m.group(0)), source.code)

    def findings(self):
        stack = [{"kind": "namespace", "open": 0}]
        head = 0  # where the text before the next brace begins
        for match in re.finditer(r"[{};]", self.code):
            at, letter = match.start(), match.group(0)
            scope = stack[-1]
            if letter == "{":
                if scope["kind"] == "class":
                    self._access(scope, self.code[head:at])
                kind, name = self._kind(scope, self.code[head:at])
                stack.append({"kind": kind, "open": at, "name": name, "head": head, "public": name.startswith("struct"),
                              "functions": 0})
                if kind not in ("braces",):
                    head = at + 1
            elif letter == "}":
                if len(stack) == 1:
                    return
                closed = stack.pop()
                yield from self._closed(closed, at)
                if closed["kind"] == "braces":
                    continue
                if closed["kind"] == "function" and stack[-1]["kind"] == "class":
                    self._member(stack[-1], self.code[closed["head"]:closed["open"]])
                head = at + 1
            else:
                if scope["kind"] == "class":
                    self._member(scope, self.code[head:at])
                if scope["kind"] != "braces":
                    head = at + 1

    def _kind(self, scope, text):
        text = _ACCESS.sub(" ", text).strip()
        if scope["kind"] in ("function", "block", "braces"):
            return ("braces" if scope["kind"] == "braces" else "block"), ""
        if re.search(r"\bnamespace\b|\bextern\s+\"", text):
            return "namespace", ""
        if re.search(r"\benum\b", text):
            return "block", ""
        record = re.search(r"\b(class|struct|union)\s+(?:\[\[\w+\]\]\s*|Q_\w+\s+)*([\w:]+)[^()=]*$", text)
        if record:
            return "class", ("class " if record.group(1) == "class" else "struct ") + record.group(2)
        if _INITIALISER.search(text) and re.search(r"[\w>]$", text) and not re.search(r"\b(try|const|noexcept|override)$", text):
            return "braces", ""
        if "(" in text and not re.search(r"(?<![=!<>])=\s*[\w:<>, ]*$", text):
            name = re.search(r"([\w:~]+(?:\s*operator\s*\S+?)?)\s*\(", text)
            return "function", name.group(1) if name else ""
        return "braces", ""

    def _closed(self, scope, at):
        if scope["kind"] == "function":
            lines = self.source.line_at(at) - self.source.line_at(scope["open"])
            if lines > FUNCTION:
                yield self.source.finding(scope["open"], "function",
                                          f"{scope['name']} has {lines} lines, the ceiling is {FUNCTION}")
        elif scope["kind"] == "class" and scope["functions"] > PUBLIC:
            yield self.source.finding(scope["open"], "class",
                                      f"{scope['name']} has {scope['functions']} public functions, the ceiling is {PUBLIC}")

    @staticmethod
    def _access(scope, text):
        """What follows the last access label in `text`, whose access the class now has."""
        for label in _ACCESS.finditer(text):
            scope["public"] = label.group(1) == "public"
            text = label.string[label.end():]
        return text

    def _member(self, scope, text):
        text = self._access(scope, text)
        text = text.strip()
        own = re.escape(scope["name"].split()[-1].split("::")[-1])
        if (scope["public"] and "(" in text and not re.match(r"(friend|using|typedef|static_assert|Q_[A-Z_]+)\b", text)
                and not re.search(r"=\s*(default|delete)$", text) and not re.search(rf"(^|[\s~]){own}\s*\(", text)
                and not re.match(r"[^(]*=", text.replace("operator=", "").replace("operator<=", ""))):
            scope["functions"] += 1
