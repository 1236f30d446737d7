"""From bytes to text that is safe to show and to count: encodings, line ends, control characters."""

from __future__ import annotations

import codecs
import re

from convoy_tui.articles.model import ArticleError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"bplist00", "a web archive"),
)

_MIME_PAGE = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.I)

_CODECS_FOR_PAGES = re.compile(
    r"(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii|iso-?8859-\d+|latin-?\d|windows-\d+|cp\d+|koi8-[rtu]|mac\w*|"
    r"gbk?|gb2312|gb18030|big5(?:-?hkscs)?|euc-(?:jp|kr)|shift_?jis|iso-2022-(?:jp|kr)|tis-620)\Z",
    re.I,
)

_READ_AS_WINDOWS = {"ascii", "us-ascii", "latin1", "latin-1", "iso-8859-1", "iso8859-1"}
"""Names that pages use for what is in truth windows-1252 (WHATWG Encoding Standard, section 4.2)."""

_SAMPLE = 1 << 16
_CONTROLS_ALLOWED = 0.01

# ECMA-48: control strings (DCS, SOS, OSC, PM, APC) up to their terminator, control sequences, other escapes.
# No class holds an introducer, so that a file full of them is still read once.
_ESCAPES = re.compile(
    r"(?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\n\x90\x98-\x9f]*+(?:\x07|\x1b\\|\x9c)"
    r"|(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]"
    r"|\x1b[ -/]*+[0-Z\\^-~]"
)
_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_LATIN = "a-zß-öø-ÿĀ-ɏ"
_MISPLACED = re.compile(
    "(?<=[^\\W\\d_])[¢¤-¦¨ª¬®-³µ¶¸¹º¼-¾×÷]|[¢¤-¦¨ª¬®-³µ¶¸¹º¼-¾×÷](?=[^\\W\\d_])"
    f"|(?<=[{_LATIN}])[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŠŽŒŸ]|(?<=[а-яё])[А-ЯЁ]|(?<=[α-ω])[Α-Ω]"
    f"|(?<=[{_LATIN}])[Ѐ-ԯͰ-Ͽ]|(?<=[Ѐ-ԯͰ-Ͽ])[{_LATIN}]"
    "|[｡-ﾟ─-▟\x80-\x9f\ufffd\ue000-\uf8ff]"
)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 and C1 controls; tab and newline are not among them
    "\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff"  # soft hyphen, zero-width characters, direction marks
    "\u061c\u202a-\u202e\u2066-\u206f"  # bidirectional controls and the deprecated format characters
    "\ufff9-\ufffb\ufffe\uffff"  # interlinear annotation, non-characters
    "\ud800-\udfff"  # lone surrogates
    "\U000e0000-\U000e007f]"  # tag characters
)


def text_of(data: bytes, path: str, *, declared: str | None = None) -> str:
    """Give the bytes of an article as clean text.

    Args:
        data: the bytes as read.
        path: the name to give in an error.
        declared: the encoding that a server or the page itself names; believed only where the bytes are not
            UTF-8, since what is valid UTF-8 beyond ASCII is hardly ever anything else.

    Raises:
        ArticleError: there is no text in it, or it is no text at all.
    """
    if not data:
        raise ArticleError(path, "the file is empty", "save the article's text in it, or leave it out")
    refuse_binary(data, path)
    text = clean(decoded(data, path, declared=declared))
    if not text.strip():
        raise ArticleError(
            path, "there is nothing but white space in it", "save the article's text in it, or leave it out"
        )
    return text


def refuse_binary(data: bytes, path: str) -> None:
    """Refuse what its first bytes show to be something else than text or a page.

    Raises:
        ArticleError: it is a picture, a PDF, an archive, ...
    """
    remedy = "save the article as text, Markdown or HTML and open that"
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise ArticleError(path, f"this is {what}, not text", remedy)
    if _MIME_PAGE.match(data[:4096].replace(b"\r\n", b"\n")):
        raise ArticleError(path, "this is a web archive (MHTML), not a page", remedy)


