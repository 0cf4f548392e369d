"""What each template gets, by name: for the check of own templates, for `pkpk templates`, for docs/templates.md."""

_PAGE = {
    "editions": "the page in each of its languages: page, hand, prefix, title, own_name, brand_name, drawing(figure)",
    "several": "whether there are several languages",
    "inner": "the template of what is inside: edition.html or contents.html",
    "look": "style, script and policy of the page",
    "logo": "the logo as a data: address, or empty",
    "named": "the editions that say the name of the handbook",
}
_COMPARED = {**_PAGE, "editions": "the comparison, as edition", "inner": "diff/page.html"}
_INNER = {**_PAGE, "edition": "the page in one language", "first": "the first edition", "place": "the macros of blocks.html"}
#: template → name → what it is
CONTEXTS: dict[str, dict[str, str]] = {
    "html/site.html": {
        "leaf": "the page at its address: path, views, aliases, card, start, results",
        "edition": "the page in its language, with drawing(figure)",
        "page": "the page: title, kind, status, summary, head, banners, chapters, labels",
        "hand": "writes words: with the filters text, line and id",
        "frame": "every word of the frame: brand, menu, foot, languages, feedback and labels",
        "root": "the way to the folder of the language, such as ../",
        "base": "the way to the root of the site",
        "assets": "the addresses of style, script and logo",
        "policy": "the policy that the page must begin with",
        "search": "what search.html shows: words, listing, settings, parts",
        "title": "the title of the document",
    },
    "html/search.html": {"search": "labels as words, the address of the list A–Ö as listing, the script’s settings, parts"},
    "html/page.html": _PAGE,
    "html/edition.html": _INNER,
    "html/contents.html": _INNER,
    "html/languages.html": {
        "frames": "the frames of the languages",
        "names": "each frame with what its language calls itself",
        "title": "the name of the handbook",
        "assets": "the addresses of style, script and logo",
        "policy": "the policy that the page must begin with",
    },
    "html/moved.html": {
        "language": "the language of the page",
        "target": "where the page is now",
        "style": "the address of the style sheet",
        "script": "the address of the script, which goes to the place in the page that a link names",
        "title": "that the page has moved",
        "told": "the text of the link",
        "policy": "the policy that the page must begin with",
    },
    "html/diff/page.html": {
        **_COMPARED,
        "edition": "the comparison: page, hand, prefix, title, brand_name, drawing(figure); part(anchor), with ids of its own",
        "first": "the same",
        "place": "the macros of blocks.html",
    },
    "html/innokyla/page.html": {
        "form": "the description in the fields of Innokylä: language, title, name, intro, parts, said, labels",
        "look": "style, script and policy of the page",
    },
    "html/blocks.html": {},
}
#: what a Typst template gets: sys.inputs.context_version, and this as `data` of look.typ
PAPER = {
    "title": "the title of the document",
    "about": "what it is about, in a sentence",
    "author": "whose it is",
    "lang": "the language",
    "brand": "the name of the handbook, or empty",
    "logo": "the bytes of the logo, or none",
    "accent": "the colour of text and links, as #rrggbb",
    "mark": "the colour of lines and marks",
    "tint": "the colour of a ground",
    "tiers": "fill and line of each tier, the lightest first",
    "cover": "of several: named, eyebrow, contents, parts, end; of volumes also number, all, where, volumes; else none",
    "pages": "each description: title, kind, status, summary, head, banners, chapters with sections of blocks, each with a type",
}
