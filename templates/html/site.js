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
