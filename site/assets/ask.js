// Whom to ask: the ways that fit a topic, and a person where the search finds nothing. Without scripts the whole table stands.
(function () {
  "use strict";

  function choose(box, chosen) {
    box.querySelectorAll("[aria-pressed]").forEach(function (chip) {
      chip.setAttribute("aria-pressed", String(chip === chosen));
    });
    box.querySelectorAll("tbody tr").forEach(function (row, place) {
      row.hidden = "topic" in chosen.dataset && Number(chosen.dataset.topic) !== place;
    });
    box.querySelector("[role=status]").textContent = chosen.dataset.found || "";
  }

  // The number that every page ends with, below "no result": with its price, its waiting time and whether it is open.
  function human() {
    var copy = document.createElement("div");
    copy.className = "nobody";
    copy.hidden = true;
    copy.append(document.querySelector("[data-human]").cloneNode(true));
    copy.querySelectorAll("[id]").forEach(function (part) { part.removeAttribute("id"); });
    return copy;
  }

  // Material replaces the first sentence and the last list at each search: what is ours stands between them.
  function watch(result) {
    var field = document.querySelector("[data-md-component=search-query]");
    var said = result.firstElementChild;
    var list = result.lastElementChild;
    var before = said.textContent;
    var found = human();
    said.after(found);
    new MutationObserver(function () {
      found.hidden = !field.value.trim() || list.childElementCount > 0 || said.textContent === before;
    }).observe(result, { childList: true, characterData: true, subtree: true });
  }

  document.addEventListener("click", function (event) {
    var chip = event.target.closest("[data-topics] [aria-pressed]");
    if (chip) choose(chip.closest("[data-topics]"), chip);
  });

  var result = document.querySelector("[data-md-component=search-result]");
  if (result && document.querySelector("[data-human]")) watch(result);
})();
