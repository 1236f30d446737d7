from __future__ import annotations

import codecs

import pytest

from convoy_tui.articles.decoding import clean, declared_in_page, decoded, text_of
from convoy_tui.articles.model import ArticleError

ENGLISH = "The café’s owner said “no” – twice. It cost £40."
RUSSIAN = "Река вышла из берегов ночью, сообщил мэр города. Мост закрыт до понедельника."
CZECH = "Starosta řekl, že řeka stoupá. Město čeká na pomoc, hasiči odvezli děti ze školy."
POLISH = "Burmistrz powiedział, że most zostanie zamknięty. Mieszkańcy czekają na łodzie."


@pytest.mark.parametrize(
    ("text", "encoding", "mark"),
    [
        (ENGLISH, "utf-8", b""),
        (ENGLISH, "utf-8", codecs.BOM_UTF8),
        (ENGLISH, "utf-16-le", codecs.BOM_UTF16_LE),
        (ENGLISH, "utf-16-be", codecs.BOM_UTF16_BE),
        (ENGLISH, "utf-32-le", codecs.BOM_UTF32_LE),
        (ENGLISH, "utf-16-le", b""),
        (ENGLISH, "utf-16-be", b""),
        (RUSSIAN, "utf-16-le", b""),
        (ENGLISH, "cp1252", b""),
        (ENGLISH, "mac_roman", b""),
        (POLISH, "cp1250", b""),
        (CZECH, "cp1250", b""),
        (RUSSIAN, "cp1251", b""),
        (RUSSIAN, "koi8-r", b""),
    ],
)
def test_encodings_are_found(text: str, encoding: str, mark: bytes) -> None:
    assert text_of(mark + text.encode(encoding), "x.txt") == text


def test_a_declared_encoding_is_believed_only_where_the_bytes_are_not_utf8() -> None:
    assert decoded("Ærø".encode(), "x", declared="iso-8859-1") == "Ærø"
    assert (
        decoded("Řeka „stoupá“".encode("iso-8859-2", "ignore"), "x", declared="iso-8859-2") == "Řeka stoupá"
    )
    assert decoded("“Ærø”".encode("cp1252"), "x", declared="iso-8859-1") == "“Ærø”"


@pytest.mark.parametrize("declared", ["unicode_escape", "zlib", "no-such-thing", "utf-7", "idna"])
def test_odd_declarations_are_passed_over(declared: str) -> None:
    assert decoded(ENGLISH.encode("cp1252"), "x", declared=declared) == ENGLISH


def test_a_character_cut_in_half_costs_that_character_alone() -> None:
    assert decoded((RUSSIAN * 3).encode()[:-1] + b"!", "x").startswith(RUSSIAN * 2)
    cut = RUSSIAN.encode() + "я".encode()[:1]
    assert decoded(cut, "x") == RUSSIAN + "\ufffd"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "office document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        (b"{\\rtf1\\ansi text}", "RTF"),
        (b"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", "MHTML"),
        (bytes(range(256)) * 40, "not text"),
        (b"\x00\x01\x02\x03" * 100, "not text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, word: str) -> None:
    with pytest.raises(ArticleError) as caught:
        text_of(data, "x.bin")
    assert word in caught.value.cause
    assert caught.value.path == "x.bin"
    assert caught.value.remedy


@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b" \n\t\r\n ", "\u200b\u202e\ufeff".encode(), b"\x1b[2J"]
)
def test_nothing_to_read_is_an_error(data: bytes) -> None:
    with pytest.raises(ArticleError, match=r"x\.txt: .*(empty|white space)"):
        text_of(data, "x.txt")


def test_line_ends_of_every_kind_become_newlines() -> None:
    assert clean("a\r\nb\rc\vd\fe\u2028f\u2029g\x85h\ni") == "a\nb\nc\nd\ne\nf\ng\nh\ni"


@pytest.mark.parametrize(
    "text",
    [
        "a\x1b[31;1mb\x1b[0mc",
        "a\x1b[?25lb\x1b[2 qc",
        "a\x9b31mbc",
        "a\x1b]0;new title\x07bc",
        "a\x1b]8;;http://evil.example\x1b\\bc\x1b]8;;\x1b\\",
        "a\x9d52;c;ZXZpbA==\x9cbc",
        "a\x1bP1$r0m\x1b\\bc",
        "a\x1b_G payload\x1b\\bc",
        "a\x1b(0bc",
        "a\x1bcbc",
        "ab\x1b7\x1b8c",
    ],
)
def test_escape_sequences_go_as_a_whole(text: str) -> None:
    assert clean(text) == "abc"


def test_an_unended_escape_sequence_takes_no_text_with_it() -> None:
    cleaned = clean("a\x1b]0;never ended\nThe text goes on.\x1b[")
    assert "\x1b" not in cleaned
    assert cleaned.endswith("The text goes on.[")


@pytest.mark.parametrize(
    "code",
    [
        *(0x00, 0x07, 0x08, 0x1F, 0x7F, 0x80, 0x9F),
        *(0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF),
        *(0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),
        *(0xFFFE, 0xD800, 0xDFFF, 0xE0001, 0xE007F),
    ],
)
def test_what_is_invisible_goes(code: int) -> None:
    assert clean(f"4{chr(code)}2") == "42"


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "\u3000", "\u2003"])
def test_odd_spaces_stay(space: str) -> None:
    assert clean(f"29{space}Aug.") == f"29{space}Aug."


def test_a_tab_becomes_one_space() -> None:
    assert clean("a\tb") == "a b"


def test_markup_is_text() -> None:
    assert clean("[/quote] [@click=app.quit]x[/]") == "[/quote] [@click=app.quit]x[/]"


def test_a_page_names_its_encoding() -> None:
    assert declared_in_page(b'<html><head><meta charset="windows-1251">') == "windows-1251"
    assert (
        declared_in_page(b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">') == "koi8-r"
    )
    assert declared_in_page(b'<?xml version="1.0" encoding="iso-8859-2"?>') == "iso-8859-2"
    assert declared_in_page(b"<html><body>charset=x</body>") is None
