// The main path as people click it, in Dutch: a parent, an editor, a reader. Called with one JSON
// argument (see journeys/browser.py). Finds things by role and visible words, as people do.
import { mailedLink, must, open } from './people.mjs';

const plan = JSON.parse(process.argv[2]);
const text = `Wij brachten ons kind elke dag graag naar de ${plan.word}, er was tijd voor een babbel.`;
const { person, arrived, end } = await open(plan);

async function parentWrites() {
  const page = await person();
  await page.goto(plan.base + '/');
  await arrived(page, 'zoeken');
  // The list of suggestions has the same name as its field.
  await page.getByLabel('Naam of zoekwoord').first().fill(plan.facility.name);
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await arrived(page, 'resultaten');
  await page.locator(`main a[href$="/voorziening/${plan.facility.slug}"]`).first().click();
  must((await page.getByRole('heading', { level: 1 }).innerText()).includes(plan.facility.name), 'not the facility');
  await arrived(page, 'voorziening');
  await page.getByRole('link', { name: 'Schrijf een waardering' }).click();
  await fillForm(page, arrived);
  await page.getByRole('button', { name: 'Verstuur je waardering' }).click();
  await page.getByRole('heading', { level: 1, name: 'kijk in je mailbox' }).waitFor();
  await arrived(page, 'verstuurd');
  await page.goto(await mailedLink(plan));
  await arrived(page, 'bevestigen');
  await page.getByRole('button', { name: 'Bevestig mijn waardering' }).click();
  await page.getByRole('heading', { level: 1, name: 'Je waardering is bevestigd' }).waitFor();
  await arrived(page, 'bevestigd');
  await page.getByRole('link', { name: 'Naar mijn waardering' }).click();
  must((await page.getByRole('main').innerText()).includes('wacht op een redacteur'), 'the own page does not say how it stands');
  await arrived(page, 'mijn-waardering');
  await page.context().close();
}

// Step by step: each one once without its answers, so that its errors are seen, and back once.
async function fillForm(page, arrived) {
  const go = (name) => page.getByRole('button', { name, exact: true }).click();
  const at = (number) => page.getByText(`Stap ${number} van 6`, { exact: true }).waitFor();
  const refused = async (number, name) => {
    await go('Volgende');
    await at(number);
    must(await page.getByRole('alert').count(), `step ${number}, left empty, shows no errors`);
    await arrived(page, `stap-${number}-${name}-fouten`);
  };
  await at(1);
  await arrived(page, 'stap-1');
  await go('Begin');
  await at(2);
  await refused(2, 'band');
  await page.getByRole('radio', { name: 'Ouder' }).check();
  await page.getByLabel('Wanneer was je ervaring?').selectOption(plan.month);
  await go('Volgende');
  await at(3);
  await refused(3, 'vragen');
  const questions = page.getByRole('group').filter({ has: page.locator('input[type=radio][value="4"]') });
  must(await questions.count() === 8, `${await questions.count()} themes in the form, expected 8`);
  for (const question of await questions.all()) await question.getByRole('radio', { name: /^4/ }).check();
  await arrived(page, 'stap-3');
  await go('Volgende');
  await at(4);
  await refused(4, 'verhaal');
  await page.locator('textarea[name=text]').fill(`${text} Bel mij op 0470 12 34 56.`);
  if (plan.javascript) await page.locator('textarea[name=text]').blur();
  else await go('Kijk mijn tekst na');
  await page.getByRole('button', { name: 'Zet [telefoonnummer] in de plaats' }).waitFor();
  await arrived(page, 'stap-4-hulp');
  await page.getByRole('button', { name: 'Zet [telefoonnummer] in de plaats' }).click();
  await page.getByText('We zetten [telefoonnummer] in de plaats.').waitFor();
  must((await page.locator('textarea[name=text]').inputValue()).includes('op [telefoonnummer].'), 'the number is not masked');
  await page.locator('textarea[name=text]').fill(text);
  await go('Terug');
  await at(3);
  await go('Volgende');
  await at(4);
  must(await page.locator('textarea[name=text]').inputValue() === text, 'back and forth lost the text');
  await go('Volgende');
  await at(5);
  await refused(5, 'over-jou');
  await page.getByLabel('Voornaam').fill('Veerle');
  await page.getByLabel('Achternaam').fill('Uitgevonden');
  await page.getByLabel('E-mailadres').fill(plan.email);
  if (plan.javascript) await comesBack(page);
  await go('Volgende');
  await at(6);
  await arrived(page, 'stap-6');
  await page.getByRole('button', { name: 'Verstuur je waardering' }).click();
  must(await page.getByRole('alert').count(), 'sent without accepting the code of conduct');
  await arrived(page, 'stap-6-fouten');
  await page.getByRole('checkbox', { name: 'Ik volg de gedragscode' }).check();
}

