(function () {
"use strict";
var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
var main = document.querySelector("main");
var status = document.querySelector("[role=status]");

function say(text) {
    /* The same words twice are said twice only when something changes in between. */
    status.textContent = "";
    setTimeout(function () { status.textContent = text; }, 30);
}

function chosen(area) {
    area.focus();
    area.select();
}

/* Where the newer way is missing or refused, as for files in some browsers, the older one still works. */
function copy(area, done) {
    var older = function () {
        var back = document.activeElement;
        chosen(area);
        var worked = false;
        try { worked = document.execCommand("copy"); } catch (error) { /* told below */ }
        if (worked && back) back.focus();
        done(worked);
    };
    if (navigator.clipboard && navigator.clipboard.writeText) {
        navigator.clipboard.writeText(area.value).then(function () { done(true); }, older);
    } else older();
}

all("button[data-field]").forEach(function (button) {
    var area = document.getElementById(button.dataset.field);
    var count = area.parentNode.querySelector(".count");
    button.hidden = false;
    button.addEventListener("click", function () {
        copy(area, function (worked) {
            button.classList.toggle("done", worked);
            say(worked ? main.dataset.copied.replace("%", function () { return button.dataset.name; }) : main.dataset.failed);
        });
    });
    area.addEventListener("input", function () {
        button.disabled = !area.value;
        button.classList.remove("done");
        count.textContent = main.dataset.count.replace("%", String(Array.from(area.value).length));
    });
});
}());
