// Fetches the builder's own scripts (search, explanations of words) at the first sign that somebody may want them, so that
// who only reads never waits for them. What was done in the meantime is done again once they are there.
(function () {
  "use strict";

  var WANTING = ".md-header, .md-search, [data-ask], abbr, [title]";
  var SIGNS = ["pointerover", "pointerdown", "focusin", "keydown", "keyup", "click"];
  var missed = [];
  var coming = null;

  function load(address) {
    return new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  // One after the other: the second builds on the first.
  function fetchAll() {
    return Array.from(document.querySelectorAll("[data-later]")).reduce(function (before, part) {
      return before.then(function () { return load(part.dataset.later); });
    }, Promise.resolve());
  }

  // They wait for the page to have been read, which it has been.
  function start() {
    SIGNS.forEach(function (sign) { document.removeEventListener(sign, notice, true); });
    if (self.document$) self.document$.next(document);
    missed.forEach(function (event) {
      if (event.type === "click" || event.target === document.activeElement) {
        event.target.dispatchEvent(new event.constructor(event.type, event));
      }
    });
  }

  self.awaken = function () {
    coming = coming || fetchAll().then(start);
    return coming;
  };

  function notice(event) {
    var key = event.type.indexOf("key") === 0;
    var search = event.type === "click" && event.target.closest(".md-search__button");
    if (key || search) missed.push(event);
    if (key || event.target.closest(WANTING)) self.awaken();
  }

  // Small and wanted by many: it is at hand before they are.
  function prepare() {
    var bundle = Array.from(document.querySelectorAll("[data-later]")).pop();
    var connection = navigator.connection || {};
    if (!bundle || coming || location.protocol === "file:" || connection.saveData) return;
    var link = document.createElement("link");
    link.rel = "prefetch";
    link.href = bundle.dataset.later;
    document.head.append(link);
  }

  SIGNS.forEach(function (sign) { document.addEventListener(sign, notice, true); });
  addEventListener("DOMContentLoaded", function () { if (location.search) self.awaken(); });
  addEventListener("load", function () { (self.requestIdleCallback || setTimeout)(prepare); });
})();
