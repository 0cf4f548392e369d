/* What a reader types → the places that say it, the best first. Knows no page; searching/index.py writes what it reads.
   Reading takes half a second of a slow machine, so it is done a little at a time: the page answers its reader meanwhile. */
function engine(stemmer, data, parts) {
"use strict";
/* Milliseconds until the page has its turn, and words between two looks at the clock. */
const TURN = 10, MANY = 2000;
/* The generator's value, once it has been gone through. */
function rested(work) {
    return new Promise((done, failed) => {
        const turns = new MessageChannel();
        turns.port1.onmessage = () => {
            try {
                const end = performance.now() + TURN;
                let step = work.next();
                while (!step.done && performance.now() < end) step = work.next();
                if (step.done) { turns.port1.close(); done(step.value); }
                else turns.port2.postMessage(0);
            } catch (error) { failed(error); }
        };
        turns.port2.postMessage(0);
    });
}
function* engined() {
const LETTERS = "[\\p{L}\\p{N}]";
const WORD = new RegExp("(" + LETTERS + "+)(?:[:'’]\\p{L}{1,4}(?!" + LETTERS + "))?", "gu");
const UNSEEN = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/g;
/* How sure a match is: the same word, its beginning, a part of a compound, letters inside it, nearly the same. */
const SAME = 1, BEGINS = 0.75, PART = 0.6, INSIDE = 0.45, NEARLY = 0.4, HEADING = 3;

/* Reading what packing.py wrote */
const value = new Int8Array(128);
Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_").forEach((letter, at) => { value[letter.charCodeAt(0)] = at; });
function each(text, use) {
    for (let at = 0, number = 0, shift = 0; at < text.length; at++) {
        const part = value[text.charCodeAt(at)];
        number |= (part & 31) << shift;
        if (part & 32) shift += 5;
        else { use(number); number = shift = 0; }
    }
}
function numbers(text) {
    const found = [];
    each(text, number => found.push(number));
    return Int32Array.from(found);
}
function rising(text, use) {
    let last = -1;
    each(text, step => { last += step + 1; use(last); });
}
function lines(text) { return text ? text.split("\n") : []; }
function sortedWords(text) {
    let before = "";
    return lines(text).map(line => (before = before.slice(0, value[line.charCodeAt(0)]) + line.slice(1)));
}
function* mapped(list, change) {
    const found = [];
    for (let at = 0; at < list.length; at += MANY) {
        found.push(...list.slice(at, at + MANY).map(change));
        yield;
    }
    return found;
}

/* A list of words as one text, in which a search finds all that hold some letters. */
function listed(words) {
    const starts = new Int32Array(words.length);
    let length = 1;
    words.forEach((word, at) => { starts[at] = length; length += word.length + 1; });
    return {words, starts, text: "\n" + words.join("\n") + "\n"};
}
function holding(list, letters, use) {
    const {text, starts} = list;
    for (let at = text.indexOf(letters), word = 0; at >= 0; at = text.indexOf(letters, at + 1)) {
        const inside = letters[0] === "\n" ? at + 1 : at;
        for (let step = starts.length; step >= 1; step >>= 1) while (word + step < starts.length && starts[word + step] <= inside) word += step;
        use(word, inside - starts[word]);
    }
}

/* Each part is an index of some of the pages: what is the same in several becomes one, and places are counted on. */
function* joined() {
    const keys = [], numberOf = new Map(), forms = [], of = [], known = new Set(), found = [];
    const headings = [], headingOf = new Map(), kinds = [], anchors = [], pages = [], first = [], kind = [], heading = [], anchor = [];
    const numbered = (list, table, value) => {
        let at = table.get(value);
        if (at === undefined) { table.set(value, at = list.length); list.push(value); }
        return at;
    };
    const kindOf = new Map();
    for (const part of parts) {
        yield;
        const before = kind.length, anchorsBefore = anchors.length, postings = part.found.split(" ");
        const keyHere = sortedWords(part.keys).map((key, at) => {
            const number = numbered(keys, numberOf, key);
            (found[number] = found[number] || []).push([before * 2, postings[at]]);
            return number;
        });
        yield;
        const ofHere = numbers(part.of);
        sortedWords(part.forms).forEach((form, at) => {
            if (known.has(form)) return;
            known.add(form);
            forms.push(form);
            of.push(keyHere[ofHere[at]]);
        });
        yield;
        const headingHere = lines(part.headings).map(text => numbered(headings, headingOf, text));
        const kindHere = part.kinds.map(name => numbered(kinds, kindOf, name));
        part.anchors.split("\n").forEach(one => anchors.push(one));
        lines(part.pages).forEach(one => pages.push(one));
        rising(part.first, at => first.push(before + at));
        each(part.kind, number => kind.push(kindHere[number]));
        each(part.heading, number => heading.push(headingHere[number]));
        each(part.anchor, number => anchor.push(anchorsBefore + number));
    }
    yield;
    return {keys, numberOf, forms, of, found, headings, kinds, anchors, pages, first, kind, heading, anchor};
}
const {numberOf, found, headings, kinds, anchors, pages, first, ...all} = yield* joined();
const forms = listed(all.forms), of = Int32Array.from(all.of);
yield;
const keys = listed(all.keys);
yield;
const shortest = new Int32Array(all.keys.length).fill(-1);
of.forEach((group, form) => { if (shortest[group] < 0 || all.forms[form].length < all.forms[shortest[group]].length) shortest[group] = form; });
yield;
const heading = Int32Array.from(all.heading), anchor = Int32Array.from(all.anchor), kind = Int32Array.from(all.kind), count = heading.length;
const page = new Int32Array(count), begins = new Int32Array(pages.length + 1);
first.forEach((at, number) => { begins[number] = at; page.fill(number, at, number + 1 < first.length ? first[number + 1] : count); });
begins[pages.length] = count;
/* Where a group of forms is said, as numbers: twice the place, and one more when its heading says it. */
function posted(group, use) { found[group].forEach(([before, text]) => rising(text, posting => use(before + posting))); }
const idle = new Set(data.idle.split(" "));
const rules = data.rules.map(some => some.map(rule => [new RegExp(rule[0]), rule[1].replace(/\\(\d)/g, "$$$1")]));

/* Words and their forms */
function words(text) { return Array.from(text.replace(UNSEEN, "").normalize("NFC").toLowerCase().matchAll(WORD), match => match[1]); }
function bent(word, some) { return some.reduce((word, rule) => word.replace(rule[0], rule[1]), word); }
const met = new Map();
function stem(word) {
    if (!met.has(word)) met.set(word, bent(stemmer.stemWord(bent(word, rules[0])), rules[1]));
    return met.get(word);
}
function plain(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, ""); }
let plainForms = null, plainKeys = null;
function* undotted() {
    const forms = yield* mapped(all.forms, plain), keys = yield* mapped(all.keys, plain);
    yield;
    plainForms = plainForms || listed(forms);
    yield;
    plainKeys = plainKeys || listed(keys);
}

/* The groups of forms that a word means, each with how sure it is. */
function meant(word) {
    const groups = new Map(), key = stem(word), long = word.length > 3;
    const add = (group, sure) => { if (!(groups.get(group) >= sure)) groups.set(group, sure); };
    const seek = (forms, keys) => {
        if (word.length > 2) holding(keys, "\n" + key + "\n", group => add(group, SAME));
        holding(forms, "\n" + word, form => add(of[form], forms.words[form] === word ? SAME : BEGINS));
        if (key.length > 2) holding(keys, key + "\n", group => add(group, PART));
        if (key.length > 3) holding(forms, key, (form, at) => add(of[form], at ? INSIDE : PART));
        if (long) holding(forms, word, (form, at) => add(of[form], at ? INSIDE : BEGINS));
    };
    seek(forms, keys);
    /* Typed without the dots of å, ä and ö, as on a keyboard that has none. */
    if (!groups.size && plain(word) === word) {
        plainForms = plainForms || listed(forms.words.map(plain));
        plainKeys = plainKeys || listed(keys.words.map(plain));
        seek(plainForms, plainKeys);
    }
    if (groups.size || !long || word.length > 60) return {groups, near: false};
    const most = word.length > 7 ? 2 : 1, distances = new Map();
    forms.words.forEach((form, at) => {
        /* Slips in both of the first two letters are rare, and trying every form would be felt. */
        const alike = form[0] === word[0] || form[1] === word[1] || form[0] === word[1] || form[1] === word[0];
        const far = alike && form.length + most >= word.length ? apart(word, form, most) : most + 1;
        if (far <= most) distances.set(of[at], Math.min(far, distances.get(of[at]) || far));
    });
    const best = Math.min(...distances.values());
    distances.forEach((far, group) => { if (far === best) add(group, NEARLY); });
    return {groups, near: true};
}

/* How many slips make the word from the beginning of the form: a letter more, less, other, or two in the wrong order. */
let older = new Uint8Array(64), last = new Uint8Array(64), row = new Uint8Array(64);
function apart(word, form, most) {
    const wide = Math.min(form.length, word.length + most);
    for (let at = 0; at <= wide; at++) last[at] = at;
    for (let down = 1; down <= word.length; down++) {
        let least = row[0] = down;
        for (let at = 1; at <= wide; at++) {
            const same = word[down - 1] === form[at - 1];
            let far = Math.min(last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
            if (down > 1 && at > 1 && word[down - 1] === form[at - 2] && word[down - 2] === form[at - 1]) far = Math.min(far, older[at - 2] + 1);
            row[at] = far;
            if (far < least) least = far;
        }
        if (least > most) return least;
        [older, last, row] = [last, row, older];
    }
    return last.subarray(0, wide + 1).reduce((least, far) => Math.min(least, far));
}

/* One number an entry: how well it says the word; whether its heading does, and else which group of forms says it best in its
   text. A word of a page's title is said, faintly, by all of the page. */
function scored(groups) {
    const scores = new Float32Array(count), inHeading = new Uint8Array(count), inText = new Int32Array(count).fill(-1);
    groups.forEach((sure, group) => posted(group, posting => {
        const at = posting >> 1, heading = posting & 1, score = sure * (heading ? HEADING : 1);
        if (heading) inHeading[at] = 1;
        if (score <= scores[at]) return;
        scores[at] = score;
        if (!heading) inText[at] = group;
    }));
    return {scores, inHeading, inText};
}
function titled(scores) {
    const titles = new Float32Array(pages.length);
    for (let number = 0; number < pages.length; number++) {
        const score = scores[begins[number]];
        if (score >= HEADING * INSIDE) titles[number] = score / 10;
    }
    return titles;
}

/* Results for a text: `most` of them, of one kind when told; one only of those with the same heading when `folded`. */
function search(text, {most = 10, only = "", folded = true} = {}) {
    const typed = words(text), last = typed[typed.length - 1];
    let wanted = typed.filter((word, at) => !idle.has(word) && typed.indexOf(word) === at);
    if (!wanted.length && last) wanted = [last];
    const meanings = wanted.map(meant), scoring = meanings.map(({groups}) => scored(groups));
    const all = scoring.map(({scores}) => scores), titles = all.map(titled);
    const sums = new Float32Array(count), counts = new Uint8Array(count);
    let enough = 0;
    for (let at = 0; at < count; at++) {
        let own = 0, said = 0, sum = 0;
        for (let word = 0; word < all.length; word++) {
            const here = all[word][at], above = titles[word][page[at]];
            if (here) own++;
            if (here || above) said++;
            sum += Math.max(here, above);
        }
        if (!own) continue;
        counts[at] = said;
        if (said > enough) enough = said;
        /* A page before its sections, a short heading before a long one that holds the same word. */
        sums[at] = sum + (at === begins[page[at]] ? 0.4 * sum : 0) + sum / (8 + headings[heading[at]].length / 4);
    }
    const totals = kinds.map(() => 0), best = new Int32Array(folded ? headings.length * 2 : 0).fill(-1), same = new Int32Array(best.length);
    const candidates = [];
    for (let at = 0; at < count; at++) {
        if (!counts[at] || counts[at] < enough) continue;
        totals[kind[at]]++;
        if (only && kinds[kind[at]] !== only) continue;
        if (!folded) { candidates.push(at); continue; }
        const slot = heading[at] * 2 + (at === begins[page[at]] ? 1 : 0);
        same[slot]++;
        if (best[slot] < 0) candidates.push(slot);
        if (best[slot] < 0 || sums[at] > sums[best[slot]]) best[slot] = at;
    }
    const entries = folded ? candidates.map(slot => best[slot]) : candidates;
    const groups = new Set();
    meanings.forEach(one => one.groups.forEach((sure, group) => groups.add(group)));
    const shown = top(entries, sums, most).map(at => result(at, groups, scoring));
    if (folded) shown.forEach(one => { one.same = same[heading[one.at] * 2 + (one.at === begins[page[one.at]] ? 1 : 0)] - 1; });
    const whole = totals.reduce((sum, number) => sum + number, 0);
    return {
        results: shown, total: only ? totals[kinds.indexOf(only)] || 0 : whole,
        kinds: kinds.map((name, at) => ({name, total: totals[at]})).filter(one => one.total),
        partial: enough > 0 && enough < wanted.length, near: meanings.some(one => one.near && one.groups.size), words: wanted
    };
}
function top(entries, sums, most) {
    const kept = [];
    entries.forEach(at => {
        if (kept.length === most && sums[kept[most - 1]] >= sums[at]) return;
        let low = 0, high = kept.length;
        while (low < high) { const middle = (low + high) >> 1; if (sums[kept[middle]] >= sums[at]) low = middle + 1; else high = middle; }
        kept.splice(low, 0, at);
        if (kept.length > most) kept.pop();
    });
    return kept;
}
function result(at, groups, scoring) {
    const [address, title] = divided(pages[page[at]]), name = headings[heading[at]], marked = anchors[anchor[at]];
    const end = marked.endsWith(" ") ? marked.slice(0, -1) + plain(name.normalize("NFKD").toLowerCase()).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") : marked;
    const pieces = [name, title].map(text => marks(text, groups));
    return {at, url: end ? address + "#" + end : address, title: pieces[1], heading: pieces[0], kind: kinds[kind[at]], told: told(at, scoring), same: 0};
}
function divided(line) {
    const gap = line.indexOf(" ");
    return [line.slice(0, gap), line.slice(gap + 1)];
}
/* A text in pieces: those at odd places are words that were found. */
function marks(text, groups) {
    const pieces = [""];
    let after = 0;
    for (const match of text.matchAll(WORD)) {
        if (!groups.has(numberOf.get(stem(match[1].toLowerCase())))) continue;
        pieces[pieces.length - 1] += text.slice(after, match.index);
        pieces.push(match[0], "");
        after = match.index + match[0].length;
    }
    pieces[pieces.length - 1] += text.slice(after);
    return pieces;
}
/* A form of each word that only the text of the entry says: the shortest. */
function told(at, scoring) {
    return scoring.map(({inHeading, inText}) => inHeading[at] || inText[at] < 0 ? "" : forms.words[shortest[inText[at]]]).filter(Boolean);
}
/* Words without their dots are asked for seldom, and the first search is slow, as all new code is: both before they are needed. */
rested(undotted()).then(() => search("aa"));
return {search, stem, words, language: data.language, size: count};
}
return rested(engined());
}
