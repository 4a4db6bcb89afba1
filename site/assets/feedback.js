// Sends the answer to "Was this page useful?" to the organisation's own program: no cookie, no referrer, no other host.
// What cannot be sent is kept on this device until it can. Without this script the form sends itself.
(function () {
  "use strict";

  var KEPT = "clew-feedback";
  var MOST = 50;

  function waiting() {
    try {
      return JSON.parse(localStorage.getItem(KEPT)) || [];
    } catch (error) {
      return [];
    }
  }

  function keep(answers) {
    try {
      if (answers.length) localStorage.setItem(KEPT, JSON.stringify(answers.slice(-MOST)));
      else localStorage.removeItem(KEPT);
    } catch (error) {
      // A browser that may keep nothing: the answer is lost, and no page breaks.
    }
  }

  function post(answer) {
    return fetch(answer.to, {
      method: "POST", body: new URLSearchParams(answer.says), credentials: "omit", referrerPolicy: "no-referrer", keepalive: true,
    }).then(function (response) {
      if (!response.ok) throw new Error(response.status);
    });
  }

  // One after the other, each taken off the list before it leaves, so that two open pages do not send it twice.
  function sendKept() {
    var answers = waiting();
    var answer = answers.shift();
    if (!answer || navigator.onLine === false) return;
    keep(answers);
    post(answer).then(sendKept, function () {
      keep([answer].concat(waiting()));
    });
  }

  function thank(form, words) {
    var done = form.querySelector("[role=status]");
    form.classList.add("is-done");
    done.textContent = words;
    done.focus();
  }

  document.addEventListener("submit", function (event) {
    var form = event.target.closest("[data-feedback]");
    if (!form || !event.submitter) return;
    event.preventDefault();
    var button = event.submitter;
    if (button.value === "no" && !form.classList.contains("is-open")) {
      form.classList.add("is-open");
      form.elements.says.focus();
      return;
    }
    var says = Array.from(new FormData(form, button)).map(function (field) { return field.map(String); });
    var answer = { to: form.action, says: says };
    post(answer).then(function () {
      thank(form, form.dataset.thanks);
    }, function () {
      keep(waiting().concat([answer]));
      thank(form, form.dataset.kept);
    });
  });
  addEventListener("online", sendKept);
  sendKept();
})();
