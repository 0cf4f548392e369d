"""A logo becomes part of the page when it is a picture, by name and by content, and not too large."""

import base64

import pytest

from palveluketju.views.logo import LARGEST, logo_uri

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20
JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 20
WEBP = b"RIFF\x10\x00\x00\x00WEBPVP8 "
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("logo.png", PNG, "png"),
        ("kuvat/Logo.JPG", JPEG, "jpeg"),
        ("logo.webp", WEBP, "webp"),
        ("logo.svg", SVG, "svg+xml"),
        ("logo.svg", b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- <html> -->\n' + SVG, "svg+xml"),
        ("logo.svg", b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n' + SVG, "svg+xml"),
        ("logo.svg", b'<!DOCTYPE svg PUBLIC "x" "y" [\n<!ENTITY ns "http://ns.adobe.com/">\n]>\n' + SVG, "svg+xml"),
        ("logo.svg", b'<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>', "svg+xml"),
        ("logo.png", JPEG, "jpeg"),
    ],
)
def test_a_picture_is_taken_as_what_it_is(name, data, kind):
    assert logo_uri(name, data) == f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("logo.png", b""),
        ("logo.png", b"not a picture"),
        ("logo.svg", b"<html><svg></svg></html>"),
        ("logo.svg", b"<svgx/>"),
        ("logo.gif", b"GIF89a" + b"\x00" * 20),
        ("salaisuus.txt", PNG),
        ("logo", SVG),
        ("logo.webp", b"RIFF\x10\x00\x00\x00WAVEfmt "),
        ("logo.svg", b"<!--" * 50_000),
        ("logo.svg", b"<!-- a -->" * 20_000),
    ],
)
def test_anything_else_is_not(name, data):
    assert logo_uri(name, data) is None


def test_a_large_picture_is_not():
    assert logo_uri("logo.png", PNG.ljust(LARGEST, b"\x00"))
    assert logo_uri("logo.png", PNG.ljust(LARGEST + 1, b"\x00")) is None
