// The search field proposes names, places and kinds while one types, and "near me" fills in a rounded
// place. Both are extras: the form works without this file.
(function () {
  "use strict";
  var LEAST = 2, PAUSE = 150, MOST = 8;

  function complete(box) {
    var input = box.querySelector("input");
    var form = input && input.form;
    if (!form || !window.fetch || !window.AbortController) return;
    var list = document.createElement("ul");
    var status = document.createElement("span");
    var known = new Map();
    var items = [], active = -1, timer = 0, running = null;

    list.id = "f-q-options";
    list.className = "options";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.querySelector("label").textContent);
    status.className = "sr";
    status.setAttribute("role", "status");
    box.append(list, status);
    input.autocomplete = "off";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    function close() {
      list.hidden = true;
      items = [];
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function stop() {
      clearTimeout(timer);
      if (running) running.abort();
      running = null;
    }

    // A kind travels as its code; its words stand in the form's own list.
    function words(item) {
      if (item.kind !== "kind") return item.text;
      var options = form.elements.kind ? Array.from(form.elements.kind.options) : [];
      var option = options.find(function (one) { return one.value === item.text; });
      return option ? option.textContent : item.text.replace(/_/g, " ");
    }

    function show(found) {
      items = found;
      active = -1;
      input.removeAttribute("aria-activedescendant");
      list.replaceChildren.apply(list, items.map(function (item, at) {
        var row = document.createElement("li");
        var name = document.createElement("span");
        var kind = document.createElement("small");
        row.id = list.id + "-" + at;
        row.setAttribute("role", "option");
        row.setAttribute("aria-selected", "false");
        name.textContent = words(item);
        kind.textContent = item.kind === "facility" ? item.municipality || box.dataset.facility
          : box.dataset[item.kind] + " (" + item.count + ")";
        row.append(name, kind);
        row.addEventListener("pointerdown", function (event) { event.preventDefault(); });
        row.addEventListener("click", function () { choose(item); });
        return row;
      }));
      list.hidden = items.length === 0;
      input.setAttribute("aria-expanded", String(items.length > 0));
      status.textContent = items.length ? box.dataset.many.replace("#", items.length) : box.dataset.none;
    }

    function ask(text) {
      if (known.has(text)) return show(known.get(text));
      running = new AbortController();
      var mine = running;
      fetch(box.dataset.complete + "?limit=" + MOST + "&q=" + encodeURIComponent(text), { signal: mine.signal })
        .then(function (answer) { return answer.ok ? answer.json() : { items: [] }; })
        .then(function (answer) {
          if (mine !== running) return;
          known.set(text, answer.items);
          show(answer.items);
        })
        .catch(function () { if (mine === running) close(); });
    }

    function choose(item) {
      close();
      if (item.kind === "facility") {
        location.assign(box.dataset.page + encodeURIComponent(item.slug));
        return;
      }
      form.elements[item.kind].value = item.text;
      if (form.elements[item.kind].value !== item.text) {
        input.value = words(item);
      } else {
        input.value = "";
      }
      form.requestSubmit();
    }

    function mark(next) {
      var rows = list.children;
      if (active >= 0) rows[active].setAttribute("aria-selected", "false");
      active = (next + rows.length) % rows.length;
      rows[active].setAttribute("aria-selected", "true");
      rows[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", rows[active].id);
    }

    input.addEventListener("input", function () {
      var text = input.value.trim().slice(0, 200);
      stop();
      if (text.length < LEAST) {
        status.textContent = "";
        return close();
      }
      timer = setTimeout(ask, PAUSE, text);
    });
    input.addEventListener("keydown", function (event) {
      var open = !list.hidden && items.length > 0;
      if (event.isComposing) return;
      if (event.key === "ArrowDown" && open) { event.preventDefault(); mark(active + 1); }
      else if (event.key === "ArrowUp" && open) { event.preventDefault(); mark(active < 0 ? -1 : active - 1); }
      else if (event.key === "Enter" && open && active >= 0) { event.preventDefault(); choose(items[active]); }
      else if (event.key === "Escape" && open) { event.preventDefault(); stop(); close(); }
      else if (event.key === "Tab") { stop(); close(); }
    });
    input.addEventListener("blur", function () { stop(); close(); });
    form.addEventListener("submit", function () { stop(); close(); });
  }

  function place(box) {
    var form = box.closest("form");
    var button = box.querySelector("button");
    var status = box.querySelector("[role=status]");
    if (!form || !navigator.geolocation || !window.isSecureContext) return;
    box.hidden = false;
    // What one types by hand is what one means.
    form.elements.postcode.addEventListener("input", function () { form.elements.near.value = ""; });
    button.addEventListener("click", function () {
      status.textContent = "";
      button.disabled = true;
      navigator.geolocation.getCurrentPosition(function (found) {
        form.elements.near.value = found.coords.latitude.toFixed(2) + "," + found.coords.longitude.toFixed(2);
        form.elements.postcode.value = "";
        form.requestSubmit();
      }, function () {
        button.disabled = false;
        status.textContent = status.dataset.refused;
      }, { timeout: 10000, maximumAge: 600000 });
    });
  }

  document.querySelectorAll("[data-complete]").forEach(complete);
  document.querySelectorAll("[data-place]").forEach(place);
})();
