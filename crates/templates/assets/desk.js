// Keys, live previews and masks by mouse on the page of a case. The page does everything without this.
'use strict';
(() => {
  const root = document.documentElement;
  const panel = document.getElementById('sneltoetsen');
  const form = document.getElementById('besluit');
  const text = document.getElementById('tekst-van-de-zaak');
  const keysOn = panel ? panel.dataset.keys === 'aan' : true;
  root.classList.add('js');
  root.classList.toggle('keys-on', keysOn);
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  // What the script says stands in the page, in the language of the reader.
  const said = document.getElementById('woorden');
  const word = (key, value = '') => ((said && said.dataset[key]) || '').replace('#', () => value);
  const say = (words) => { const box = document.getElementById('gezegd'); if (box) box.textContent = words; };
  // ---- the text and what covers it; offsets count scalar values, as the server does
  const pieces = text ? $$('[data-at]', text) : [];
  const scalars = pieces.flatMap((piece) => [...piece.textContent]);
  const boxes = (name) => (form ? $$(`input[name=${name}]`, form) : []);
  const parts = (box) => {
    const found = /^(\d+)-(\d+)-([^]*)$/.exec(box.value);
    return found && { start: Number(found[1]), end: Number(found[2]), to: found[3] };
  };
  const ticked = (name) => boxes(name).filter((box) => box.checked).map(parts).filter(Boolean);
  let looked = false;
  function fragmentRows() {
    if (!form) return [];
    const whole = scalars.join('');
    return $$('input[name^=fragment_]', form).filter((row) => row.value.trim()).flatMap((row) => {
      const words = row.value.trim().normalize('NFC');
      const mask = form.elements[row.name.replace('fragment_', 'mask_')].value;
      const found = [];
      for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + words.length)) {
        const start = [...whole.slice(0, at)].length;
        found.push({ start, end: start + [...words].length, to: mask });
      }
      return found;
    });
  }
  function preview() {
    if (!form) return;
    const masks = ticked('redact').map((mask) => ({ ...mask, mask: true }));
    for (const own of fragmentRows()) {
      if (!masks.some((mask) => mask.start <= own.start && own.end <= mask.end)) masks.push({ ...own, mask: true });
    }
    const changes = [...masks, ...ticked('correct')].sort((a, b) => a.start - b.start || a.end - b.end);
    const shown = document.createDocumentFragment();
    let at = 0;
    for (const change of changes) {
      if (change.start < at) continue;
      shown.append(scalars.slice(at, change.start).join(''));
      if (change.mask) {
        const mark = document.createElement('mark');
        mark.className = 'mask';
        mark.textContent = change.to;
        shown.append(mark);
      } else shown.append(change.to);
      at = change.end;
    }
    shown.append(scalars.slice(at).join(''));
    const box = document.getElementById('voorbeeld-tekst');
    if (box) box.replaceChildren(shown);
    const count = masks.length;
    const label = document.getElementById('met-maskers');
    if (label) label.textContent = count === 0 ? '' : word(count === 1 ? 'oneMask' : 'manyMasks', count);
    form.dataset.masks = String(count);
    const details = document.getElementById('voorbeeld');
    if (details && changes.length) details.open = true;
    for (const mark of text ? $$('mark.privacy', text) : []) {
      const own = boxes('redact').find((known) => known.value === mark.dataset.value);
      mark.classList.toggle('off', Boolean(own) && !own.checked);
    }
  }
  function toggle(box) {
    box.checked = !box.checked;
    looked = true;
    preview();
  }
  // A part of the text that was selected, as offsets.
  function selected() {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !text || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return null;
    let [start, end] = [Infinity, -1];
    for (const piece of pieces) {
      if (!range.intersectsNode(piece) || !piece.firstChild) continue;
      const node = piece.firstChild;
      const from = range.startContainer === node ? range.startOffset : range.comparePoint(node, 0) < 0 ? null : 0;
      const to = range.endContainer === node ? range.endOffset
        : range.comparePoint(node, node.length) > 0 ? null : node.length;
      if (from === null || to === null || from >= to) continue;
      const at = Number(piece.dataset.at);
      start = Math.min(start, at + [...node.data.slice(0, from)].length);
      end = Math.max(end, at + [...node.data.slice(0, to)].length);
    }
    while (start < end && /\s/.test(scalars[start])) start += 1;
    while (end > start && /\s/.test(scalars[end - 1])) end -= 1;
    return start < end ? { start, end } : null;
  }
  let added = 0;
  function cover(part, mask) {
    const value = `${part.start}-${part.end}-${mask}`;
    const known = boxes('redact').find((box) => box.value === value);
    if (known) { known.checked = true; looked = true; return preview(); }
    for (const box of boxes('redact')) {
      const other = parts(box);
      if (other && other.start < part.end && part.start < other.end) box.checked = false;
    }
    added += 1;
    const label = document.createElement('label');
    label.className = 'pick';
    label.htmlFor = `eigen-${added}`;
    const box = document.createElement('input');
    Object.assign(box, { type: 'checkbox', id: `eigen-${added}`, name: 'redact', value, checked: true });
    const words = document.createElement('span');
    const quote = document.createElement('q');
    quote.textContent = scalars.slice(part.start, part.end).join('');
    const bold = document.createElement('b');
    bold.textContent = mask;
    words.append(quote, ' → ', bold);
    label.append(box, words);
    document.getElementById('maskers').append(label);
    looked = true;
    preview();
    say(word('covered', mask));
  }
  // The letter of each kind of mask: the first of its name that no other kind has.
  const kinds = new Map();
  for (const option of form ? $$('#mask_1 option', form) : []) {
    const key = [...option.value.replace(/[^a-z]/g, '')].find((letter) => !kinds.has(letter));
    if (key) kinds.set(key, option.value);
  }
  // Words that were selected: choose a mask, then it is done.
  function chooseMask(part) {
    const chooser = document.createElement('select');
    chooser.setAttribute('aria-label', word('maskFor', scalars.slice(part.start, part.end).join('')));
    const first = new Option(word('chooseMask'), '');
    chooser.append(first, ...$$('#mask_1 option', form).map((option) => new Option(option.text, option.value)));
    const done = (focus) => { chooser.remove(); if (focus) (text.tabIndex = -1, text.focus({ preventScroll: true })); };
    chooser.addEventListener('keydown', (event) => {
      const kind = !event.ctrlKey && !event.altKey && !event.metaKey && kinds.get(event.key);
      if (kind) { event.preventDefault(); cover(part, kind); return done(true); }
      if (event.key === 'Enter' && chooser.value) { event.preventDefault(); cover(part, chooser.value); done(true); }
      if (event.key === 'Escape') { event.preventDefault(); done(true); }
    });
    let byKey = false;
    chooser.addEventListener('keydown', () => { byKey = true; });
    chooser.addEventListener('pointerdown', () => { byKey = false; });
    chooser.addEventListener('change', () => { if (!byKey && chooser.value) { cover(part, chooser.value); done(false); } });
    document.getElementById('maskers').append(chooser);
    chooser.scrollIntoView({ block: 'nearest' });
    chooser.focus();
  }
  function ownMask() {
    const part = selected();
    if (part) return chooseMask(part);
    document.getElementById('eigen-maskers').open = true;
    const row = $$('input[name^=fragment_]', form).find((input) => !input.value) || form.elements.fragment_1;
    row.focus();
  }
  // ---- what is asked for each action
  const chosen = () => (form ? (form.elements.action && form.elements.action.value) || '' : '');
  let noting = false;
  function arrange() {
    if (!form) return;
    const action = chosen();
    for (const part of $$('.part', form)) {
      const list = part.dataset.for.split(' ');
      const filled = $$('textarea', part).some((area) => area.id !== 'f-proposal' && area.value.trim());
      part.hidden = !(list.includes(action) || (noting && list.includes('note')) || (filled && part.classList.contains('field'))
        || $('.error', part));
    }
  }
  function open(action) {
    const radio = document.getElementById(`action-${action}`);
    if (!radio) return;
    radio.checked = true;
    arrange();
    if (action === 'escalate') return document.getElementById('f-note').focus();
    setTimeout(() => form.dispatchEvent(new Event('geopend')));
    const articles = boxes('articles');
    if (action !== 'keep' && action !== 'publish' && !articles.some((box) => box.checked)) {
      for (const box of articles) box.checked = box.dataset.proposed === 'true';
    }
    const missing = !articles.some((box) => box.checked);
    (missing ? articles[0] : document.getElementById('f-reasons')).focus();
  }
  function send() {
    if (form && chosen()) form.requestSubmit(document.getElementById('verstuur'));
  }
  function direct(action) {
    const button = form && $(`[data-direct=${action}]`, form);
    if (!button) return;
    if (action === 'publish' && Number(form.dataset.masks) > 0 && !looked) {
      looked = true;
      say(word('again', form.dataset.masks));
      document.getElementById('voorbeeld').scrollIntoView({ block: 'nearest' });
      document.getElementById('met-maskers').textContent = word('sure');
      return;
    }
    button.click();
  }
  function masks() {
    const all = boxes('redact');
    if (!all.length) return;
    const on = !(looked && all.every((box) => box.checked));
    for (const box of all) box.checked = on;
    looked = true;
    preview();
    say(word(on ? 'allMasks' : 'noMasks'));
  }
  function corrections() {
    const all = boxes('correct');
    const on = !all.every((box) => box.checked);
    for (const box of all) box.checked = on;
    preview();
  }
  // ---- the decision that can still be undone
  const undo = document.getElementById('ongedaan');
  if (undo) {
    const until = performance.now() + Number(undo.dataset.seconds) * 1000;
    const left = $('.undo-left', undo);
    undo.removeAttribute('role');
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      left.textContent = seconds ? undo.dataset.left.replace('#', seconds) : undo.dataset.over;
      undo.classList.toggle('over', seconds === 0);
      if (seconds) setTimeout(tick, 250);
    };
    tick();
  }
  // ---- help
  let help = null;
  function showHelp() {
    if (!panel) return;
    if (!help) {
      help = document.createElement('dialog');
      help.className = 'keys';
      help.setAttribute('aria-labelledby', 'hulp-kop');
      const copy = panel.cloneNode(true);
      const heading = $('h2', copy);
      heading.id = 'hulp-kop';
      const close = document.createElement('form');
      close.method = 'dialog';
      const button = document.createElement('button');
      button.textContent = panel.dataset.close;
      close.append(button);
      $$('form', copy).forEach((one) => one.remove());
      help.append(...copy.childNodes, close);
      document.body.append(help);
    }
    if (!help.open) help.showModal();
  }
  // ---- keys
  const typing = (target) => target instanceof Element
    && (target.closest('textarea, select, [contenteditable]')
      || (target.matches('input') && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)));
  const press = (key) => { const element = $(`[data-key="${key}"]`); if (element) element.click(); return Boolean(element); };
  // Keys of the other scripts.
  const more = {};
  window.Desk = { form, text, panel, scalars, pieces, kinds, more, $, $$, say, word, boxes, cover, chosen, preview };
  function act(key) {
    const opens = { t: 'return', w: 'reject', o: 'take_down', e: 'escalate' };
    if (key === 'z') return undo && !undo.classList.contains('over') ? press('z') : false;
    if (key === '?') return showHelp();
    if ('qgns'.includes(key) && key.length === 1) return press(key);
    if (more[key]) return more[key]();
    if (!form) return undefined;
    if (key === 'p') return direct('publish');
    if (key === 'k') return direct('keep');
    if (key in opens) return open(opens[key]);
    if (key === 'm') return masks();
    if (key === 'a') return ownMask();
    if (key === 'c') return corrections();
    if (key === 'i') { noting = true; arrange(); return document.getElementById('f-note').focus(); }
    if (key === 'r') { const box = document.getElementById('f-reasons'); if (box.offsetParent) box.focus(); return undefined; }
    if (key === 'v' && document.getElementById('voorstel')) {
      open('return');
      document.getElementById('voorstel').open = true;
      return document.getElementById('f-proposal').focus();
    }
    return undefined;
  }
  function number(digit) {
    const list = document.activeElement && document.activeElement.closest('#f-articles') ? boxes('articles') : boxes('redact');
    const box = list[digit - 1];
    if (!box) return;
    if (list.length && box.name === 'articles') { box.checked = !box.checked; box.focus(); } else toggle(box);
  }
  document.addEventListener('keydown', (event) => {
    if (event.repeat || event.isComposing) return;
    if (event.key === 'Escape') {
      root.classList.add('quiet-tips');
      if (typing(event.target)) event.target.blur();
      return;
    }
    if (event.key === 'Enter' && event.ctrlKey && form && form.contains(event.target)) {
      event.preventDefault();
      return send();
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (help && help.open) return;
    if (event.key === 'Enter' && form && form.contains(event.target)) {
      const target = event.target;
      if (target.matches('input[name^=fragment_]')) {
        event.preventDefault();
        return form.elements[target.name.replace('fragment_', 'mask_')].focus();
      }
      if (target.matches('select[name^=mask_]')) { event.preventDefault(); looked = true; preview(); return target.blur(); }
      if (target.matches('input[type=checkbox], input[type=radio]')) {
        event.preventDefault();
        return chosen() ? document.getElementById('verstuur').focus() : undefined;
      }
      return;
    }
    if (!keysOn || typing(event.target)) return;
    if (event.shiftKey && event.key !== '?') return;
    if (/^[1-9]$/.test(event.key)) { event.preventDefault(); return number(Number(event.key)); }
    if (/^[a-z?]$/.test(event.key)) {
      event.preventDefault();
      act(event.key);
    }
  });
  // ---- mouse and touch
  document.addEventListener('pointermove', () => root.classList.remove('quiet-tips'), { passive: true });
  document.addEventListener('focusin', () => root.classList.remove('quiet-tips'));
  if (form) {
    form.addEventListener('change', (event) => {
      if (event.target.name === 'redact' || event.target.name.startsWith('mask_')) looked = true;
      preview();
      arrange();
    });
    form.addEventListener('input', (event) => {
      if (event.target.name.startsWith('fragment_')) preview();
    });
    for (const link of $$('[data-open]', form)) {
      link.addEventListener('click', (event) => { event.preventDefault(); open(link.dataset.open); });
    }
    let sent = false;
    form.addEventListener('submit', (event) => { if (sent) event.preventDefault(); sent = true; });
    window.addEventListener('pageshow', (event) => { if (event.persisted) sent = false; });
    if (text) {
      text.addEventListener('dblclick', () => { const part = selected(); if (part) chooseMask(part); });
      for (const mark of $$('mark.privacy', text)) {
        mark.addEventListener('keydown', (event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          const box = boxes('redact').find((known) => known.value === mark.dataset.value);
          if (box) toggle(box);
        });
      }
    }
    arrange();
    preview();
  }
})();
