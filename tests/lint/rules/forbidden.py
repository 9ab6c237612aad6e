"""Calls the house does without: nested event loops, waits, a second SQLite, connections without a context."""
import re

from source import Source

_CALLS = [
    ("loop", r"\bprocessEvents\b", "a nested event loop; answer by a queued call", ("core", "ui", "app")),
    ("loop", r"\bQEventLoop\b", "a nested event loop; answer by a queued call", ("core", "ui", "app", "tests")),
    ("wait", r"\bqWait\w*\b|\bqSleep\b", "waits by the clock; use QTRY_ or QSignalSpy", ("core", "ui", "app", "tests")),
    ("wait", r"\b(QThread|this_thread)\s*::\s*\w*sleep\w*|\b(usleep|nanosleep)\s*\(", "sleeps", ("core", "ui", "app", "tests")),
    ("blocking", r"\bBlockingQueuedConnection\b", "blocks a thread on another", ("core", "ui", "app", "tests")),
    ("sql", r"\b(QSqlQuery|QSqlDatabase|QSqlTableModel|QSqlQueryModel|QtSql)\b",
     "two SQLite copies on one file break its locks; use core/store", ("core", "ui", "app", "tests")),
    ("connect", r"\b(SIGNAL|SLOT)\s*\(", "connect by function pointer", ("core", "ui", "app", "tests")),
    ("context", r"\.\s*(then|unwrap|onCanceled|onFailed)\s*\(",
     "in Qt 6.4 it may run twice, or after its context; use whenAnswered, answeredBy or Promised", ("core", "ui", "app")),
    ("throw", r"\bthrow\b(?!\s*\(\s*\))", "errors are values: return Result", ("core", "ui", "app")),
    ("thread", r"\bpublic\s+QThread\b|\bterminate\s*\(\s*\)", "run a functor on a pool instead", ("core", "ui", "app")),
]
_LEFTOVER = re.compile(r"\b(TODO|FIXME|HACK)\b")


def check(source: Source):
    if not source.path.endswith((".cpp", ".h")):
        return
    for rule, pattern, why, folders in _CALLS:
        if source.in_folder(*folders):
            for match in re.finditer(pattern, source.code):
                yield source.finding(match.start(), rule, f"{match.group(0)}: {why}")
    if source.in_folder("core", "ui", "app", "tests"):
        yield from _contexts(source)
        for match in _LEFTOVER.finditer(source.text):
            if source.bare[match.start()] != " ":
                continue  # not in a comment
            yield source.finding(match.start(), "leftover", f"{match.group(0)}: finish it or open an issue")


def _contexts(source):
    for match in re.finditer(r"\bconnect\s*\(", source.code):
        arguments, end = source.arguments(match.end() - 1)
        if len(arguments) == 3 and re.match(r"\s*(\[|std\s*::\s*(move|bind)|&?\s*\w+\s*$)", source.code[slice(*arguments[2])]) \
                and re.match(r"\s*(&|q\w*Overload|static_cast)", source.code[slice(*arguments[1])]):
            yield source.finding(match.start(), "context", "connect() needs a context object before the functor")
    for match in re.finditer(r"\bsingleShot\s*\(", source.code):
        arguments, end = source.arguments(match.end() - 1)
        if len(arguments) == 2 and re.match(r"\s*\[", source.code[slice(*arguments[1])]):
            yield source.finding(match.start(), "context", "singleShot() needs a context object before the functor")
