"""Sentences a person reads: whole, translatable, and said once."""
import re

from source import Source

_TR = re.compile(r"(?<![\w])(?:Text\s*::\s*|QObject\s*::\s*|QCoreApplication\s*::\s*)?tr\s*\(")
_LITERALS = re.compile(r'^\s*(?:"(?:\\.|[^"\\])*"\s*)+$', re.S)
_SHOWN = re.compile(
    r"\b(setText|setWindowTitle|setToolTip|setStatusTip|setWhatsThis|setPlaceholderText|setAccessibleName"
    r"|setAccessibleDescription|setTitle|setTitleText|setLabelText|setInformativeText|setDetailedText|setSuffix|setPrefix"
    r"|setHeaderLabels|setHorizontalHeaderLabels|setButtonText|addAction|addMenu|addTab|addItem|addItems|addRow"
    r"|insertItem|setItemText|setTabText|showMessage|QLabel|QPushButton|QToolButton|QCheckBox|QRadioButton|QGroupBox|QAction|QMenu"
    r"|QDockWidget|information|warning|critical|question)\s*\(")
_UNTRANSLATED = re.compile(
    r'u"((?:\\.|[^"\\])*)"_s|QStringLiteral\s*\(\s*u?"((?:\\.|[^"\\])*)"\s*\)|QLatin1(?:String|StringView)\s*\(\s*"((?:\\.|[^"\\])*)"\s*\)'
    r'|"((?:\\.|[^"\\])*)"_L1|QString\s*::\s*from(?:Utf8|Latin1)\s*\(\s*"((?:\\.|[^"\\])*)"\s*\)')
_WORD = re.compile(r"(?<![%\\<&/#.])\b[A-Za-z]*[a-z]{2,}\b")


def check(source: Source):
    if not source.path.endswith((".cpp", ".h")):
        return
    if source.in_folder("core", "ui", "app"):
        yield from _translations(source)
    if source.in_folder("ui", "app/desktop"):
        yield from _literals(source)


def _translations(source):
    for match in _TR.finditer(source.code):
        opening = match.end() - 1
        arguments, end = source.arguments(opening)
        if not arguments:
            continue
        if re.match(r"\s*(const\s+)?char\b|\s*\)", source.code[opening + 1:end + 1]):
            continue  # a declaration of tr itself
        start, stop = arguments[0]
        text = source.bare[start:stop]
        if not _LITERALS.match(text):
            yield source.finding(match.start(), "tr", "tr() takes one literal; use %1 for what changes")
            continue
        sentence = "".join(re.findall(r'"((?:\\.|[^"\\])*)"', text))
        if not sentence.strip():
            yield source.finding(match.start(), "tr", "tr() of nothing")
        if "!" in sentence:
            yield source.finding(match.start(), "tone", "no exclamation marks")
        if _glued(source.bare[_after_chain(source.code, end):]) or _glued_to(source.bare[:match.start()]):
            yield source.finding(match.start(), "pieces", "a sentence glued from pieces cannot be translated; use %1")


# What may stand beside a sentence: line ends, spaces and marks that no language inflects.
_SEPARATOR = r"""(?:u?'(?:\\.|[^'\\\w])'|u?"(?:\\.|[^"\\\w])*"(?:_s)?|QStringLiteral\(u?"(?:\\.|[^"\\\w])*"\)|\b(?:dot|comma|separator)\b)"""


def _glued(after):
    return re.match(rf"\s*\+(?!\s*{_SEPARATOR}\s*[;,+)])", after) is not None


def _glued_to(before):
    """An appending += may add a whole sentence; a + may not."""
    return re.search(r"[^+]\+\s*$", before) is not None and re.search(rf"{_SEPARATOR}\s*\+\s*$", before) is None


def _after_chain(code, end):
    """Where the call and its .arg(...) calls end."""
    rest = end + 1
    while chained := re.match(r"\s*\.\s*\w+\s*\(", code[rest:rest + 80]):
        depth, offset = 1, rest + chained.end()
        while depth and offset < len(code):
            depth += {"(": 1, ")": -1}.get(code[offset], 0)
            offset += 1
        rest = offset
    return rest


def _literals(source):
    for match in _SHOWN.finditer(source.code):
        arguments, _ = source.arguments(match.end() - 1)
        for start, end in arguments:
            if re.match(r"\s*\[", source.code[start:end]):
                continue  # a lambda, not a text
            if match.group(1) in ("addItem", "insertItem") and "tr(" in source.code[arguments[0][0]:start]:
                continue  # the item's data
            for literal in _UNTRANSLATED.finditer(source.bare, start, end):
                text = next(group for group in literal.groups() if group is not None)
                if source.code[:literal.start()].rstrip().endswith(("setObjectName(", "fromTheme(", "icon(", "QIcon(", "arg(")):
                    continue
                if re.match(r"^:|^[\w.-]*/|^#", text):
                    continue  # a resource, a path or a colour
                if _WORD.search(re.sub(r"<[^>]*>", "", text)):
                    yield source.finding(literal.start(), "literal", f"“{text}” is shown to a person without tr()")