def decoded(data: bytes, path: str, *, declared: str | None = None) -> str:
    """Decode bytes: by byte order mark, as UTF-8, UTF-16 without a mark, as declared, else by detection.

    Raises:
        ArticleError: the bytes are not text in any encoding.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    named = (declared or "").strip().lower()
    if named.startswith("iso-2022") and (text := _decoded_as(data, named)) is not None:
        return text
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if not text or "\x00" in text:
        wide = _utf16_without_mark(data)
        if wide is not None:
            return wide
    if not text:
        text = _not_quite_utf8(data) or _decoded_as(data, named) or _detected(data)
    if _looks_binary(text):
        raise ArticleError(
            path, "this is not text", "open a text, Markdown or HTML file; save the article as one if need be"
        )
    return text


def clean(text: str) -> str:
    """Take out what must never reach a terminal or an offset; linear in the length of the text.

    Line ends of every kind become newlines. Terminal escape sequences go as a whole; control, bidirectional
    and zero-width characters, tag characters and lone surrogates go one by one. A tab becomes one space,
    because its width depends on the column where it lands and a pane can't know it. Other odd spaces
    (U+00A0 and its like) are part of the text and stay.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _NEWLINES.sub("\n", text)
    text = _ESCAPES.sub("", text)
    text = _INVISIBLE.sub("", text)
    return text.replace("\t", " ")


def declared_in_page(data: bytes) -> str | None:
    """Give the encoding that an HTML page names in its first 4096 bytes, or None."""
    found = re.search(
        rb"<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", data[:4096], re.I
    )
    return found[1].decode("ascii", "replace") if found else None


def _decoded_as(data: bytes, encoding: str) -> str | None:
    """Decode in an encoding that a page may name, with few faults; None where it does not fit."""
    if not _CODECS_FOR_PAGES.match(encoding):
        return None
    if encoding in _READ_AS_WINDOWS:
        encoding = "cp1252"
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        return None
    return text if text.count("\ufffd") * 1000 <= len(text) else None


def _utf16_without_mark(data: bytes) -> str | None:
    """Decode UTF-16 that has no mark: its spaces and newlines put zero bytes at one parity alone."""
    sample = data[: _SAMPLE & ~1]
    if len(data) % 2 or len(sample) < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 50 < len(sample) or min(even, odd) * 20 > max(even, odd):
        return None
    try:
        text = data.decode("utf-16-be" if even > odd else "utf-16-le")
    except UnicodeDecodeError:
        return None
    return None if _looks_binary(text) else text


def _not_quite_utf8(data: bytes) -> str | None:
    """Decode UTF-8 with a few broken bytes (a file cut inside a character), the broken ones as U+FFFD."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    # A text in another encoding has next to no valid multi-byte sequences, so that the two can't be mixed up.
    valid = len(data) - len(text) - 2 * broken
    return text if broken * 3 <= valid else None


def _detected(data: bytes) -> str:
    """Decode in the encoding in which the fewest characters are out of place.

    The detector is near blind on short texts, so that two encodings are tried that it tends to miss, and
    Windows-1252 goes before all where few letters are beyond ASCII.
    """
    from charset_normalizer import from_bytes

    lines = [line for line in data[: 4 * _SAMPLE].splitlines() if not line.isascii()]
    sample = b"\n".join(lines)[:_SAMPLE] or data[:_SAMPLE]
    western = sample.decode("cp1252", "replace")
    letters = sum(c.isalpha() and not c.isascii() for c in western)
    candidates = ["cp1252"] if letters * 33 <= len(sample) or len(sample) < 20 else []
    if not candidates or _out_of_place(western):
        candidates += [match.encoding for match in from_bytes(sample)]
        candidates += ["koi8_r", "mac_roman", "cp1252"]
    best = min(candidates, key=lambda encoding: _out_of_place(sample.decode(encoding, "replace")))
    return data.decode(best, "replace")


def _out_of_place(text: str) -> int:
    """Count what shows that a text was decoded in the wrong encoding.

    These are signs beside a letter, a capital behind a small letter, scripts mixed in a word, half-width
    letters, line drawing and characters that were not there.
    """
    return len(_MISPLACED.findall(text))


def _looks_binary(text: str) -> bool:
    """Say whether a text holds more control characters than any text does."""
    sample = text[: 4 * _SAMPLE]
    controls = len(re.findall(r"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]", sample))
    return controls > max(3, len(sample) * _CONTROLS_ALLOWED)
