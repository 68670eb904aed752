// An editor who touches no mouse decides one case after the other. Called with one JSON argument (see
// journeys/keyboard.py); writes what it did, with the keys it took, to `keys.json` in the folder of pictures.
import fs from 'node:fs';
import path from 'node:path';
import { must, open } from './people.mjs';

const plan = JSON.parse(process.argv[2]);
const { person, accessible, end } = await open(plan);
const page = await person();
const counted = { keys: 0, letters: 0 };

// Keys that do something, and letters of texts that somebody writes, are counted apart.
async function press(...keys) {
  for (const key of keys) {
    counted.keys += 1;
    await page.keyboard.press(key);
  }
}
async function write(text) {
  counted.letters += text.length;
  await page.keyboard.type(text);
}

const focused = (selector) => page.evaluate((wanted) => Boolean(document.activeElement?.matches(wanted)), selector);

// With the tab key alone. What a keyboard cannot reach fails.
async function tabTo(selector, most = 80) {
  for (let count = 0; count < most && !(await focused(selector)); count += 1) await press('Tab');
  must(await focused(selector), `the tab key does not reach ${selector} on ${page.url()}`);
}
const mustFocus = async (selector, when) => must(await focused(selector), `${when}: the focus is not on ${selector}`);

// What an editor does with each text. Every step ends with the decision sent.
const ways = {
  // Published as it is.
  async clean() { await press('p'); },
  // Undone within ten seconds, and then published.
  async undone() {
    await press('p');
    await page.locator('#ongedaan').waitFor();
    await press('z');
    await page.getByText('niet ingegaan').or(page.getByText('ongedaan gemaakt')).first().waitFor();
    await press('p');
  },
  // With all masks that were proposed.
  async masks() { await press('m', 'p'); },
  // With the masks but the third.
  async unmask() {
    await press('3');
    must(!(await page.locator('#redact-3').isChecked()), 'the third mask is still on');
    await press('p');
  },
  // With a mask of one's own.
  async ownMask() {
    await press('a');
    await mustFocus('input[name^=fragment_]', 'after a');
    await write('de juf met de rode auto');
    await press('Enter');
    await mustFocus('select[name^=mask_]', 'after the words');
    await press('n', 'Escape', 'p');
  },
  // With small errors mended.
  async corrections() { await press('c', 'p'); },
  // Back to the writer, who is asked for something.
  async change() {
    await press('t');
    await toReasons('read-1');
    await write('We begrijpen niet goed wat je bedoelt.');
    await tabTo('#f-change');
    await write('Schrijf in een paar zinnen wat je meemaakte.');
    await press('Control+Enter');
  },
  // Back to the writer with a text that they can accept.
  async proposal() {
    await press('v');
    await mustFocus('#f-proposal', 'after v');
    await press('Control+End');
    await write(' Zo heb ik het zelf beleefd.');
    await press('Escape');
    await toReasons('own-1', 't');
    await write('We stellen een kleine aanvulling voor.');
    await tabTo('#f-change');
    await write('Zeg of je dit zelf meemaakte.');
    await press('Control+Enter');
  },
  // Refused for what screening named.
  async refusal() {
    await press('w');
    await toReasons('tone-1');
    await write('De tekst scheldt iemand uit.');
    await press('Control+Enter');
  },
  // Refused as fake: a second editor reads it too.
  async fake() {
    await press('w');
    await toReasons('honest-2');
    await write('Dit is nooit gebeurd.');
    await press('Control+Enter');
  },
  // To a senior editor.
  async escalation() {
    await press('e');
    await mustFocus('#f-note', 'after e');
    await write('Er is misschien een kind in gevaar.');
    await press('Control+Enter');
  },
  // Reported, and left as it is.
  async kept() { await press('k'); },
};

// To the reasons, with this article ticked.
async function toReasons(article, again) {
  if (again) await press(again);
  const box = page.locator(`#article-${article}`);
  if (!(await box.isChecked())) {
    if (!(await focused('input[name=articles]'))) {
      for (let count = 0; count < 20 && !(await focused('input[name=articles]')); count += 1) await press('Shift+Tab');
    }
    const place = 1 + await box.evaluate((one) => [...document.querySelectorAll('input[name=articles]')].indexOf(one));
    if (place < 10) await press(String(place));
    else await tabTo(`#article-${article}`);
    if (!(await box.isChecked())) await press('Space');
    must(await box.isChecked(), `${article} is not ticked`);
    await press('r');
  }
  await mustFocus('#f-reasons', `after ${article}`);
}

await end(async () => {
  await page.goto(plan.base + '/redactie');
  await tabTo('input[type=email]');
  await write(plan.editor.email);
  await tabTo('input[type=password]');
  await write(plan.editor.password);
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Wachtrij' }).waitFor();
  await tabTo('summary');
  await press('Enter');
  await tabTo('input[name=tekst]');
  await write(plan.word);
  await press('Enter');
  await page.waitForURL(/tekst=/);
  await accessible(page, 'wachtrij');
  await tabTo('.next-case button');
  await press('Enter');
  const done = [];
  for (let turn = 0; turn < plan.cases.length; turn += 1) {
    await page.waitForURL(/\/redactie\/zaak\//);
    await page.locator('#besluit').waitFor();
    const text = (await page.locator('#tekst-van-de-zaak [data-at]').allTextContents()).join('');
    const one = plan.cases.find((known) => text.includes(known.contains));
    must(one, `a case that is not ours: ${text}`);
    await accessible(page, `zaak-${one.way}`);
    if (turn === 0) {
      await press('?');
      await page.getByRole('dialog').waitFor();
      await accessible(page, 'hulp');
      await press('Escape');
    }
    Object.assign(counted, { keys: 0, letters: 0 });
    const [was, before] = [page.url(), Date.now()];
    await ways[one.way]();
    await page.waitForURL((url) => url.href !== was && url.search.includes('vorige='));
    must(!(await page.getByRole('alert').count()), `${one.way}: refused`);
    done.push({ way: one.way, ...counted, ms: Date.now() - before });
  }
  must(new URL(page.url()).pathname === '/redactie/wachtrij', 'after the last case the queue is not on screen');
  await accessible(page, 'klaar');
  fs.writeFileSync(path.join(plan.output, 'keys.json'), JSON.stringify(done));
  // The last decision takes effect after its ten seconds, whatever the browser does.
});
