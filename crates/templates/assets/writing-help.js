// Looks at the text when its field is left: what an editor would object to, and a click to mask it. The text goes to
// our own server, which keeps nothing of it. Nothing here keeps anybody from going on.
'use strict';
(() => {
  const form = document.getElementById('formulier');
  const field = document.getElementById('f-text');
  const place = document.getElementById('hulp');
  if (!form || !field || !place || !form.dataset.facility) return;
  const say = (name, value) => form.dataset[`say${name}`].replace('#', value);
  const make = (name, text, ...inside) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    element.append(...inside);
    return element;
  };
  const button = (words, act) => {
    const made = make('button', words);
    made.type = 'button';
    made.className = 'quiet';
    made.addEventListener('click', act);
    return made;
  };
  const chosen = (name) => new FormData(form).get(name) || null;
  let looked = null;
  let turn = 0;
  // What a click just did stays in sight above what is found afterwards.
  let said = null;

  async function look(after = null) {
    const relation = chosen('relation');
    const experienced_in = chosen('experienced_in');
    const body = JSON.stringify({ text: field.value, facility_id: form.dataset.facility, relation, experienced_in, language: document.documentElement.lang });
    if (body === looked || !field.value.trim()) return;
    looked = body;
    said = after;
    const mine = ++turn;
    try {
      const answer = await fetch('/api/v1/screening/preview', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      // What is refused here is said when the form goes on.
      if (answer.ok && mine === turn) show(await answer.json());
    } catch { /* without a connection there is no help, and the text stays */ }
  }

  function show(advice) {
    const hint = advice.re_identification;
    if (!advice.findings.length && !advice.tips.length && !hint) {
      const nothing = place.firstElementChild ? make('p', say('Nothing')) : null;
      place.replaceChildren(...[said, nothing].filter(Boolean));
      return;
    }
    const scalars = [...field.value];
    const box = make('section', '');
    box.className = 'help';
    const title = make('h2', say('Title'));
    title.id = 'hulp-titel';
    box.setAttribute('aria-labelledby', title.id);
    box.append(title);
    if (advice.findings.length) {
      const list = make('ul', '');
      list.className = 'help-list';
      for (const one of advice.findings) list.append(finding(one, scalars.slice(one.start, one.end).join('')));
      box.append(make('p', say('Intro')), list);
    }
    if (advice.tips.length) box.append(make('ul', '', ...advice.tips.map((tip) => make('li', tip.sentence))));
    if (hint) {
      const row = make('div', '', ...hint.choices.map((choice) => button(choice.label, () => coarser(choice))));
      row.className = 'row';
      box.append(make('p', hint.sentence), row);
    }
    place.replaceChildren(...[said, box].filter(Boolean));
  }

  function finding(one, words) {
    const item = make('li', '', make('p', '', make('q', words), ` ${one.sentence}`));
    if (one.replacement) {
      const act = button(say('Mask', one.replacement), () => mask(one, words));
      const which = make('span', `: ${words}`);
      which.className = 'sr';
      act.append(which);
      item.append(act);
    }
    return item;
  }

  function done(words) {
    looked = null;
    document.dispatchEvent(new Event('writing:changed'));
    const told = make('p', words);
    told.className = 'flash';
    place.replaceChildren(told);
    field.focus();
    look(told);
  }

  function mask(one, words) {
    const scalars = [...field.value];
    // Whoever typed on meanwhile moved the words.
    if (scalars.slice(one.start, one.end).join('') !== words) { looked = null; look(); return; }
    scalars.splice(one.start, one.end - one.start, ...one.replacement);
    field.value = scalars.join('');
    done(say('Masked', one.replacement));
  }

  function coarser(choice) {
    for (const name of ['relation', 'experienced_in']) {
      const value = choice[name];
      for (const known of [...form.elements].filter((one) => one.name === name)) {
        if (known.type === 'radio') known.checked = known.value === value;
        else {
          if (known.options && ![...known.options].some((option) => option.value === value)) known.add(new Option(value, value));
          known.value = value;
        }
      }
    }
    done(say('Coarser'));
  }

  field.addEventListener('blur', () => look());
})();
