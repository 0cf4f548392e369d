(function () {
"use strict";
var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };

/* The way in: the language that the browser asks for first, else the first there is. */
var way = document.querySelector("[data-languages]");
if (way) {
    var links = all("a[hreflang]", way), wanted = navigator.languages || [navigator.language || ""], chosen = null;
    wanted.forEach(function (language) {
        if (!chosen) chosen = links.filter(function (link) { return language.slice(0, 2).toLowerCase() === link.hreflang; })[0];
    });
    location.replace((chosen || links[0]).href);
    return;
}

/* A page that has moved: the place in it that the link names is looked for where it is now. */
var moved = document.querySelector("[data-moved]");
if (moved) {
    location.replace(moved.href + location.hash);
    return;
}

/* The menu: open beside the name, folded on a phone; Escape folds it. */
var menu = document.querySelector(".menu details"), wide = matchMedia("(min-width: 60rem)");
var fold = function () { menu.open = wide.matches; };
if (menu) {
    wide.addEventListener("change", fold);
    fold();
    menu.addEventListener("keydown", function (event) {
        if (event.key !== "Escape" || wide.matches || !menu.open) return;
        menu.open = false;
        menu.querySelector("summary").focus();
    });
}

/* The switch of languages leads to the same place of the same page. */
var place = function () {
    var above = all("main h2[id], main h3[id]").filter(function (heading) { return heading.getBoundingClientRect().top < innerHeight / 2; });
    return scrollY > 0 && above.length ? "#" + above[above.length - 1].id : "";
};
all(".languages a").forEach(function (link) {
    link.addEventListener("click", function () { link.hash = place(); });
});

/* A long list gets a field that leaves only what has the typed words; what is hidden is not printed either. */
var LONG = 40;
var body = document.querySelector("[data-filter]"), rows = body ? all(body.dataset.of, body) : [];
/* The services of a provider are a list of their own. */
rows = rows.filter(function (row) { return !row.closest(".chapter.services"); });
if (rows.length > LONG) {
    var plain = function (text) { return text.replace(/\u00ad/g, "").normalize("NFC").toLowerCase(); };
    var made = function (name, attributes) {
        var element = document.createElement(name);
        Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
        return element;
    };
    var filter = made("div", {"class": "filter"}), label = made("label", {"for": "filter-field"});
    var field = made("input", {id: "filter-field", type: "search", autocomplete: "off", autocapitalize: "none", spellcheck: "false"});
    var told = made("p", {role: "status"}), texts = null, waiting = 0;
    label.textContent = body.dataset.filter;
    filter.append(label, field, told);
    var first = rows[0].closest(".chapter"), letters = first.previousElementSibling;
    if (letters && letters.matches(".letters")) first = letters;
    first.querySelector("nav.letters, .roll, table").before(filter);
    /* Headings without anything under them go too, and the letters that lead to them. */
    var boxes = [];
    rows.forEach(function (row) {
        var box = row.closest(".group") || row.closest(".chapter");
        if (boxes.indexOf(box) < 0 && !box.contains(filter)) boxes.push(box);
    });
    var narrow = function () {
        var words = plain(field.value).split(/\s+/).filter(Boolean), shown = 0;
        if (!texts) texts = rows.map(function (row) { return plain(row.textContent); });
        rows.forEach(function (row, at) {
            var fits = words.every(function (word) { return texts[at].indexOf(word) >= 0; });
            if (row.hidden === fits) row.hidden = !fits;
            shown += fits;
        });
        boxes.forEach(function (box) { box.hidden = !box.querySelector(".roll > li:not([hidden]), tbody > tr:not([hidden])"); });
        all(".letters a[href^='#']", body).forEach(function (link) {
            var part = document.getElementById(link.hash.slice(1)), box = part && part.closest(".group, .chapter");
            link.parentElement.hidden = Boolean(box && box.hidden);
        });
        told.textContent = words.length ? body.dataset.count.replace("[shown]", shown).replace("[whole]", rows.length) : "";
    };
    field.addEventListener("input", function () {
        cancelAnimationFrame(waiting);
        waiting = requestAnimationFrame(narrow);
    });
    field.addEventListener("keydown", function (event) {
        if (event.key !== "Escape" || !field.value) return;
        event.preventDefault();
        field.value = "";
        narrow();
    });
}

/* Old links: things that have another id now are found by the ids they had. */
var former = document.querySelector("[data-aliases]");
var follow = function () {
    var id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch (error) { return; }
    if (!former || !id || document.getElementById(id)) return;
    var now = JSON.parse(former.dataset.aliases)[id];
    if (now) location.replace("#" + now);
};
addEventListener("hashchange", follow);
follow();
}());
