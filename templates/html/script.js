(function () {
"use strict";
var page = document.documentElement;
var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };

/* A page that ages: the reader's own day decides whether the review has fallen due. */
var now = new Date();
var two = function (number) { return (number < 10 ? "0" : "") + number; };
var today = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
all("[data-review-due]").forEach(function (banner) {
    var due = banner.dataset.reviewDue;
    if (today.slice(0, due.length) > due) banner.hidden = false;
});

/* Languages: one at a time; the address says which, so that links and the back button work. */
var editions = all(".edition");
var links = all(".languages a");
var measured = function () {};

function show(language) {
    editions.forEach(function (edition) {
        edition.hidden = edition.lang !== language;
        if (!edition.hidden) document.title = edition.dataset.title;
    });
    all(".skip").forEach(function (link) { link.hidden = link.dataset.edition !== language; });
    links.forEach(function (link) {
        if (link.lang === language) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    });
    page.lang = language;
    measured();
}

function target() {
    var id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch (error) { /* a stray % in an address */ }
    return id ? document.getElementById(id) : null;
}

function follow() {
    var found = target();
    var edition = found && found.closest(".edition");
    if (edition) show(edition.lang);
    for (var at = found; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (found && found !== edition) found.scrollIntoView();
}

/* Where the reader is: the last heading above the middle of the window, without the language in its name. */
function place(edition) {
    var above = all("h2[id], h3[id]", edition).filter(function (heading) { return heading.getBoundingClientRect().top < innerHeight / 2; });
    return scrollY > 0 && above.length ? above[above.length - 1].id.slice(edition.lang.length) : "";
}

if (editions.length > 1) {
    show(editions[0].lang);
    links.forEach(function (link) {
        link.addEventListener("click", function (event) {
            event.preventDefault();
            var before = editions.filter(function (edition) { return !edition.hidden; })[0];
            var rest = place(before);
            history.pushState(null, "", "#" + link.lang);
            show(link.lang);
            var same = rest && document.getElementById(link.lang + rest);
            if (same) same.scrollIntoView();
        });
    });
    addEventListener("popstate", function () { if (location.hash) follow(); else show(editions[0].lang); });
}
addEventListener("hashchange", follow);

/* The table of contents: open beside the text, folded above it. */
var wide = matchMedia("(min-width: 64rem)");
var fold = function () { all(".contents details").forEach(function (details) { details.open = wide.matches; }); };
wide.addEventListener("change", fold);
fold();
all(".contents a").forEach(function (link) {
    link.addEventListener("click", function () { if (!wide.matches) link.closest("details").open = false; });
});
if ("IntersectionObserver" in window) {
    var headings = all(".section > h3, .chapter > h2");
    var mark = function () {
        var last = null;
        headings.forEach(function (heading) {
            if (heading.offsetParent && heading.getBoundingClientRect().top < 120) last = heading;
        });
        all('.contents a[aria-current]').forEach(function (link) { link.removeAttribute("aria-current"); });
        var link = last && document.querySelector('.contents a[href="#' + CSS.escape(last.id) + '"]');
        if (link) link.setAttribute("aria-current", "location");
    };
    var observer = new IntersectionObserver(mark, {rootMargin: "-120px 0px 0px 0px"});
    headings.forEach(function (heading) { observer.observe(heading); });
}

/* Diagrams: a little too wide is made to fit; those wider still can be scrolled, with keys too. Buttons and the keys + - 0 make
   one larger, smaller, or as wide as there is room. */
var SMALLEST = 0.8, STEP = 1.25, MOST = 4;
var figures = all("figure").map(function (figure) {
    var svg = figure.querySelector(".canvas svg");
    return {canvas: figure.querySelector(".canvas"), tools: figure.querySelector(".tools"), svg: svg, width: Number(svg.getAttribute("width")),
        buttons: all("button[data-zoom]", figure), told: figure.querySelector(".tools output"), zoom: 0, fitted: false, shown: 0, whole: 0};
});
function measure(figure) {
    var canvas = figure.canvas, padding = parseFloat(getComputedStyle(canvas).paddingLeft) * 2, room = canvas.clientWidth - padding;
    if (room <= 0) return;
    figure.whole = Math.min(figure.width, room);
    figure.shown = figure.zoom ? figure.width * figure.zoom : figure.fitted ? figure.whole : Math.max(figure.whole, figure.width * SMALLEST);
    figure.svg.style.width = figure.shown + "px";
    canvas.classList.toggle("fitted", figure.fitted);
    figure.tools.hidden = false;
    figure.tools.classList.toggle("fitted", figure.shown <= room + 1);
    figure.told.textContent = (figure.shown / figure.width).toLocaleString(page.lang || "fi", {style: "percent"});
    figure.buttons.forEach(function (button) {
        var way = button.dataset.zoom;
        if (way === "fit") button.setAttribute("aria-pressed", String(figure.fitted));
        else button.setAttribute("aria-disabled", String(limit(figure, way) === figure.shown));
    });
    if (canvas.scrollWidth > canvas.clientWidth || canvas.scrollHeight > canvas.clientHeight) canvas.tabIndex = 0;
    else canvas.removeAttribute("tabindex");
}
/* A step larger or smaller: never larger than is of use, nor smaller than what has room as a whole. */
function limit(figure, way) {
    var least = Math.min(figure.whole, figure.width * SMALLEST), most = figure.width * MOST;
    return Math.min(most, Math.max(least, figure.shown * (way === "in" ? STEP : 1 / STEP)));
}
function resize(figure, way) {
    var canvas = figure.canvas, before = figure.shown;
    var across = canvas.scrollLeft + canvas.clientWidth / 2, down = canvas.scrollTop + canvas.clientHeight / 2;
    if (way === "fit") { figure.fitted = !figure.fitted; figure.zoom = 0; }
    else { figure.zoom = limit(figure, way) / figure.width; figure.fitted = false; }
    measure(figure);
    /* What was in the middle stays there. */
    canvas.scrollTo({left: across * figure.shown / before - canvas.clientWidth / 2, top: down * figure.shown / before - canvas.clientHeight / 2, behavior: "instant"});
}
measured = function () { figures.forEach(measure); };
figures.forEach(function (figure) {
    figure.buttons.forEach(function (button) { button.addEventListener("click", function () { resize(figure, button.dataset.zoom); }); });
    [figure.canvas, figure.tools].forEach(function (place) {
        place.addEventListener("keydown", function (event) {
            var way = {"+": "in", "-": "out", "0": "fit"}[event.key];
            if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            resize(figure, way);
        });
    });
});
addEventListener("beforeprint", function () {
    figures.forEach(function (figure) { figure.zoom = 0; figure.fitted = false; measure(figure); });
});
addEventListener("resize", measured);

/* On a phone a row is a block; some browsers then forget that it is a row of a table. */
[["table", "table"], ["thead, tbody", "rowgroup"], ["tr", "row"], ["thead th", "columnheader"], ["tbody th", "rowheader"], ["td", "cell"]].forEach(function (pair) {
    all(pair[0]).forEach(function (element) { element.setAttribute("role", pair[1]); });
});

/* What is copied has no soft hyphens in it. */
document.addEventListener("copy", function (event) {
    var selection = getSelection(), text = String(selection);
    if (text.indexOf("\u00ad") < 0 || !event.clipboardData || !selection.rangeCount) return;
    var holder = document.createElement("div");
    holder.appendChild(selection.getRangeAt(0).cloneContents());
    event.clipboardData.setData("text/plain", text.replace(/\u00ad/g, ""));
    event.clipboardData.setData("text/html", holder.innerHTML.replace(/\u00ad/g, ""));
    event.preventDefault();
});

measured();
if (location.hash) follow();
}());
