// What the pages can do besides: hand a sentence to the search, open a way out that is linked to, print, remind. All works without it.
(function () {
  "use strict";

  // On a site that is not ours the search needs no waking.
  var awaken = self.awaken || function () { return Promise.resolve(); };

  function ask(words) {
    var field = document.querySelector("[data-md-component=search-query]");
    var toggle = document.getElementById("__search");
    if (!field || !toggle) return askZensical(words);
    if (!toggle.checked) toggle.click();
    field.value = words;
    field.focus();
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    return true;
  }

  // Zensical's search is a dialog of its own, in a shadow tree that takes the focus once it is open.
  function askZensical(words) {
    var button = document.querySelector(".md-search__button");
    if (!button) return false;
    button.click();
    (function fill(tries) {
      var field = document.activeElement.shadowRoot && document.activeElement.shadowRoot.activeElement;
      if (!field || field.tagName !== "INPUT") return tries && setTimeout(fill, 100, tries - 1);
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    })(30);
    return true;
  }

  function openTarget() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    if (target && target.tagName === "DETAILS") target.scrollIntoView();
  }

  // The moment that lies `amount` units after `start`; of a week only its first `week` days count (5: Monday to Friday).
  function due(start, amount, unit, week) {
    var end = new Date(start);
    var days = { day: 1, week: 7 }[unit] * amount;
    if (unit === "month" || unit === "year") {
      end.setMonth(end.getMonth() + Math.round(amount * (unit === "year" ? 12 : 1)));
      if (end.getDate() !== start.getDate()) end.setDate(0);
    } else if (!days || days % 1) {
      end.setTime(end.getTime() + amount * { minute: 6e4, hour: 36e5, day: 864e5, week: 6048e5 }[unit]);
    } else {
      for (; days > 0; days -= (end.getDay() || 7) <= week ? 1 : 0) end.setDate(end.getDate() + 1);
    }
    return end;
  }

  function digits(date, time) {
    var parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
    if (time) parts.push("T", date.getHours(), date.getMinutes(), date.getSeconds());
    return parts.map(function (part) { return String(part).replace(/^\d$/, "0$&"); }).join("");
  }

  // A line of RFC 5545: signs escaped, folded so that no piece has more than 75 octets.
  function line(name, words) {
    var pieces = [""];
    var size = 0;
    Array.from(name + ":" + words.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n")).forEach(function (sign) {
      var octets = new TextEncoder().encode(sign).length;
      if (size + octets > 74) {
        pieces.push("");
        size = 0;
      }
      pieces[pieces.length - 1] += sign;
      size += octets;
    });
    return pieces.join("\r\n ");
  }

  // One event: the whole day, with a reminder at nine; for minutes and hours at the moment itself.
  function calendar(title, description, now, end, whole) {
    var start = whole ? ["DTSTART;VALUE=DATE:" + digits(end)] : ["DTSTART:" + digits(end, true), "DURATION:PT15M"];
    return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//clew//promises//EN", "BEGIN:VEVENT", "UID:" + now.getTime() + "@clew",
      "DTSTAMP:" + now.toISOString().replace(/[-:]|\.\d+/g, "")].concat(start, [line("SUMMARY", title),
      line("DESCRIPTION", description), "BEGIN:VALARM", "ACTION:DISPLAY", line("DESCRIPTION", title),
      "TRIGGER:" + (whole ? "PT9H" : "PT0M"), "END:VALARM", "END:VEVENT", "END:VCALENDAR", ""]).join("\r\n");
  }

  function remind(button) {
    var within = button.dataset.remind.split(" ");
    var now = new Date();
    var end = due(now, Number(within[0]), within[1], Number(button.dataset.week));
    var whole = within[1] !== "minute" && within[1] !== "hour";
    var text = calendar(button.dataset.title, button.dataset.description, now, end, whole);
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    link.download = digits(end) + ".ics";
    link.click();
    setTimeout(URL.revokeObjectURL, 6e4, link.href);
  }

  document.addEventListener("submit", function (event) {
    var form = event.target.closest("[data-ask]");
    if (!form) return;
    event.preventDefault();
    awaken().then(function () { return ask(form.elements.q.value); }).catch(function () { return false; }).then(function (asked) {
      if (!asked) form.submit();
    });
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-ask-open]")) awaken().then(function () { ask(""); });
    if (event.target.closest("[data-print]")) window.print();
    var reminder = event.target.closest("[data-remind]");
    if (reminder) remind(reminder);
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener("keydown", function (event) {
    var menu = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  addEventListener("beforeprint", function () {
    document.querySelectorAll("article details").forEach(function (part) {
      part.open = true;
    });
  });
  addEventListener("hashchange", openTarget);
  openTarget();
})();
