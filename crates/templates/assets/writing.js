// Keeps what was filled in on this device, so that an interrupted form is there again: without names and addresses,
// for some days, and not after it is sent. Without this script nothing is kept; the form works all the same.
'use strict';
(() => {
  const prefix = 'waardering:';
  const read = (slug) => {
    try { return JSON.parse(localStorage.getItem(prefix + slug)); } catch { return null; }
  };
  const wipe = (slug) => { try { localStorage.removeItem(prefix + slug); } catch { /* nothing is kept then */ } };
  // The page after sending.
  const sent = document.querySelector('[data-sent]');
  if (sent) wipe(sent.dataset.sent);
  const form = document.getElementById('formulier');
  const told = document.getElementById('klad');
  if (!form || !told) return;
  const { slug, days } = form.dataset;
  const say = (name) => form.dataset[`say${name}`];
  const never = ['first_name', 'last_name', 'email', 'relationship_code', 'accepts_code_of_conduct', 'op_stap', 'stap'];
  const whole = !form.elements.op_stap;

  // A code on paper comes behind the address, which no browser sends along: it only goes with the form.
  const given = /^#code=([0-9A-Za-z-]{1,60})$/.exec(location.hash);
  if (given) {
    const field = form.elements.relationship_code || form.appendChild(document.createElement('input'));
    if (!field.name) Object.assign(field, { type: 'hidden', name: 'relationship_code' });
    field.value = given[1];
    history.replaceState(null, '', location.pathname + location.search);
  }

  function filled() {
    const fields = {};
    for (const [name, value] of new FormData(form)) if (!never.includes(name) && value) fields[name] = value;
    return fields;
  }
  const worth = (fields) => Object.keys(fields).some((name) => /^(text|relation|experienced_in|score_)/.test(name));
  function keep() {
    const fields = filled();
    if (!worth(fields)) return;
    const step = whole ? '1' : form.elements.op_stap.value;
    try { localStorage.setItem(prefix + slug, JSON.stringify({ at: Date.now(), step, fields })); } catch { return; }
    explain();
  }

  function show(text, ...buttons) {
    const line = document.createElement('p');
    line.textContent = text;
    told.replaceChildren(line);
    if (!buttons.length) { line.className = 'kept'; return; }
    const row = document.createElement('div');
    row.className = 'row';
    for (const [words, act, quiet] of buttons) {
      const button = document.createElement('button');
      button.type = 'button';
      if (quiet) button.className = 'quiet';
      button.textContent = words;
      button.addEventListener('click', act);
      row.append(button);
    }
    told.append(row);
  }
  const wipeButton = [say('Wipe'), () => { stopped = true; wipe(slug); show(say('Wiped')); }, true];
  let stopped = false;
  let explained = false;
  // Under the form, where it does not push away what is being filled in.
  function explain() {
    if (explained || stopped) return;
    explained = true;
    form.after(told);
    show(say('Kept'), wipeButton);
  }

  // Puts the kept answers into the form, as hidden fields where this step does not ask them, and goes where they end.
  function goOn(draft) {
    for (const [name, value] of Object.entries(draft.fields)) {
      const known = [...form.elements].filter((field) => field.name === name);
      const box = known.find((field) => field.type === 'radio' || field.type === 'checkbox');
      if (box) {
        for (const field of known) field.checked = field.value === value;
      } else if (known.length) {
        known[0].value = value;
      } else {
        const field = document.createElement('input');
        Object.assign(field, { type: 'hidden', name, value });
        form.append(field);
      }
    }
    const where = document.createElement('input');
    Object.assign(where, { type: 'hidden', name: 'stap', value: draft.step });
    form.append(where);
    // Where to begin counts from the first step, so that everything before is looked at.
    form.submit();
  }

  const draft = read(slug);
  if (draft && draft.fields && form.dataset.fresh) {
    if (!(Date.now() - draft.at < days * 86400000)) {
      wipe(slug);
      show(say('Expired'));
    } else {
      const moment = new Date(draft.at).toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
      show(say('Found').replace('#', moment), [say('GoOn'), () => goOn(draft)], wipeButton);
    }
  } else if (!form.dataset.fresh) {
    keep();
  }

  let later;
  form.addEventListener('input', () => {
    if (stopped) return;
    clearTimeout(later);
    later = setTimeout(keep, 400);
  });
  form.addEventListener('submit', (event) => {
    if (!stopped) keep();
    // A second click while the first is on its way does nothing.
    if (form.dataset.busy) { event.preventDefault(); return; }
    form.dataset.busy = 'true';
    setTimeout(() => { delete form.dataset.busy; }, 4000);
  });
  window.addEventListener('pageshow', () => { delete form.dataset.busy; });
  window.addEventListener('pagehide', () => { if (!stopped && !form.dataset.fresh) keep(); });
  // Sent in another tab: to send it here too would do no harm, it counts once; but people want to know.
  window.addEventListener('storage', (event) => {
    if (event.key !== prefix + slug || event.newValue !== null || stopped) return;
    stopped = true;
    told.remove();
    form.before(told);
    show(say('Sent'));
  });
  document.addEventListener('writing:changed', keep);
})();
