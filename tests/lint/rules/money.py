"""Money is exact and machine text has one spelling: no double near an amount, nothing that asks the locale."""
import re

from source import Source

_PROGRAMS = ("core", "ui", "app")
_PARSERS = re.compile(
    r"(?<![\w])(toDouble|toFloat|strtod|strtof|strtold|atof|stod|stof|stold|sscanf)\s*\(|\bstd\s*::\s*(to_string|to_wstring)\s*\(")
_STREAMS = re.compile(r"\b[iow]?(string|str)stream\b|<\s*sstream\s*>|\bstd\s*::\s*(o|i)?stringstream\b")
_LOCALE = re.compile(
    r"\bQLocale\s*\(\s*\)|\bQLocale\s*::\s*system\b|\blocaleAwareCompare\b|\bQCollator\b|\bsetlocale\b|\bstd\s*::\s*locale\b"
    r"|\bstd\s*::\s*(tolower|toupper|isalpha|isdigit|isspace|isalnum|isupper|islower|ispunct)\s*\(")
_FLOATING = re.compile(r"\b(double|float)\b")
_AMOUNT = re.compile(r"money|amount|units", re.I)


def check(source: Source):
    if not source.in_folder(*_PROGRAMS) or not source.path.endswith((".cpp", ".h")):
        return
    code = source.code
    for match in _PARSERS.finditer(code):
        name = match.group(1) or match.group(2)
        yield source.finding(match.start(), "parse", f"{name} goes through a double or the locale; parse with core/base")
    if not source.in_folder("core"):
        return
    for match in _STREAMS.finditer(code):
        yield source.finding(match.start(), "stream", "a string stream writes numbers by the locale")
    for match in _LOCALE.finditer(code):
        yield source.finding(match.start(), "locale", f"{match.group(0).strip()} depends on the user's locale")
    for match in re.finditer(r"\bQString\s*::\s*number\s*\(|\bsetNum\s*\(", code):
        arguments, end = source.arguments(match.end() - 1)
        text = source.bare[match.end():end]
        if re.search(r"\b(double|float|qreal)\b|\d\.\d|,\s*'[efgEG]'", text) or len(arguments) > 2:
            yield source.finding(match.start(), "number", "a double written as text; use Money, Rate or Decimal")
    for number, line in enumerate(code.split("\n"), 1):
        if _FLOATING.search(line) and _AMOUNT.search(line):
            offset = sum(len(text) + 1 for text in code.split("\n")[: number - 1])
            yield source.finding(offset, "double", "a double in a line that names an amount")
