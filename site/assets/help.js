// What the pages can do besides: hand a sentence to the search, open a way out that is linked to, print. All works without it.
(function () {
  "use strict";

  function ask(words) {
    var field = document.querySelector("[data-md-component=search-query]");
    var toggle = document.getElementById("__search");
    if (!field || !toggle) return false;
    if (!toggle.checked) toggle.click();
    field.value = words;
    field.focus();
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    return true;
  }

  function openTarget() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    if (target && target.tagName === "DETAILS") target.scrollIntoView();
  }

  document.addEventListener("submit", function (event) {
    var form = event.target.closest("[data-ask]");
    if (form && ask(form.elements.q.value)) event.preventDefault();
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-ask-open]")) ask("");
    if (event.target.closest("[data-print]")) window.print();
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  addEventListener("beforeprint", function () {
    document.querySelectorAll("article details").forEach(function (part) {
      part.open = true;
    });
  });
  addEventListener("hashchange", openTarget);
  openTarget();
})();
