(function () {
"use strict";
var own = document.querySelector("script[data-state]"), page = own.dataset.page, state = own.dataset.state;
var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };
var source = null;

/* The panel stays open from page to page, as its reader left it. */
var remember = function (value) { try { if (value === undefined) return sessionStorage.getItem("pkpk"); sessionStorage.setItem("pkpk", value); } catch (error) { /* not allowed */ } return null; };
var keep = function () {
    var details = document.querySelector(".pkpk-panel details");
    if (remember() === "open") details.open = true;
    details.addEventListener("toggle", function () { remember(details.open ? "open" : "shut"); });
};

/* Marks: what the panel says of each change is shown where it is, with a sign, a word and a colour. */
var mark = function (link, before, more) {
    var label = document.createElement("span"), sign = document.createElement("span");
    sign.setAttribute("aria-hidden", "true");
    sign.textContent = link.dataset.sign + " ";
    label.className = "pkpk-mark " + link.dataset.kind;
    label.appendChild(sign);
    label.appendChild(document.createTextNode(link.dataset.word + more));
    before(label);
};
var HEADS = "h1, h2, h3, h4, h5, h6, th, dt, summary";
var show = function () {
    all("main .pkpk-mark").forEach(function (one) { one.remove(); });
    var seen = {};
    all(".pkpk-panel a[data-kind]:not([data-file])").forEach(function (link) {
        var target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        var more = link.dataset.kind === "removed" && link.dataset.name ? ": " + link.dataset.name : "";
        var once = link.hash + link.dataset.kind + more;
        if (!target || seen[once]) return;
        seen[once] = true;
        var head = /^(UL|OL|DL|TABLE|TR|TBODY|FIGURE|svg|g)$/.test(target.tagName) ? target.querySelector(HEADS + ", li, td") : target;
        if (!head || target.closest("svg")) return;
        head = head.matches(HEADS) ? head : head.querySelector(HEADS) || head;
        mark(link, function (label) { if (head.matches(HEADS)) head.appendChild(label); else head.insertBefore(label, head.firstChild); }, more);
    });
    all(".pkpk-panel a[data-file]").forEach(function (link) {
        all("main a[href]").forEach(function (one) {
            if (one.pathname === link.pathname && !one.hash && one.pathname !== location.pathname) {
                mark(link, function (label) { one.parentNode.insertBefore(label, one.nextSibling); }, "");
            }
        });
    });
};

/* The next state: the page is shown again when it is another one, else only what stands beside it. */
var fresh = function () {
    fetch(location.pathname, {method: "HEAD", cache: "no-store"}).then(function (answer) {
        var tag = (answer.headers.get("ETag") || "").replace(/"/g, "");
        if (tag && tag !== own.dataset.tag) location.reload();
    }).catch(function () { /* the server is away; it is asked again when it is back */ });
};
var listen = function () {
    if (source || document.hidden) return;
    source = new EventSource("/_preview/events?page=" + encodeURIComponent(page) + "&state=" + encodeURIComponent(state));
    source.addEventListener("state", function (event) {
        var line = document.querySelector(".pkpk-gone");
        if (line) line.textContent = "";
        if (event.data === state) return;
        state = event.data;
        dispatchEvent(new Event("pkpk-search-old"));
        fresh();
    });
    source.onerror = function () {
        var line = document.querySelector(".pkpk-gone");
        if (line) line.textContent = line.dataset.gone;
    };
};
/* A browser keeps few ways to one server open: pages in the background let go of theirs. */
document.addEventListener("visibilitychange", function () {
    if (!document.hidden) listen();
    else if (source) { source.close(); source = null; }
});
addEventListener("pagehide", function () { if (source) { source.close(); source = null; } });
addEventListener("pageshow", listen);

keep();
show();
listen();
}());
