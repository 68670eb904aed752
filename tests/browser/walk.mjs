// The main path as people click it, in Dutch: a parent, an editor, a reader. Called with one JSON
// argument (see journeys/browser.py). Finds things by role and visible words, as people do.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const { chromium } = createRequire(path.join(process.env.WAARDERING_NODE_FOLDER, 'x.js'))('playwright-core');
const plan = JSON.parse(process.argv[2]);
const text = `Wij brachten ons kind elke dag graag naar de ${plan.word}, er was tijd voor een babbel.`;
const complaints = [];
let pictures = 0;

const browser = await chromium.launch({
  executablePath: plan.chromium,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});

// A person with a browser of their own. Whatever the page complains about, and whatever it asks from
// another machine, fails the walk.
async function person() {
  const context = await browser.newContext({
    viewport: { width: plan.width, height: plan.height }, locale: 'nl-BE', javaScriptEnabled: plan.javascript,
    hasTouch: plan.width < 600, isMobile: plan.width < 600,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('response', (response) => response.status() >= 500 && complaints.push(`${response.status()} ${response.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(plan.base) && !request.url().startsWith('data:')) complaints.push(`asks ${request.url()}`);
  });
  return page;
}

// Keeps a picture, and checks what holds on every page: one main heading, a language, and nothing that
// sticks out to the side.
async function arrived(page, name) {
  pictures += 1;
  await page.screenshot({ path: path.join(plan.output, `${String(pictures).padStart(2, '0')}-${name}.png`), fullPage: true });
  const state = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length, language: document.documentElement.lang,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    unnamed: [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
      .filter((field) => !field.labels?.length && !field.getAttribute('aria-label') && !field.getAttribute('aria-labelledby'))
      .map((field) => field.name || field.id),
  }));
  if (state.headings !== 1) complaints.push(`${name}: ${state.headings} h1`);
  if (!state.language.startsWith('nl')) complaints.push(`${name}: language ${state.language}`);
  if (state.wide > 1) complaints.push(`${name}: ${state.wide} px too wide`);
  if (state.unnamed.length) complaints.push(`${name}: fields without a label: ${state.unnamed}`);
}

function must(condition, message) {
  if (!condition) throw new Error(message);
}

// The link in the mail to our address; the mail is written by a worker, a moment later.
async function mailedLink() {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    for (const name of fs.readdirSync(plan.mailDir, { recursive: true }).filter((name) => name.endsWith('.eml'))) {
      const mail = fs.readFileSync(path.join(plan.mailDir, name), 'utf8');
      if (!mail.includes(plan.email)) continue;
      // Quoted-printable breaks long lines with "=" at the end.
      const link = mail.replace(/=\r?\n/g, '').match(/\/waardering\/bevestig\/[A-Za-z0-9_-]+/);
      if (link) return plan.base + link[0];
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no mail to ${plan.email}`);
}

async function parentWrites() {
  const page = await person();
  await page.goto(plan.base + '/');
  await arrived(page, 'zoeken');
  await page.getByRole('searchbox').or(page.getByLabel(/zoek|naam/i)).first().fill(plan.facility.name);
  await page.getByRole('button', { name: /zoek/i }).first().click();
  await arrived(page, 'resultaten');
  await page.locator(`a[href$="/voorziening/${plan.facility.slug}"]`).first().click();
  must((await page.getByRole('heading', { level: 1 }).innerText()).includes(plan.facility.name), 'not the facility');
  await arrived(page, 'voorziening');
  await page.getByRole('link', { name: /(schrijf|geef).*waardering/i }).first().click();
  await page.getByRole('button', { name: /verstuur|verzend|versturen/i }).click();
  await arrived(page, 'formulier-fouten');
  must(await page.getByRole('alert').or(page.locator('.error-summary')).count(), 'an empty form shows no errors');
  await fillForm(page);
  await arrived(page, 'formulier');
  await page.getByRole('button', { name: /verstuur|verzend|versturen/i }).click();
  must(/mail/i.test(await page.getByRole('main').innerText()), 'nobody says that a mail follows');
  await arrived(page, 'verstuurd');
  await page.goto(await mailedLink());
  await arrived(page, 'bevestigen');
  const confirm = page.getByRole('button', { name: /bevestig/i });
  if (await confirm.count()) await confirm.click();
  must(/redactie/i.test(await page.getByRole('main').innerText()), 'not confirmed');
  await arrived(page, 'bevestigd');
  await page.context().close();
}

async function fillForm(page) {
  await page.getByLabel(/^ouder/i).first().check().catch(() => page.getByLabel(/relatie|wie ben/i).selectOption('parent'));
  const groups = page.getByRole('group').filter({ has: page.locator('input[type=radio][value="4"]') });
  const themes = await groups.count();
  must(themes === 8, `${themes} themes in the form, expected 8`);
  for (let number = 0; number < themes; number += 1) await groups.nth(number).locator('input[type=radio][value="4"]').check();
  await fillMonth(page);
  await page.getByRole('textbox', { name: /ervaring|vertellen|tekst/i }).last().fill(text);
  await page.getByLabel(/voornaam/i).fill('Veerle');
  await page.getByLabel(/achternaam|familienaam/i).fill('Uitgevonden');
  await page.getByLabel(/e-mail/i).fill(plan.email);
  await page.getByLabel(/gedragscode/i).check();
}

async function fillMonth(page) {
  const field = page.locator('[name=experienced_in]');
  const kind = await field.first().evaluate((element) => element.tagName);
  await (kind === 'SELECT' ? field.selectOption(plan.month) : field.fill(plan.month));
}

async function editorPublishes() {
  const page = await person();
  await page.goto(plan.base + '/redactie');
  await page.getByLabel(/e-mail/i).fill(plan.editor.email);
  await page.getByLabel(/wachtwoord/i).fill(plan.editor.password);
  await arrived(page, 'aanmelden');
  await page.getByRole('button', { name: /aanmelden|inloggen/i }).click();
  await arrived(page, 'wachtrij');
  await openCase(page);
  must((await page.getByRole('main').innerText()).includes(plan.word), 'not our case');
  await arrived(page, 'dossier');
  await page.getByLabel(/publiceren/i).first().check();
  await page.getByRole('button', { name: /beslis/i }).click();
  must(/gepubliceerd/i.test(await page.getByRole('main').innerText()), 'the desk does not say that it is published');
  await arrived(page, 'beslist');
  await page.context().close();
}

// The queue is ordered by risk; ours is a friendly text, so it may be on a later page.
async function openCase(page) {
  for (let number = 0; number < 30; number += 1) {
    const rows = page.getByRole('listitem').or(page.getByRole('row')).filter({ hasText: plan.facility.name });
    for (let row = 0; row < await rows.count(); row += 1) {
      const at = page.url();
      await rows.nth(row).getByRole('link').or(rows.nth(row).getByRole('button')).first().click();
      const claim = page.getByRole('button', { name: /neem|claim|behandel/i });
      if (await claim.count()) await claim.first().click();
      if ((await page.getByRole('main').innerText()).includes(plan.word)) return;
      await page.goto(at);
    }
    const next = page.getByRole('link', { name: /volgende|meer/i });
    must(await next.count(), 'our case is not in the queue');
    await next.first().click();
  }
}

async function readerReads() {
  const page = await person();
  await page.goto(`${plan.base}/voorziening/${plan.facility.slug}`);
  const shown = await page.getByRole('main').innerText();
  must(shown.includes(text), 'published, but not on the public page');
  must(!shown.includes('Uitgevonden') && !shown.includes(plan.email), 'the page shows who wrote it');
  must(/verzonnen/i.test(await page.locator('body').innerText()), 'the demo does not say that it is invented');
  await arrived(page, 'gepubliceerd');
  await page.goto(plan.base + '/gedragscode');
  await arrived(page, 'gedragscode');
  await page.context().close();
}

try {
  await parentWrites();
  await editorPublishes();
  await readerReads();
} catch (error) {
  complaints.push(error.stack);
  for (const context of browser.contexts()) {
    for (const page of context.pages()) await page.screenshot({ path: path.join(plan.output, '99-failed.png') });
  }
} finally {
  await browser.close();
}
for (const complaint of complaints) console.log(`     ${complaint}`);
console.log(`     ${pictures} pictures in ${path.relative(process.cwd(), plan.output)}`);
process.exit(complaints.length ? 1 : 0);
