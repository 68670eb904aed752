// Words to cover by keyboard: type their first letters, enter, and the letter of what stands in their place.
// Without this the words are typed in full and the page is loaded again.
'use strict';
(() => {
  const desk = window.Desk;
  if (!desk || !desk.form || !desk.text) return;
  const { form, text, scalars, pieces, kinds, $$, say, word, cover } = desk;
  const told = document.getElementById('gevonden');
  const list = document.getElementById('soorten');
  const fold = (scalar) => scalar.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const folded = scalars.map(fold);
  const inWord = (scalar) => scalar !== undefined && /[\p{L}\p{N}]/u.test(scalar);
  // The whole words that begin as typed, each with every place where they stand exactly so.
  function matches(typed) {
    const wanted = [...typed.normalize('NFC').trimStart()].map(fold);
    const found = [];
    if (!wanted.length) return found;
    for (let at = 0; at + wanted.length <= scalars.length; at += 1) {
      if (inWord(scalars[at - 1]) && inWord(scalars[at])) continue;
      if (!wanted.every((scalar, n) => scalar === folded[at + n])) continue;
      let end = at + wanted.length;
      while (inWord(scalars[end - 1]) && inWord(scalars[end])) end += 1;
      while (/\s/.test(scalars[end - 1])) end -= 1;
      const words = scalars.slice(at, end).join('');
      const known = found.find((one) => one.words === words);
      if (known) known.places.push({ start: at, end }); else found.push({ words, places: [{ start: at, end }] });
      at = end - 1;
    }
    return found;
  }
  let found = [];
  let current = 0;
  // Where scalar number `at` stands: the text of a piece and the place in it.
  function spot(at) {
    const piece = [...pieces].reverse().find((one) => Number(one.dataset.at) <= at);
    const node = piece && piece.firstChild;
    return node && [node, [...node.data].slice(0, at - Number(piece.dataset.at)).join('').length];
  }
  function light(places) {
    if (!window.CSS || !CSS.highlights) return;
    const ranges = places.flatMap((place) => {
      const [from, to] = [spot(place.start), spot(place.end - 1)];
      if (!from || !to) return [];
      const range = new Range();
      range.setStart(...from);
      range.setEnd(to[0], Math.min(to[0].length, to[1] + scalars[place.end - 1].length));
      return [range];
    });
    CSS.highlights.set('gevonden', new Highlight(...ranges));
  }
  function show(input) {
    const one = found[current];
    light(one ? one.places : []);
    const times = one && one.places.length > 1 ? ` ${word('times', one.places.length)}` : '';
    told.textContent = one ? word('found', one.words) + times : input.value.trim() ? word('missing') : '';
  }
  function end(input) {
    found = [];
    light([]);
    told.textContent = '';
    list.hidden = true;
    input.value = '';
  }
  function choose(input, mask) {
    const words = input.value.trim().normalize('NFC');
    const one = matches(words).find((known) => known.words === words);
    // Part of a word stays in its row: every place where it stands is covered.
    if (!one) { desk.preview(); list.hidden = true; return text.focus({ preventScroll: true }); }
    for (const place of one.places) cover(place, mask);
    end(input);
    say(`${word('covered', `${words} → ${mask}`)} ${one.places.length > 1 ? word('times', one.places.length) : ''}`);
    text.tabIndex = -1;
    return text.focus({ preventScroll: true });
  }
  list.replaceChildren(`${word('kinds')} `, ...[...kinds].flatMap(([key, mask]) => {
    const shown = document.createElement('kbd');
    shown.textContent = key;
    return [shown, ` ${mask} `];
  }));
  for (const input of $$('input[name^=fragment_]', form)) {
    const select = form.elements[input.name.replace('fragment_', 'mask_')];
    input.addEventListener('input', () => { found = matches(input.value); current = 0; show(input); });
    input.addEventListener('blur', () => light([]));
    input.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && found.length) {
        event.preventDefault();
        current = (current + step + found.length) % found.length;
        return show(input);
      }
      if (event.key !== 'Enter' || event.ctrlKey || !input.value.trim()) return undefined;
      if (found[current]) input.value = found[current].words;
      else if (!scalars.join('').includes(input.value.trim().normalize('NFC'))) {
        event.preventDefault();
        event.stopPropagation();
        return undefined;
      }
      list.hidden = false;
      return undefined;
    });
    select.addEventListener('keydown', (event) => {
      if (!input.value.trim() || event.ctrlKey || event.altKey || event.metaKey) return;
      const mask = kinds.get(event.key) || (event.key === 'Enter' ? select.value : null);
      if (mask) {
        event.preventDefault();
        event.stopPropagation();
        select.value = mask;
        choose(input, mask);
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        list.hidden = true;
        input.focus();
      }
    });
  }
  const details = document.getElementById('eigen-maskers');
  details.addEventListener('toggle', () => { if (!details.open) { light([]); list.hidden = true; } });
})();
