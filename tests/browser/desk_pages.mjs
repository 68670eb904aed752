// Every page of the desk and of the inspectorate, with axe-core and a picture. Called with one JSON argument
// (see journeys/desk_pages.py). `plan.visits`: who looks at which pages; `first:/x/` is the first link to /x/
// on the page before, `ends:` the first that ends so, `free:` the first in a row of a case that nobody holds, `press:` a button and `check:` a choice on it.
import { must, open } from './people.mjs';

const plan = JSON.parse(process.argv[2]);
const { person, accessible, end } = await open(plan);

async function signIn(page, start, account) {
  await page.goto(plan.base + start);
  await accessible(page, start.slice(1).replaceAll('/', '-') + '-aanmelden');
  await page.getByLabel('E-mailadres').fill(account.email);
  await page.getByLabel('Wachtwoord').fill(account.password);
  await page.getByRole('button', { name: 'Meld je aan' }).click();
  await page.getByRole('button', { name: 'Meld je af' }).waitFor();
}

await end(async () => {
  for (const visit of plan.visits) {
    const page = await person();
    await signIn(page, visit.start, visit.account);
    for (const [name, address] of visit.pages) {
      let target = address;
      if (/^(first|free|ends):/.test(address)) {
        const [verb, to] = address.split(':');
        const side = verb === 'ends' ? '$' : '^';
        const rows = verb === 'free' ? 'main tr:has(td:last-child:has-text("niemand")) ' : 'main ';
        const link = page.locator(`${rows}a[href${side}="${to}"]`).first();
        must(await link.count(), `${name}: no link to ${to} on ${page.url()}`);
        target = await link.getAttribute('href');
      }
      if (address.startsWith('check:')) {
        await page.getByRole('radio', { name: address.slice(6) }).check();
        continue;
      }
      if (address.startsWith('press:')) await page.getByRole('button', { name: address.slice(6) }).first().click();
      else {
        const answer = await page.goto(plan.base + target);
        must(answer.status() === 200, `${name}: ${target} answers ${answer.status()}`);
      }
      await accessible(page, name);
      // What is folded is part of the page too.
      const folded = await page.locator('main details:not([open])').count();
      if (folded) {
        await page.evaluate(() => document.querySelectorAll('main details').forEach((one) => { one.open = true; }));
        await accessible(page, `${name}-open`);
      }
    }
    await page.context().close();
  }
});
