#!/usr/bin/env python3
"""The lints themselves: what they must flag, and what they must leave alone.

In fixtures/<family>/ the path below the family is the path the lint sees, without
`.fixture`. A line that must be flagged ends in `flagged: RULE…`, once per finding.
"""
import os
import re
import subprocess
import sys
import unittest
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import lint  # noqa: E402
from rules import ceilings  # noqa: E402
from source import Source  # noqa: E402


def fixtures(family):
    folder = HERE / "fixtures" / family
    return [Source(str(path.relative_to(folder)).removesuffix(".fixture"), path.read_text())
            for path in sorted(folder.rglob("*.fixture"))]


def function(lines):
    return Source("core/x.cpp", "void Shape::grow(int by) const\n{\n" + "    step();\n" * (lines - 1) + "}\n")


class Fixtures(unittest.TestCase):
    def test_each_marked_line_is_flagged_and_no_other(self):
        for family in lint.FAMILIES:
            sources = fixtures(family)
            self.assertTrue(sources, family)
            wanted = Counter()
            for source in sources:
                for number, line in enumerate(source.text.split("\n"), 1):
                    if marker := re.search(r"flagged: ([\w ]+)$", line):
                        wanted.update((source.path, number, rule) for rule in marker.group(1).split())
            found = Counter((f.path, f.line, f.rule) for f in lint.check(family, sources))
            with self.subTest(family=family):
                self.assertEqual(dict(found - wanted), {}, "flagged, but innocent")
                self.assertEqual(dict(wanted - found), {}, "not flagged")


class Ceilings(unittest.TestCase):
    def rules(self, source):
        return [finding.rule for finding in ceilings.check(source)]

    def test_a_file_at_the_ceiling_passes_and_one_line_more_does_not(self):
        for ending, most in ceilings.LINES.items():
            self.assertEqual(self.rules(Source("ui/x" + ending, "\n" * most)), [])
            self.assertEqual(self.rules(Source("ui/x" + ending, "\n" * (most + 1))), ["lines"])

    def test_a_function_at_the_ceiling_passes_and_one_line_more_does_not(self):
        self.assertEqual(self.rules(function(ceilings.FUNCTION)), [])
        self.assertEqual(self.rules(function(ceilings.FUNCTION + 1)), ["function"])

    def test_a_constructor_with_brace_initialisers_is_measured(self):
        body = "    step();\n" * (ceilings.FUNCTION + 1)
        text = "Shape::Shape(int a)\n    : m_a{a}\n    , m_b(a)\n    , m_c{}\n{\n" + body + "}\n"
        self.assertEqual(self.rules(Source("core/x.cpp", text)), ["function"])

    def test_a_function_inside_a_class_is_measured(self):
        text = "namespace q {\nclass A\n{\npublic:\n" + function(ceilings.FUNCTION + 1).text.replace("Shape::", "") + "};\n}\n"
        self.assertEqual(self.rules(Source("core/x.cpp", text)), ["function"])

    def test_braces_in_literals_and_comments_do_not_count(self):
        text = "void a()\n{\n    say(\"{{{\", '{', R\"x({)x\"); // {\n}\n" + "\n" * 80 + "void b()\n{\n}\n"
        self.assertEqual(self.rules(Source("core/x.cpp", text)), [])

    def test_public_functions_are_counted(self):
        def cls(count, access="public"):
            return f"class A : public B\n{{\n{access}:\n    A();\n    ~A() override;\n    A &operator=(const A &) = delete;\n" \
                + "".join(f"    int f{n}(int x = 0) const;\n" for n in range(count)) + "private:\n    int g() const;\n};\n"
        self.assertEqual(self.rules(Source("ui/x.h", cls(ceilings.PUBLIC))), [])
        self.assertEqual(self.rules(Source("ui/x.h", cls(ceilings.PUBLIC + 1))), ["class"])
        self.assertEqual(self.rules(Source("ui/x.h", cls(ceilings.PUBLIC + 1, "private"))), [])
        self.assertEqual(self.rules(Source("ui/x.h", cls(ceilings.PUBLIC + 1, "Q_SIGNALS"))), [])

    def test_a_private_part_that_starts_with_a_nested_class_is_private(self):
        text = "class A\n{\npublic:\n    A();\n\nprivate:\n    struct B\n    {\n        int x = 0;\n    };\n" \
            + "".join(f"    int f{n}() const {{ return {n}; }}\n" for n in range(ceilings.PUBLIC + 1)) + "};\n"
        self.assertEqual(self.rules(Source("ui/x.h", text)), [])

    def test_inline_public_functions_are_counted(self):
        text = "struct A\n{\n" + "".join(f"    int f{n}() const {{ return {n}; }}\n" for n in range(ceilings.PUBLIC + 1)) + "};\n"
        self.assertEqual(self.rules(Source("ui/x.h", text)), ["class"])


class Layers(unittest.TestCase):
    def test_each_forbidden_include_is_named_and_no_other(self):
        script = HERE.parent.parent / "packaging" / "cmake" / "CheckLayers.cmake"
        run = subprocess.run([os.environ.get("CMAKE_COMMAND", "cmake"), "-D", f"ROOT={HERE / 'fixtures' / 'layers'}",
                              "-P", str(script)], capture_output=True, text=True)
        self.assertNotEqual(run.returncode, 0)
        found = sorted(line.strip() for line in run.stderr.split("\n") if re.match(r"\s+(core|ui|app)/", line))
        self.assertEqual(found, sorted([
            "core/base/date.h: core/base may not use core/store",
            "core/base/date.h: not in core: #include <QWidget>",
            "core/store/writer.h: no network in this room: #include <QNetworkReply>",
            "core/store/writer.h: two SQLite copies on one file break its locks:",
            "ui/page.h: ui may not use core/store",
        ]))


class Exceptions(unittest.TestCase):
    long = Source("core/long.h", "\n" * 300)

    def test_an_exception_covers_its_file_and_rule(self):
        self.assertTrue(lint.check("ceilings", [self.long]))
        self.assertEqual(lint.check("ceilings", [self.long], [("core/long.h", "ceilings/lines", "a table")]), [])

    def test_an_exception_that_excuses_nothing_is_a_finding(self):
        excused = [("core/short.h", "ceilings/lines", "x")]
        self.assertEqual([f.rule for f in lint.check("ceilings", [Source("core/short.h", "")], excused)], ["lines"])

    def test_an_exception_needs_a_reason(self):
        with self.assertRaises(ValueError):
            lint.exceptions("core/long.h | ceilings/lines |")


if __name__ == "__main__":
    unittest.main()
