// People with a browser of their own, and what holds on every page they come to.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(path.join(process.env.TESTS_NODE_FOLDER, 'x.js'));
const { chromium } = require('playwright-core');

// On a busy machine Chromium now and then has no picture to give, and has one a moment later. The picture is kept for
// people; what is checked on a page is checked apart from it.
async function picture(page, file, options = {}) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await page.screenshot({ path: file, ...options });
      return;
    } catch (problem) {
      if (attempt === 3 || !problem.message.includes('Unable to capture screenshot')) throw problem;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

// `plan`: base, width, height, javascript, chromium, output. Complaints gather; `end` says them and exits.
export async function open(plan) {
  const complaints = [];
  let pictures = 0;
  const browser = await chromium.launch({
    executablePath: plan.chromium,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });

  // A person with a browser of their own. Whatever the page complains about, and whatever it asks from
  // another machine, fails the walk.
  // `wishes`: what else they want of their browser, such as `colorScheme` or a `viewport`.
  async function person(wishes = {}) {
    const context = await browser.newContext({
      viewport: { width: plan.width, height: plan.height }, locale: 'nl-BE', javaScriptEnabled: plan.javascript,
      hasTouch: plan.width < 600, isMobile: plan.width < 600, ...wishes,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15000);
    page.on('console', (message) => {
      // The browser also notes an address that is wrong and a form that is refused, both on purpose.
      if (message.type() === 'error' && !/status of (404|409|422)/.test(message.text())) complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
    page.on('response', (response) => response.status() >= 500 && complaints.push(`${response.status()} ${response.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(plan.base) && !request.url().startsWith('data:')) complaints.push(`asks ${request.url()}`);
    });
    return page;
  }

  // Keeps a picture, and checks what holds on every page: one main heading, a language, and nothing that
  // sticks out to the side.
  async function arrived(page, name, language = 'nl') {
    pictures += 1;
    await picture(page, path.join(plan.output, `${String(pictures).padStart(2, '0')}-${name}.png`), { fullPage: true });
    const state = await page.evaluate(() => ({
      headings: document.querySelectorAll('h1').length, language: document.documentElement.lang,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      narrow: [...document.querySelectorAll('h1:not(.sr)')].some((heading) => heading.getBoundingClientRect().width < 160),
      unnamed: [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
        .filter((field) => !field.labels?.length && !field.getAttribute('aria-label') && !field.getAttribute('aria-labelledby'))
        .map((field) => field.name || field.id),
    }));
    if (state.headings !== 1) complaints.push(`${name}: ${state.headings} h1`);
    if (state.language !== language) complaints.push(`${name}: language ${state.language}`);
    if (state.wide > 1) complaints.push(`${name}: ${state.wide} px too wide`);
    if (state.narrow) complaints.push(`${name}: the title is squeezed into a column`);
    if (state.unnamed.length) complaints.push(`${name}: fields without a label: ${state.unnamed}`);
  }

  // As `arrived`, and axe-core finds nothing: WCAG 2.2 A and AA, and its best practices.
  const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  async function accessible(page, name, language = 'nl') {
    await arrived(page, name, language);
    await page.evaluate(axe);
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), rules);
    if (!found.passes.length) complaints.push(`${name}: axe looked at nothing`);
    for (const one of found.violations) {
      complaints.push(`${name}: ${one.id}: ${one.help}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join('; ')}`);
    }
  }

  // Runs the walk; whatever it threw is a complaint. Ends the process.
  async function end(walk) {
    try {
      await walk();
    } catch (error) {
      complaints.push(error.stack);
      for (const context of browser.contexts()) {
        for (const page of context.pages()) {
          complaints.push(`at ${page.url()}`);
          await picture(page, path.join(plan.output, '99-failed.png'));
        }
      }
    } finally {
      await browser.close();
    }
    for (const complaint of complaints) console.log(`     ${complaint}`);
    console.log(`     ${pictures} pictures in ${path.relative(process.cwd(), plan.output)}`);
    process.exit(complaints.length ? 1 : 0);
  }

  return { person, arrived, accessible, complaints, end };
}

export function must(condition, message) {
  if (!condition) throw new Error(message);
}

// The link that confirms a review, or another one, in the mail to `plan.email`; the mail is written by a worker, a moment later.
export async function mailedLink(plan, wanted = /\/waardering\/bevestig\/[A-Za-z0-9_-]+/) {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    for (const name of fs.readdirSync(plan.mailDir, { recursive: true }).filter((name) => name.endsWith('.eml'))) {
      const mail = fs.readFileSync(path.join(plan.mailDir, name), 'utf8');
      if (!mail.includes(plan.email)) continue;
      // Quoted-printable breaks long lines with "=" at the end.
      const link = mail.replace(/=\r?\n/g, '').match(wanted);
      if (link) return plan.base + link[0];
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no mail to ${plan.email}`);
}