// A form that is left is there again on the same device, without the name and the address of who writes.
async function comesBack(page) {
  const other = await page.context().newPage();
  await other.goto(page.url());
  const kept = await other.evaluate(() => JSON.stringify({ ...localStorage }));
  must(kept.includes(plan.word) && !kept.includes('Uitgevonden') && !kept.includes(plan.email), `kept: ${kept}`);
  must(!(await page.context().cookies()).length, 'a cookie before the form is sent');
  await other.getByRole('button', { name: 'Ga verder' }).click();
  await other.getByText(/^Stap [45] van 6$/).waitFor();
  must((await other.content()).includes(plan.word), 'the text did not come back');
  await other.close();
}

async function editorPublishes() {
  const page = await person();
  await page.goto(plan.base + '/redactie');
  await arrived(page, 'aanmelden');
  await page.getByLabel('E-mailadres').fill(plan.editor.email);
  await page.getByLabel('Wachtwoord').fill(plan.editor.password);
  await page.getByRole('button', { name: 'Meld je aan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wachtrij' }).waitFor();
  await arrived(page, 'wachtrij');
  await openCase(page);
  await page.getByRole('button', { name: 'Neem deze zaak' }).click();
  must((await page.getByRole('main').innerText()).includes('Deze zaak is van jou'), 'the case is not claimed');
  await arrived(page, 'zaak');
  await page.getByRole('radio', { name: 'publiceren' }).check();
  await page.getByRole('button', { name: 'Beslis', exact: true }).click();
  await page.getByRole('status').first().waitFor();
  must(!(await page.getByRole('alert').count()), 'the decision was refused');
  await arrived(page, 'beslist');
  await page.getByRole('button', { name: 'Meld je af' }).click();
  await page.goto(plan.base + '/redactie/wachtrij');
  must(await page.getByLabel('Wachtwoord').count(), 'signed off, but the queue still opens');
  await page.context().close();
}

// The queue is ordered by risk; ours is a friendly text, so it may be on a later page.
async function openCase(page) {
  for (let number = 0; number < 30; number += 1) {
    const links = page.getByRole('rowheader').getByRole('link', { name: plan.facility.name, exact: true });
    const cases = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
    const at = page.url();
    for (const address of cases) {
      await page.locator(`a[href="${address}"]`).first().click();
      if ((await page.getByRole('main').innerText()).includes(plan.word)) return;
      await page.goto(at);
    }
    const next = page.getByRole('link', { name: 'Volgende' });
    must(await next.count(), 'our case is not in the queue');
    await next.click();
  }
}

async function readerReads() {
  const page = await person();
  await page.goto(`${plan.base}/voorziening/${plan.facility.slug}`);
  // A decision takes effect some seconds later: until then the editor can undo it.
  for (let attempt = 0; attempt < 60 && !(await page.getByRole('main').innerText()).includes(text); attempt += 1) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  const shown = await page.getByRole('main').innerText();
  must(shown.includes(text), 'published, but not on the public page');
  must(!shown.includes('Uitgevonden') && !shown.includes(plan.email), 'the page shows who wrote it');
  must((await page.locator('body').innerText()).includes('Dit is een demo.'), 'the demo does not say that it is invented');
  await arrived(page, 'gepubliceerd');
  await page.goto(`${plan.base}/waarderingen?q=${plan.word}`);
  for (let attempt = 0; attempt < 50 && !(await page.getByRole('main').innerText()).includes(plan.word + ','); attempt += 1) {
    await page.waitForTimeout(200);
    await page.reload();
  }
  must(await page.locator('mark').filter({ hasText: plan.word }).count(), 'not found, or the word is not marked');
  await arrived(page, 'gevonden');
  await page.goto(plan.base + '/gedragscode');
  await arrived(page, 'gedragscode');
  await page.context().close();
}

await end(async () => {
  await parentWrites();
  await editorPublishes();
  await readerReads();
});
