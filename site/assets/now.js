// Says beside each number whether somebody is there now, and by when. The days ahead come from hours.js; after the last
// of them, and without scripts, the week table stands alone. The clock is the organisation's, wherever the customer is.
(function () {
  "use strict";

  var hours = self.openingHours;
  if (!hours) return;
  var HOLIDAY = -1;
  var UNSURE = -2;

  // What the organisation's clock says: the day, counted from the first one that is known, and the minute of that day.
  function clock(moment) {
    var read = { timeZone: hours.zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" };
    var at = {};
    new Intl.DateTimeFormat("en", read).formatToParts(moment).forEach(function (part) { at[part.type] = Number(part.value); });
    var day = Math.round((Date.UTC(at.year, at.month - 1, at.day) - Date.parse(hours.from)) / 864e5);
    return { day: day, minute: at.hour * 60 + at.minute };
  }

  function fill(sentence, values) {
    return hours.words[sentence].replace(/\{(\w+)\}/g, function (blank, name) { return values[name]; });
  }

  // When it closes that is open until `end`; what ends at midnight and begins then is one. Nothing: not within a day.
  function closing(spans, day, end) {
    for (var on = day; end === 1440; on += 1) {
      var next = spans(on + 1)[0];
      if (!next || next[0] !== 0) break;
      if (on > day) return null;
      end = next[1];
    }
    return hours.times[end];
  }

  // When it opens next: `at 9`, `tomorrow at 9`, `on Monday at 9`, `on 4 January at 9`.
  function opening(spans, now, last) {
    for (var day = now.day; day < last; day += 1) {
      var next = spans(day).filter(function (span) { return day > now.day || span[0] > now.minute; })[0];
      if (!next) continue;
      var away = day - now.day;
      var sentence = away === 0 ? "today" : away === 1 ? "tomorrow" : away < 7 ? "weekday" : "date";
      return fill(sentence, { time: hours.times[next[0]], day: hours.days[day % 7], date: hours.dates[day] });
    }
    return null;
  }

  // Whether a way is open, and the sentence that says it; nothing where nothing is known.
  function state(way, now) {
    var codes = hours.ways[way];
    var code = codes && codes[now.day];
    if (code === undefined) return null;
    if (code === UNSURE) return { open: false, says: hours.words.unsure };
    function spans(day) { return hours.spans[codes[day]] || []; }
    var current = spans(now.day).filter(function (span) { return span[0] <= now.minute && now.minute < span[1]; })[0];
    if (current) {
      var time = closing(spans, now.day, current[1]);
      return { open: true, says: time ? fill("openUntil", { time: time }) : hours.words.open };
    }
    var kind = code === HOLIDAY ? "holiday" : "closed";
    var when = opening(spans, now, codes.length);
    return { open: false, says: when ? fill(kind + "Until", { when: when }) : hours.words[kind] };
  }

  function show(place, known) {
    place.hidden = !known;
    place.textContent = known ? known.says : "";
    place.classList.toggle("is-open", Boolean(known && known.open));
  }

  // The bar under the thumb: the one number while somebody is there; else the first other way that is open.
  function offer(bar, now) {
    var ways = Array.from(bar.querySelectorAll("[data-way]"));
    var main = state(ways[0].dataset.way, now);
    var chosen = main && !main.open && ways.slice(1).filter(function (way) {
      var known = state(way.dataset.way, now);
      return known ? known.open : !hours.ways[way.dataset.way];
    })[0];
    ways.forEach(function (way) { way.hidden = way !== (chosen || ways[0]); });
  }

  function tell() {
    var now = clock(new Date());
    document.querySelectorAll("[data-now]").forEach(function (place) { show(place, state(place.dataset.now, now)); });
    document.querySelectorAll("[data-offer]").forEach(function (bar) { offer(bar, now); });
  }

  tell();
  setInterval(tell, 30000);
})();
