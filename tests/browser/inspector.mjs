// An inspector: signs in, sees the signals, opens one, sees the month. Called with one JSON argument (see
// journeys/pilots.py).
import { must, open } from './people.mjs';

const plan = JSON.parse(process.argv[2]);
const { person, accessible, end } = await open(plan);

await end(async () => {
  const page = await person();
  await page.goto(`${plan.base}/inspectie`);
  await accessible(page, 'aanmelden');
  await page.getByLabel('E-mailadres').fill(plan.account.email);
  await page.getByLabel('Wachtwoord').fill(plan.account.password);
  await page.getByRole('button', { name: 'Meld je aan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ernstige signalen' }).waitFor();
  await accessible(page, 'signalen');
  const link = page.locator('main a[href^="/inspectie/signaal/"]').first();
  const reference = (await link.innerText()).trim();
  await link.click();
  await page.getByRole('heading', { level: 1, name: `Signaal ${reference}` }).waitFor();
  const log = await page.locator('ol.timeline').innerText();
  must(log.includes(plan.name), `the look is not in the log: ${log}`);
  await accessible(page, 'signaal');
  await page.goto(`${plan.base}/inspectie/maand`);
  await page.getByLabel('Maand').first().waitFor();
  must(await page.getByRole('heading', { level: 1 }).count() === 1, 'no month');
  await accessible(page, 'maand');
  // Of the other areas nothing opens with this session: they ask to sign in.
  for (const area of ['/redactie', '/aanbieder', '/piloot']) {
    await page.goto(plan.base + area);
    await page.getByLabel('Wachtwoord').waitFor();
  }
});
