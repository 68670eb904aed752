// A reader who touches no mouse finds a facility by the suggestions, reads, and sends a review step by step. Called
// with one JSON argument (see journeys/public_pages.py).
import { must, open } from './people.mjs';

const plan = JSON.parse(process.argv[2]);
const { person, accessible, end } = await open(plan);
const page = await person();
const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
const write = (text) => page.keyboard.type(text);
const focused = (selector) => page.evaluate((wanted) => Boolean(document.activeElement?.matches(wanted)), selector);

// With the tab key alone. What a keyboard cannot reach fails, and so does a focus that nobody can see.
async function tabTo(selector, most = 120) {
  for (let count = 0; count < most && !(await focused(selector)); count += 1) await press('Tab');
  must(await focused(selector), `the tab key does not reach ${selector} on ${page.url()}`);
  const seen = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  });
  must(seen, `the focus on ${selector} cannot be seen`);
}
const atStep = (number) => page.getByText(`Stap ${number} van 6`, { exact: true }).waitFor();

await end(async () => {
  await page.goto(plan.base + '/');
  await press('Tab');
  must(await focused('a.skip'), 'the first stop is not the way past the menu');
  await tabTo('#f-q');
  await write(plan.facility.name.slice(0, 12));
  await page.locator('#f-q-options li').first().waitFor();
  await accessible(page, 'suggesties');
  await press('ArrowDown');
  must(await page.locator('#f-q').getAttribute('aria-activedescendant'), 'the arrow marks no suggestion');
  await press('Escape');
  must(!(await page.locator('#f-q-options').isVisible()), 'escape does not close the suggestions');
  await press('Enter');
  await page.waitForURL(/q=/);
  await tabTo(`main .card a[href$="/voorziening/${plan.facility.slug}"]`);
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: plan.facility.name }).waitFor();
  await tabTo('summary');
  await press('Enter');
  must(await page.evaluate(() => document.activeElement.parentElement.open), 'enter does not unfold');
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.goto(page.url());
  await tabTo('main a.button');
  await press('Enter');
  await atStep(1);
  await tabTo('button.go, main form button:not(.quiet)');
  await press('Enter');
  await atStep(2);
  await tabTo('input[name=relation]');
  await press('Space');
  await tabTo('#f-experienced_in, select[name=experienced_in]');
  await press('ArrowDown', 'ArrowDown');
  await press('Enter');
  if (await page.getByText('Stap 2 van 6', { exact: true }).count()) await nextByKey();
  await atStep(3);
  for (const name of await page.locator('main input[type=radio]').evaluateAll((all) => [...new Set(all.map((one) => one.name))])) {
    await tabTo(`input[name="${name}"]`);
    await press('Space');
  }
  await nextByKey();
  await atStep(4);
  await tabTo('textarea[name=text]');
  await write(plan.text);
  await nextByKey();
  await atStep(5);
  for (const [field, value] of [['first_name', 'Veerle'], ['last_name', 'Uitgevonden'], ['email', plan.email]]) {
    await tabTo(`input[name=${field}]`);
    await write(value);
  }
  await nextByKey();
  await atStep(6);
  await tabTo('input[type=checkbox]');
  await press('Space');
  await nextByKey('Verstuur je waardering');
  await page.getByRole('heading', { level: 1, name: 'kijk in je mailbox' }).waitFor();
  await accessible(page, 'verstuurd');
});

// To the button with that name, however far it is.
async function nextByKey(name = 'Volgende') {
  const there = () => page.evaluate((wanted) => document.activeElement?.tagName === 'BUTTON'
    && document.activeElement.textContent.trim() === wanted, name);
  for (let count = 0; count < 120 && !(await there()); count += 1) await press('Tab');
  must(await there(), `the tab key does not reach the button "${name}"`);
  await press('Enter');
}
