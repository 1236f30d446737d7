"""Keeps text from articles text: in Markdown, in a terminal and in a spreadsheet it can start nothing.

The rules for Markdown are those of CommonMark 0.31 (backslash escapes, numeric character references) with the
tables, strikethrough and bare addresses of GitHub's dialect.
"""

from __future__ import annotations

import re

_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LINE_ENDS = re.compile("[ \t]*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+[ \t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]*")
_ALWAYS = re.compile(r"[\\`*_\[\]<>|~#$]")
_ENTITY = re.compile(r"&(?=#|[A-Za-z0-9]+;)")
_ADDRESS = re.compile(r":(?=//)|(?<=\w)@(?=\w)|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
_WWW = re.compile(r"(?<![^\W_])(www)\.", re.IGNORECASE)
_BLOCK_START = re.compile(r"[-+=:]|[0-9]{1,9}(?=[.)])")
_SAFE_URL = re.compile(r"https?://[A-Za-z0-9.\-]+(?::[0-9]+)?(?:[/?#][!#-;=?-\[\]_a-z~]*)?")
_SPREADSHEET_START = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def visible(text: str) -> str:
    r"""Spell out what no screen should get: controls, direction overrides, lone surrogates (``\x1b``).

    Tab, line feed and carriage return stay; every other text comes back unchanged.
    """
    return _INVISIBLE.sub(_spelled, text)


def one_line(text: str) -> str:
    """Give a text on one line: line ends and tabs become single spaces, controls are spelled out."""
    return visible(_LINE_ENDS.sub(" ", text).strip(" "))


def escape_markdown(text: str) -> str:
    """Write a text so that Markdown renders exactly this text, wherever on a line it is put.

    The result is one line: line ends and the white space at both ends become character references, which
    Markdown does not trim. What Markdown can't carry at all is spelled out first, as in ``visible``.
    """
    text = visible(text)
    body = text.strip()
    if not body:
        return _references(text)
    lead, tail = text[: text.index(body)], text[text.index(body) + len(body) :]
    escaped = _ALWAYS.sub(r"\\\g<0>", body)
    escaped = _ENTITY.sub(r"\\&", escaped)
    escaped = _ADDRESS.sub(r"\\\g<0>", escaped)
    escaped = _WWW.sub(r"\1\\.", escaped)
    if start := _BLOCK_START.match(escaped):
        marker = start.group()
        escaped = f"{marker}\\{escaped[len(marker) :]}" if marker.isdigit() else f"\\{escaped}"
    escaped = re.sub(r"[\n\r\t\x85]", lambda found: f"&#{ord(found.group())};", escaped)
    return _references(lead) + escaped + _references(tail)


def markdown_address(address: str) -> str:
    """Give a web address as a Markdown link that shows itself; anything else as escaped text."""
    if _SAFE_URL.fullmatch(address):
        return f"<{address}>"
    return escape_markdown(address)


def spreadsheet_cell(text: str) -> str:
    """Give a text on one line that no spreadsheet takes for a formula: an apostrophe goes before it."""
    text = one_line(text)
    return f"'{text}" if text.startswith(_SPREADSHEET_START) else text


def _references(space: str) -> str:
    return "".join(f"&#{ord(character)};" for character in space)


def _spelled(found: re.Match[str]) -> str:
    code = ord(found.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
