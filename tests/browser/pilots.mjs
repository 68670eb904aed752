// A pilot manager on a phone: applications that miss a condition are held back, each for its own reason; one goes
// through both phases of a call. Called with one JSON argument (see journeys/pilots.py).
import { must, open } from './people.mjs';

const plan = JSON.parse(process.argv[2]);
const { person, accessible, end } = await open(plan);
const list = `/piloot/programma/${plan.call}?fase=`;

async function find(page, phase, name) {
  await page.goto(plan.base + list + phase);
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

// Chooses the next phase and presses the button; where it came from is the answer's status.
async function step(page, to) {
  await page.getByLabel('Nieuwe fase').selectOption({ label: to });
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Zet de stap' }).click(),
  ]);
  await page.waitForLoadState();
  return answer.status();
}

await end(async () => {
  const page = await person();
  await page.goto(`${plan.base}/piloot`);
  await page.getByLabel('E-mailadres').fill(plan.account.email);
  await page.getByLabel('Wachtwoord').fill(plan.account.password);
  await page.getByRole('button', { name: 'Meld je aan' }).click();
  await page.getByRole('heading', { level: 1, name: "Programma's" }).waitFor();
  await accessible(page, 'programmas');

  for (const missed of plan.missed) {
    await find(page, 'applied', missed.name);
    const card = page.locator('main li.card', { has: page.getByRole('heading', { name: missed.words }) });
    const said = await card.textContent();
    must(said.includes('Niet voldaan.'), `${missed.name}: ${missed.words}: ${said}`);
    must(await page.getByText('Niet voldaan.').count() === 1, `${missed.name} misses more than one condition`);
    must(await step(page, 'Voorlopig gekozen') === 409, `${missed.name} was let through`);
    await page.getByText('Niet aan alle voorwaarden is voldaan').first().waitFor();
  }
  await accessible(page, 'tegengehouden');

  await find(page, 'applied', plan.good);
  await accessible(page, 'fase-1');
  must(await step(page, 'Voorlopig gekozen') === 303, 'the good one is held back in phase I');
  // Phase II: one location is not enough, two are.
  await page.getByLabel('De Verzonnen Roos').uncheck();
  await page.getByRole('button', { name: 'Bewaar de keuze' }).click();
  await page.waitForLoadState();
  must(await step(page, 'Definitief gekozen') === 409, 'one location was enough');
  await accessible(page, 'fase-2-tegengehouden');
  await page.getByLabel('De Verzonnen Roos').check();
  await page.getByRole('button', { name: 'Bewaar de keuze' }).click();
  await page.waitForLoadState();
  must(await step(page, 'Definitief gekozen') === 303, 'the good one is held back in phase II');
  must(await step(page, 'In voorbereiding') === 303, 'it cannot start');
  await accessible(page, 'gestart');
});
