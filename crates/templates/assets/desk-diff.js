// The difference that a proposed text makes, while it is typed.
'use strict';
(() => {
  const desk = window.Desk;
  const area = document.getElementById('f-proposal');
  const box = document.getElementById('verschil');
  if (!desk || !area || !box) return;
  const { scalars, word } = desk;
  const wordsOf = (value) => value.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) || [];
  function difference(before, after) {
    let [old, now] = [wordsOf(before), wordsOf(after)];
    let head = 0;
    while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
    let tail = 0;
    while (tail < old.length - head && tail < now.length - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
    const same = [old.slice(0, head), old.slice(old.length - tail)];
    old = old.slice(head, old.length - tail);
    now = now.slice(head, now.length - tail);
    const out = [['', same[0].join('')]];
    if (old.length * now.length > 4e6) out.push(['del', old.join('')], ['ins', now.join('')]);
    else {
      const width = now.length + 1;
      const best = new Uint16Array((old.length + 1) * width);
      for (let i = old.length - 1; i >= 0; i -= 1) {
        for (let j = now.length - 1; j >= 0; j -= 1) {
          best[i * width + j] = old[i] === now[j] ? best[(i + 1) * width + j + 1] + 1
            : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
        }
      }
      let [i, j] = [0, 0];
      const push = (kind, word) => { const last = out[out.length - 1]; if (last[0] === kind) last[1] += word; else out.push([kind, word]); };
      while (i < old.length || j < now.length) {
        if (i < old.length && j < now.length && old[i] === now[j]) { push('', old[i]); i += 1; j += 1; }
        else if (j >= now.length || (i < old.length && best[(i + 1) * width + j] >= best[i * width + j + 1])) { push('del', old[i]); i += 1; }
        else { push('ins', now[j]); j += 1; }
      }
    }
    out.push(['', same[1].join('')]);
    return out.filter((piece) => piece[1]);
  }
  function showDifference() {
    const found = difference(scalars.join(''), area.value.normalize('NFC'));
    const shown = found.map(([kind, words]) => {
      if (!kind) return document.createTextNode(words);
      const element = document.createElement(kind);
      const hidden = document.createElement('span');
      hidden.className = 'sr';
      hidden.textContent = `${word(kind === 'ins' ? 'added' : 'removed')} `;
      const end = document.createElement('span');
      end.className = 'sr';
      end.textContent = ` ${word('end')}`;
      element.append(hidden, words, end);
      return element;
    });
    box.replaceChildren(...(found.some(([kind]) => kind) ? shown : [document.createTextNode(word('nothing'))]));
  }
  area.addEventListener('input', showDifference);
  showDifference();
})();
