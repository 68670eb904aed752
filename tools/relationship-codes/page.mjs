// The page on which a member makes codes. They are made here, shown and printed, and sent nowhere.

import { encode } from 'uqr';
import { blind, finish } from './code.mjs';

const box = document.getElementById('codes-maken');
const told = document.getElementById('codes-gezegd');
const sheet = document.getElementById('codes-blad');
const button = document.getElementById('codes-knop');
const count = document.getElementById('f-aantal');

function square(text) {
  const { size, data } = encode(text, { border: 0 });
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `-2 -2 ${size + 4} ${size + 4}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  let drawn = '';
  data.forEach((row, y) => row.forEach((dark, x) => { if (dark) drawn += `M${x} ${y}h1v1h-1z`; }));
  path.setAttribute('d', drawn);
  svg.append(path);
  return svg;
}

function slip(code) {
  const { base, slug, name, saySlip } = box.dataset;
  const one = document.createElement('div');
  one.className = 'slip';
  const words = document.createElement('div');
  for (const [kind, text] of [['b', name], ['span', saySlip], ['span', `${base.replace(/^\w+:\/\//, '')}/waardering/${slug}`]]) {
    const line = document.createElement(kind);
    line.textContent = text;
    words.append(line);
  }
  const typed = document.createElement('code');
  typed.textContent = code;
  words.append(typed);
  one.append(square(`${base}/waardering/${slug}#code=${code}`), words);
  return one;
}

// The platform's public keys as anybody sees them: without the session that says who asks.
async function publicKeys() {
  const answer = await fetch('/api/v1/relationship-keys', { credentials: 'omit', cache: 'reload' });
  if (!answer.ok) throw new Error('no keys');
  return (await answer.json()).items.map((key) => key.public_key);
}

async function make() {
  const data = box.dataset;
  const wanted = Number(count.value);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 200) {
    told.textContent = data.sayCount;
    count.focus();
    return;
  }
  button.disabled = true;
  told.textContent = data.sayWorking;
  try {
    if (!(await publicKeys()).includes(data.key)) {
      told.textContent = data.sayKey;
      return;
    }
    const blinding = blind(wanted, data.facility, data.period, data.key);
    const answer = await fetch(`/api/provider/v1/facilities/${data.facility}/relationship-codes`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': data.csrf },
      body: JSON.stringify({ blinded: blinding.request }),
    });
    const said = await answer.json();
    if (!answer.ok) {
      told.textContent = said.detail || data.sayFailed;
      return;
    }
    const codes = finish(blinding, said.evaluated, said.proof);
    // In an order that says nothing of the order in which they were asked.
    const chance = crypto.getRandomValues(new Uint32Array(codes.length));
    const shuffled = codes.map((code, at) => [chance[at], code]).sort(([a], [b]) => a - b);
    sheet.replaceChildren(...shuffled.map(([, code]) => slip(code)));
    const print = document.createElement('button');
    print.type = 'button';
    print.textContent = data.sayPrint;
    print.addEventListener('click', () => window.print());
    sheet.prepend(print);
    told.textContent = data.sayDone;
    print.focus();
  } catch {
    told.textContent = data.sayFailed;
  } finally {
    button.disabled = false;
  }
}

if (box && globalThis.crypto?.getRandomValues) {
  box.hidden = false;
  button.addEventListener('click', make);
}
