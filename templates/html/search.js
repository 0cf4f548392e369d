/* The field of the search: a combobox with a list of places. The index is loaded when the reader first turns to the field. */
(function () {
"use strict";
const form = document.querySelector("[data-search]");
if (!form) return;
const told = JSON.parse(form.dataset.search), said = told.words;
const field = form.querySelector("input");
const MOST = 8, PAGE = 30, QUIET = 400;

function make(name, attributes, ...inside) {
    const element = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...inside);
    return element;
}
function filled(text, args) { return text.replace(/\[(\w+)\]/g, (all, name) => name in args ? args[name] : all); }
function counted(count) { return count === 1 ? said.one : filled(said.many, {count: count.toLocaleString(document.documentElement.lang)}); }
/* Pieces at odd places are words that were found; a text never becomes markup. */
function marked(pieces) { return pieces.map((piece, at) => at % 2 ? make("mark", {}, piece) : piece); }
function address(query) { return told.root + told.results + "?q=" + encodeURIComponent(query); }
function named(kind) { return told.kinds[kind] || kind; }
function lines(found, tag) {
    const inside = [make(tag, {class: "search-name"}, ...marked(found.heading))];
    if (found.title.join("") !== found.heading.join("")) inside.push(make("span", {class: "search-page"}, ...marked(found.title)));
    if (found.told.length) inside.push(make("span", {class: "search-told"}, said.told + " ", ...found.told.flatMap((word, at) => at ? [", ", make("mark", {}, word)] : [make("mark", {}, word)])));
    return inside;
}

/* The index, once; a script of its own may be loaded from a file, data may not. */
let asked = null;
function loaded() {
    if (!asked) asked = new Promise((resolve, reject) => {
        if (window.pkpkSearch) { resolve(window.pkpkSearch); return; }
        window.pkpkSearchParts = [];
        /* Put in by a script, scripts run in their order when they are told not to run as they come. */
        const add = name => {
            const script = make("script", {src: told.root + name, charset: "utf-8"});
            script.async = false;
            document.head.append(script);
            return script;
        };
        for (let part = 0; part < told.parts; part++) add(told.index.replace(/js$/, part + ".js"));
        const script = add(told.index);
        script.onload = () => {
            /* It reads what the parts say, and is ready a little later. */
            if (window.pkpkSearchReady) window.pkpkSearchReady.then(resolve, reject); else reject(new Error("no index"));
        };
        script.onerror = () => reject(new Error("no index"));
    });
    return asked;
}
/* A preview says so when its pages say something else than the index that was loaded. */
addEventListener("pkpk-search-old", () => { asked = null; delete window.pkpkSearch; delete window.pkpkSearchReady; });

const list = make("div", {class: "search-list", id: "search-list", role: "listbox", tabindex: "-1", "aria-label": said.results});
const note = make("p", {class: "search-note"});
const listing = make("p", {class: "search-note"}, make("a", {href: told.root + told.listing}, said.index));
const panel = make("div", {class: "search-panel", hidden: ""}, note, list, listing);
const status = make("div", {class: "search-status", role: "status"});
form.append(panel, status);
field.setAttribute("aria-controls", list.id);
form.hidden = false;

let options = [], current = -1, shown = "", speak = 0;

function announce(text) {
    clearTimeout(speak);
    speak = setTimeout(() => { status.textContent = text; }, QUIET);
}
function close() {
    panel.hidden = true;
    field.setAttribute("aria-expanded", "false");
    choose(-1);
}
function open() {
    panel.hidden = !shown;
    field.setAttribute("aria-expanded", String(Boolean(shown && options.length)));
}
function choose(at) {
    if (options[current]) options[current].setAttribute("aria-selected", "false");
    current = at;
    const option = options[at];
    if (option) {
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({block: "nearest"});
        field.setAttribute("aria-activedescendant", option.id);
    } else field.removeAttribute("aria-activedescendant");
}
function message(text, withListing) {
    note.textContent = text;
    note.hidden = !text;
    listing.hidden = !withListing;
}
function option(href, ...inside) {
    const made = make("a", {class: "search-option", id: "search-option-" + options.length, role: "option", "aria-selected": "false", tabindex: "-1", href}, ...inside);
    options.push(made);
    return made;
}
function show(query, found) {
    options = [];
    choose(-1);
    shown = query;
    list.replaceChildren();
    const kinds = new Map();
    found.results.forEach(one => kinds.set(one.kind, [...(kinds.get(one.kind) || []), one]));
    kinds.forEach((some, kind) => {
        const head = make("div", {class: "search-kind", id: "search-kind-" + kind, role: "presentation"}, named(kind));
        const group = make("div", {role: "group", "aria-labelledby": head.id}, head);
        some.forEach(one => {
            const inside = lines(one, "span");
            if (one.same) inside.push(make("span", {class: "search-same"}, filled(said.same, {count: one.same})));
            group.append(option(told.root + one.url, ...inside));
        });
        list.append(group);
    });
    list.hidden = !found.total;
    if (found.total > found.results.length) list.append(option(address(query), make("span", {class: "search-all"}, filled(said.all, {count: found.total}))));
    const about = found.near ? said.near : found.partial ? said.partial : "";
    message(found.total ? about : filled(said.none, {query}) + " " + said.advice, !found.total);
    announce([found.total ? counted(found.total) + "." : note.textContent, found.total ? about : ""].join(" ").trim());
    open();
}
function look() {
    const query = field.value.trim();
    if (!query) { shown = ""; options = []; close(); announce(""); return; }
    if (!window.pkpkSearch) { shown = query; options = []; list.replaceChildren(); list.hidden = true; message(said.loading, false); open(); }
    loaded().then(search => {
        if (field.value.trim() === query) show(query, search.search(query, {most: MOST}));
    }, () => {
        shown = query;
        message(said.failed, true);
        announce(said.failed);
        open();
    });
}

field.addEventListener("focus", () => { loaded().catch(() => {}); });
field.addEventListener("input", look);
field.addEventListener("click", () => { if (panel.hidden && shown) open(); });
field.addEventListener("keydown", event => {
    if (event.isComposing || event.altKey && event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const size = options.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (!size) return;
        event.preventDefault();
        if (panel.hidden) open();
        /* One more place than there are results: the field itself. */
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose((current + 1 + step + size + 1) % (size + 1) - 1);
    } else if (event.key === "Escape" && (!panel.hidden || field.value)) {
        event.preventDefault();
        if (!panel.hidden) close(); else { field.value = ""; look(); }
    } else if (event.key === "Enter") {
        event.preventDefault();
        if (!panel.hidden && options[current]) options[current].click();
        else if (field.value.trim()) location.assign(address(field.value.trim()));
    }
});
/* A result on this very page moves the page only, so the list has to go by itself. */
list.addEventListener("click", event => { if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) close(); });
form.addEventListener("submit", event => event.preventDefault());
form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) close(); });
panel.addEventListener("mousedown", event => { if (!event.target.closest("a")) event.preventDefault(); });
/* A shortcut with a control key never stands in the way of typing, nor of speech that types. */
document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    field.focus();
    field.select();
});

