// A parent on a phone with the short code of a poster: from `/u` to a review that is confirmed. Called with one JSON
// argument (see journeys/pilots.py).
import { mailedLink, must, open } from './people.mjs';

const plan = JSON.parse(process.argv[2]);
const { person, accessible, end } = await open(plan);

await end(async () => {
  const page = await person();
  const go = (name) => page.getByRole('button', { name, exact: true }).click();
  const at = (number) => page.getByText(`Stap ${number} van 6`, { exact: true }).waitFor();
  await page.goto(`${plan.base}/u`);
  await accessible(page, 'code');
  const code = page.getByLabel('Code van de affiche of de brief');
  await code.fill('AAAA-AAAA');
  await page.getByRole('main').getByRole('button').first().click();
  must(await page.getByRole('alert').count(), 'a code of nobody is taken');
  await accessible(page, 'code-fout');
  await code.fill(plan.code.toLowerCase());
  await page.getByRole('main').getByRole('button').first().click();
  await at(1);
  must((await page.getByRole('main').innerText()).includes(plan.facility), 'not the facility of the poster');
  await accessible(page, 'formulier');
  await go('Begin');
  await at(2);
  await page.getByRole('radio', { name: 'Ouder' }).check();
  await page.getByLabel('Wanneer was je ervaring?').selectOption(plan.month);
  await go('Volgende');
  await at(3);
  const questions = page.getByRole('group').filter({ has: page.locator('input[type=radio][value="4"]') });
  for (const question of await questions.all()) await question.getByRole('radio', { name: /^4/ }).check();
  await go('Volgende');
  await at(4);
  await page.locator('textarea[name=text]').fill(plan.text);
  await go('Volgende');
  await at(5);
  await page.getByLabel('Voornaam').fill('Veerle');
  await page.getByLabel('Achternaam').fill('Uitgevonden');
  await page.getByLabel('E-mailadres').fill(plan.email);
  await go('Volgende');
  await at(6);
  await page.getByRole('checkbox', { name: 'Ik volg de gedragscode' }).check();
  await page.getByRole('button', { name: 'Verstuur je waardering' }).click();
  await page.getByRole('heading', { level: 1, name: 'kijk in je mailbox' }).waitFor();
  await page.goto(await mailedLink(plan));
  await page.getByRole('button', { name: 'Bevestig mijn waardering' }).click();
  await page.getByRole('heading', { level: 1, name: 'Je waardering is bevestigd' }).waitFor();
  await accessible(page, 'bevestigd');
});
