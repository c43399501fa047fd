# SPDX-License-Identifier: Apache-2.0
"""Looks at one Swift file without compiling it: its code, its literals, its functions.

Rough on purpose: the compiler and `swift format` know the language; this only has to know where a
string or a comment begins and ends, and which braces belong together.
"""

import re

OPENING = re.compile(r'//|/\*|#*"""|#*"|`')
COMMENT_EDGE = re.compile(r"/\*|\*/")
SIGNATURE = re.compile(
    r"(?:\bfunc\b\s*[^\s(<]+|\binit\b\s*[?!]?\s*(?=[(<])|\bdeinit\b|\bsubscript\b\s*(?=[(<])"
    r"|\b(?:var|let)\s+\w+\s*:[^={}\n]+(?=\{))"
)
DECLARATION = re.compile(
    r"\s*(?:@\w+|func|var|let|init|deinit|case|static|public|private|fileprivate|internal|package"
    r"|struct|enum|class|actor|extension|protocol|typealias|associatedtype|mutating|nonisolated|subscript|import)\b"
)


class Literal:
    """A string in the source: where it begins, what it says, whether it may be longer than a line."""

    def __init__(self, line, text, is_block):
        self.line, self.text, self.is_block = line, text, is_block


class Function:
    """A body with a name: where it begins and how many lines it has."""

    def __init__(self, line, name, lines):
        self.line, self.name, self.lines = line, name, lines


class SwiftSource:
    """The text of a file, with strings and comments told apart from code."""

    def __init__(self, text):
        self.text = text
        self.literals = []
        self.comments = []
        self._code = list(text)
        self._line_starts = [0] + [match.end() for match in re.finditer("\n", text)]
        self._scan_code(0, len(text), inside_interpolation=False)
        self.code = "".join(self._code)

    def line_of(self, offset):
        """The line, from 1, that holds an offset."""
        low, high = 0, len(self._line_starts)
        while high - low > 1:
            middle = (low + high) // 2
            if self._line_starts[middle] <= offset:
                low = middle
            else:
                high = middle
        return low + 1

    def lines_inside_blocks(self):
        """The lines that are content of a multi-line string: data, which nobody can break."""
        return {
            line
            for literal in self.literals
            if literal.is_block
            for line in range(literal.line, literal.line + literal.text.count("\n") + 1)
        }

    def functions(self):
        """All functions, initialisers and computed properties that have a body."""
        found = []
        for match in SIGNATURE.finditer(self.code):
            start = self._body_start(match.end())
            if start is None:
                continue
            end = self._closing(start)
            first, last = self.line_of(match.start()), self.line_of(end)
            found.append(Function(first, " ".join(match.group().split()), last - first + 1))
        return found

    def _blank(self, start, end):
        for index in range(start, end):
            if self._code[index] != "\n":
                self._code[index] = " "

    def _scan_code(self, at, end, inside_interpolation):
        """Walks over code; inside an interpolation it returns behind the closing parenthesis."""
        depth = 0
        opening = re.compile(OPENING.pattern + r"|[()]") if inside_interpolation else OPENING
        while at < end:
            match = opening.search(self.text, at, end)
            if not match:
                return end
            token = match.group()
            if token == "(":
                depth, at = depth + 1, match.end()
            elif token == ")":
                depth, at = depth - 1, match.end()
                if depth == 0:
                    return at
            elif token == "//":
                stop = self.text.find("\n", match.start())
                at = end if stop < 0 else stop
                self._take_comment(match.start(), at)
            elif token == "/*":
                at = self._comment_end(match.end())
                self._take_comment(match.start(), at)
            elif token == "`":
                stop = self.text.find("`", match.end())
                at = end if stop < 0 else stop + 1
                self._blank(match.end(), at - 1)
            else:
                at = self._scan_string(match.start(), match.end(), token)
        return at

    def _take_comment(self, start, end):
        self.comments.append((self.line_of(start), self.text[start:end]))
        self._blank(start, end)

    def _comment_end(self, at):
        depth = 1
        while depth:
            match = COMMENT_EDGE.search(self.text, at)
            if not match:
                return len(self.text)
            depth += 1 if match.group() == "/*" else -1
            at = match.end()
        return at

    def _scan_string(self, start, at, opening):
        hashes = opening.count("#")
        quotes = opening.lstrip("#")
        escape = "\\" + "#" * hashes
        closing = quotes + "#" * hashes
        stops = re.compile(f"{re.escape(escape)}\\(|{re.escape(escape)}.|{re.escape(closing)}", re.S)
        pieces, piece_start = [], at
        while True:
            match = stops.search(self.text, at)
            if not match:
                end = after = len(self.text)
                break
            if match.group() == closing:
                end, after = match.start(), match.end()
                break
            if match.group() == escape + "(":
                pieces.append((piece_start, match.start()))
                at = self._scan_code(match.end() - 1, len(self.text), inside_interpolation=True)
                piece_start = at
            else:
                at = match.end()
        pieces.append((piece_start, end))
        is_block = len(quotes) == 3
        for first, last in pieces:
            if last > first:
                self.literals.append(Literal(self.line_of(first), self.text[first:last], is_block))
            self._blank(first, last)
        return after

    def _body_start(self, at):
        """The brace that opens the body of the signature before `at`; nil for a requirement."""
        depth, code = 0, self.code
        while at < len(code):
            character = code[at]
            if character in "([":
                depth += 1
            elif character in ")]":
                depth -= 1
            elif depth == 0 and character == "{":
                return at
            elif depth == 0 and character == "}":
                return None
            elif depth == 0 and character == "\n" and DECLARATION.match(code, at + 1):
                return None
            if depth < 0:
                return None
            at += 1
        return None

    def _closing(self, start):
        depth = 0
        for match in re.finditer(r"[{}]", self.code[start:]):
            depth += 1 if match.group() == "{" else -1
            if depth == 0:
                return start + match.start()
        return len(self.code) - 1