/* The page of all results: `?q=` says what is searched for. */
const whole = document.querySelector("[data-search-results]");
if (!whole) return;
const query = (new URLSearchParams(location.search).get("q") || "").trim();
const summary = make("p", {class: "search-summary", role: "status"}), filter = make("fieldset", {class: "search-filter", hidden: ""});
const places = make("ol", {class: "search-places"}), more = make("button", {type: "button", class: "search-more", hidden: ""}, said.more);
const elsewhere = make("p", {hidden: ""}, make("a", {href: told.root + told.listing}, said.index));
whole.append(summary, filter, places, more, elsewhere);
let only = "", most = PAGE;
function fill(search) {
    const found = search.search(query, {most, only, folded: false}), before = places.children.length;
    const about = found.near ? said.near : found.partial ? said.partial : "";
    summary.textContent = found.total ? `${filled(said.found, {query, count: counted(found.total)})} ${about}`.trim() : filled(said.none, {query}) + " " + said.advice;
    elsewhere.hidden = Boolean(found.total);
    more.hidden = found.results.length >= found.total;
    found.results.slice(before).forEach(one => {
        const link = make("a", {href: told.root + one.url}, ...marked(one.heading)), rest = lines(one, "span").slice(1);
        places.append(make("li", {}, link, make("span", {class: "search-sort"}, named(one.kind)), ...rest));
    });
    return found;
}
function choices(search, kinds) {
    if (kinds.length < 2) return;
    const all = {name: "", total: kinds.reduce((sum, one) => sum + one.total, 0)};
    filter.append(make("legend", {}, said.kind));
    [all, ...kinds].forEach(one => {
        const radio = make("input", {type: "radio", name: "search-kind", value: one.name});
        radio.checked = one === all;
        radio.addEventListener("change", () => { only = one.name; most = PAGE; places.replaceChildren(); fill(search); });
        filter.append(make("label", {}, radio, ` ${one.name ? named(one.name) : said.everything} (${one.total})`));
    });
    filter.hidden = false;
}
field.value = query;
if (query) loaded().then(search => {
    choices(search, fill(search).kinds);
    more.addEventListener("click", () => {
        const before = places.children.length;
        most += PAGE;
        fill(search);
        const next = places.children[before];
        if (next) next.querySelector("a").focus();
    });
}, () => { summary.textContent = said.failed; elsewhere.hidden = false; });
}());
