(function () {
"use strict";
/* A picture wider than the page is shown from where something differs. */
Array.prototype.forEach.call(document.querySelectorAll(".canvas"), function (canvas) {
    var first = canvas.querySelector(".node:is(.is-added, .is-removed, .is-changed, .is-moved)");
    if (!first || canvas.scrollWidth <= canvas.clientWidth) return;
    var box = first.getBoundingClientRect();
    canvas.scrollLeft = box.left + box.width / 2 - canvas.getBoundingClientRect().left - canvas.clientWidth / 2;
});

/* The filters of a page of changes. What is chosen stands in the address after a ?, so that it can be sent to somebody. */
var form = document.querySelector(".filters");
if (!form) return;
var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };
var cards = all(".change"), boxes = all("input", form), selects = all("select", form);
var shown = form.querySelector(".shown"), nothing = form.querySelector(".all-hidden");

function words(card, name) { return (card.getAttribute("data-" + name) || "").split(" "); }

function matches(card) {
    var on = boxes.some(function (box) { return box.checked && words(card, box.name).indexOf(box.value) >= 0; });
    return on && selects.every(function (select) {
        var own = words(card, select.name);
        return !select.value || own.indexOf(select.value) >= 0 || own.indexOf("*") >= 0;
    });
}

/* What of the choices is not as at first, as it stands in the address. */
function chosen() {
    var query = new URLSearchParams();
    if (boxes.some(function (box) { return !box.checked; })) {
        query.set(boxes[0].name, boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; }).join(","));
    }
    selects.forEach(function (select) { if (select.value) query.set(select.name, select.value); });
    return query.toString();
}

function apply() {
    var active = Boolean(chosen()), count = 0;
    cards.forEach(function (card) {
        card.hidden = !matches(card);
        if (!card.hidden) count += 1;
    });
    all(".section, .chapter").forEach(function (part) { part.hidden = active && !part.querySelector(".change:not([hidden])"); });
    all(".contents a").forEach(function (link) {
        var target = document.getElementById(link.hash.slice(1)), tally = link.querySelector(".tally");
        var section = target && target.closest(".section");
        link.parentElement.hidden = Boolean(target && target.closest("[hidden]"));
        if (tally && section) tally.textContent = "(" + all(".change:not([hidden])", section).length + ")";
    });
    shown.textContent = form.dataset.shown.replace("{shown}", count).replace("{all}", cards.length);
    nothing.hidden = count > 0;
}

function parts() {
    var hash = location.hash.slice(1), at = hash.indexOf("?");
    var id = at < 0 ? hash : hash.slice(0, at);
    try { id = decodeURIComponent(id); } catch (error) { /* a stray % in an address */ }
    return {id: id, query: new URLSearchParams(at < 0 ? "" : hash.slice(at + 1))};
}

function restore() {
    var place = parts(), query = place.query, hard = query.get(boxes[0] ? boxes[0].name : "");
    boxes.forEach(function (box) { box.checked = hard === null || hard.split(",").indexOf(box.value) >= 0; });
    selects.forEach(function (select) {
        var value = query.get(select.name) || "";
        select.value = all("option", select).some(function (option) { return option.value === value; }) ? value : "";
    });
    apply();
    var target = place.id && document.getElementById(place.id);
    if (target && location.hash.indexOf("?") >= 0) target.scrollIntoView();
}

function remember() {
    var query = chosen(), id = parts().id;
    history.replaceState(null, "", "#" + encodeURIComponent(id) + (query ? "?" + query : ""));
}

form.addEventListener("change", function () { apply(); remember(); });
form.addEventListener("submit", function (event) { event.preventDefault(); });
form.addEventListener("reset", function () { setTimeout(function () { apply(); remember(); }); });

/* A link inside the page keeps the choices; one to what they hide shows everything. */
document.addEventListener("click", function (event) {
    var link = event.target.closest('a[href^="#"]'), query = chosen();
    var target = link && query && document.getElementById(link.hash.slice(1));
    if (!target) return;
    if (target.closest("[hidden]")) {
        form.reset();
        return;
    }
    event.preventDefault();
    history.pushState(null, "", link.hash + "?" + query);
    if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
    target.focus({preventScroll: true});
    target.scrollIntoView();
});
addEventListener("hashchange", restore);
addEventListener("popstate", restore);

form.hidden = false;
restore();
}());
