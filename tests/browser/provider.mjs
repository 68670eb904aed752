// A provider on a phone, from the form to take part to the first reply that readers see. Two people: the director of a
// facility and a manager of the pilot. Called with one JSON argument (see journeys/pilots.py).
import { mailedLink, must, open } from './people.mjs';

const plan = JSON.parse(process.argv[2]);
const { person, accessible, end } = await open(plan);
const button = (page, name) => page.getByRole('button', { name, exact: true });

async function signIn(page, area, account) {
  await page.goto(`${plan.base}/${area}`);
  await page.getByLabel('E-mailadres').fill(account.email);
  await page.getByLabel('Wachtwoord').fill(account.password);
  await button(page, 'Meld je aan').click();
}

// Presses a button that posts a form; gives the status of the answer to the form itself.
async function press(page, name) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    button(page, name).first().click(),
  ]);
  await page.waitForLoadState();
  return answer.status();
}

async function apply(page) {
  await page.goto(`${plan.base}/meedoen`);
  await accessible(page, 'meedoen');
  await page.goto(`${plan.base}/meedoen/programma/platform`);
  await page.getByLabel('Je vraagt aan als').selectOption({ label: 'Organisator' });
  await page.getByLabel('Naam van de organisatie').fill(plan.organisation);
  await page.getByLabel('Sector').selectOption('childcare');
  await page.getByLabel('Gemeenten van het werkingsgebied').fill('Gent');
  await page.getByLabel('Voornaam').fill('Dirk');
  await page.getByLabel('Achternaam').fill('Uitgevonden');
  await page.getByLabel('E-mailadres').fill(plan.email);
  const first = page.getByRole('group', { name: 'Locatie 1', exact: true });
  await first.getByLabel('Pagina of naam').fill(`${plan.base}/voorziening/bestaat-niet`);
  must(await press(page, 'Verstuur de aanvraag') === 422, 'a page of no facility is taken');
  await accessible(page, 'aanvraag-fout');
  await first.getByLabel('Pagina of naam').fill(`${plan.base}/voorziening/${plan.slug}`);
  await page.getByLabel('Wij aanvaarden het charter').check();
  must(await press(page, 'Verstuur de aanvraag') === 303, 'the application is refused');
  await accessible(page, 'aanvraag-bedankt');
  await page.goto(await mailedLink(plan, /\/meedoen\/bevestig\/[A-Za-z0-9_-]+/));
  await button(page, 'Bevestig je aanvraag').click();
  await page.getByRole('heading', { level: 1, name: 'Je aanvraag' }).waitFor();
  await accessible(page, 'aanvraag-bevestigd');
}

// The manager finds the application and takes it one phase further.
async function step(page, from, to) {
  await page.goto(`${plan.base}/piloot/programma/platform?fase=${from}`);
  await page.getByRole('link', { name: plan.organisation, exact: true }).first().click();
  await page.getByLabel('Nieuwe fase').selectOption({ label: to });
  must(await press(page, 'Zet de stap') === 303, `no way from ${from} to ${to}`);
}

// The manager takes the applicant up with what the application says; its first owner gets a mail.
async function found(page) {
  await page.goto(`${plan.base}/piloot/programma/platform?fase=selected`);
  await page.getByRole('link', { name: plan.organisation, exact: true }).first().click();
  await page.getByRole('link', { name: 'Zet deze aanvrager op het platform en nodig een eigenaar uit' }).click();
  must(await page.getByLabel('E-mailadres').inputValue() === plan.email, 'the form does not know the applicant');
  await page.getByLabel('Ondernemingsnummer').fill('0316.380.941');
  must(await press(page, 'Bewaar en nodig de eigenaar uit') === 422, 'a number with wrong check digits is taken');
  await accessible(page, 'organisatie-fout');
  await page.getByLabel('Ondernemingsnummer').fill(plan.number);
  await page.getByLabel('Functie').selectOption('management');
  must(await press(page, 'Bewaar en nodig de eigenaar uit') === 303, 'the organisation is not taken up');
  await accessible(page, 'organisatie-wacht');
}

// The first owner follows the link of the mail, and cannot act for the organisation yet.
async function become(page) {
  await page.goto(await mailedLink(plan, /\/aanbieder\/uitnodiging\/[A-Za-z0-9_-]+/));
  await page.getByLabel('Nieuw wachtwoord').fill('kort');
  must(await press(page, 'Word lid') === 422, 'a short password is taken');
  await accessible(page, 'lid-worden');
  await page.getByLabel('Nieuw wachtwoord').fill(plan.account.password);
  must(await press(page, 'Word lid') === 303, 'no account');
  await signIn(page, 'aanbieder', plan.account);
  await page.getByRole('heading', { level: 1, name: 'Mijn voorzieningen' }).waitFor();
  await page.goto(`${plan.base}/aanbieder/leden`);
  await page.getByText('Nog niet bevestigd').first().waitFor();
  await accessible(page, 'nog-niet-bevestigd');
}

// A facility is added to what the organisation runs, and taken away again.
async function correct(page) {
  await page.getByText('Voeg voorzieningen toe', { exact: true }).click();
  const typed = page.getByLabel('Voorzieningen van deze organisatie');
  await typed.fill('staat nergens');
  must(await press(page, 'Voeg toe') === 422, 'an unknown facility is added');
  await accessible(page, 'voorziening-onbekend');
  await typed.fill(plan.neighbour.number);
  must(await press(page, 'Voeg toe') === 303, 'the facility is not added');
  await page.getByText(`Haal ${plan.neighbour.name} weg`).click();
  await accessible(page, 'voorziening-erbij');
  must(await press(page, 'Haal weg') === 303, 'the facility is not taken away');
  must(await page.getByText(plan.neighbour.name).count() === 0, 'the facility is still there');
}

async function verify(page) {
  await page.goto(`${plan.base}/piloot/organisaties`);
  await accessible(page, 'organisaties');
  await page.getByLabel('Zoek een organisatie').fill('tuin verz');
  await button(page, 'Zoek').click();
  await page.getByRole('heading', { level: 2, name: 'Gevonden' }).waitFor();
  await accessible(page, 'organisaties-gevonden');
  await page.getByRole('link', { name: plan.organisation, exact: true }).click();
  await correct(page);
  must(await press(page, 'Bevestig deze organisatie') === 422, 'verified without a reason');
  await accessible(page, 'organisatie-zonder-reden');
  await page.getByLabel('Waarom?').fill('We spraken de directeur aan de telefoon van het register.');
  must(await press(page, 'Bevestig deze organisatie') === 303, 'not verified');
  await accessible(page, 'organisatie-bevestigd');
}

async function getReady(page) {
  await page.goto(`${plan.base}/aanbieder/instap`);
  await page.getByRole('heading', { level: 1, name: 'Instap' }).waitFor();
  await accessible(page, 'instap');
  await page.getByLabel('Naam', { exact: true }).fill('Dirk Uitgevonden');
  await page.getByLabel('E-mailadres').fill(plan.email);
  must(await press(page, 'Voeg toe') === 303, 'no contact person');
  must(await press(page, 'Aanvaard het charter') === 422, 'the charter is accepted without a tick');
  await page.getByLabel('We lazen het charter').check();
  must(await press(page, 'Aanvaard het charter') === 303, 'the charter is not accepted');
  must(await press(page, 'We keken dit na') === 303, 'the facts are not checked');
  await accessible(page, 'instap-voor-de-start');
}

async function reply(page) {
  await page.goto(`${plan.base}/aanbieder/voorzieningen`);
  await page.getByRole('link', { name: plan.facility, exact: true }).click();
  await page.getByRole('link', { name: 'Schrijf een reactie' }).click();
  await page.getByLabel('Je reactie').fill(plan.reply);
  must(await press(page, 'Kijk na') === 200, 'no preview');
  await page.getByRole('heading', { name: 'Zo zien lezers je reactie' }).waitFor();
  await accessible(page, 'reactie-voorbeeld');
  must(await press(page, 'Verstuur') === 303, 'the reply is not sent');
  await page.getByText('Wacht op een redacteur').waitFor();
  await accessible(page, 'reactie-verstuurd');
}

await end(async () => {
  const page = await person();
  if (plan.part === 'join') {
    await apply(page);
    const manager = await person();
    await signIn(manager, 'piloot', plan.manager);
    await manager.getByRole('heading', { level: 1, name: "Programma's" }).waitFor();
    await step(manager, 'applied', 'Voorlopig gekozen');
    await step(manager, 'provisionally_selected', 'Definitief gekozen');
    await found(manager);
    await become(page);
    await verify(manager);
    await step(manager, 'selected', 'In voorbereiding');
    await getReady(page);
    await step(manager, 'onboarding', 'Doet mee');
    await accessible(manager, 'doet-mee');
    await page.goto(`${plan.base}/voorziening/${plan.slug}`);
    await page.getByRole('link', { name: 'Schrijf een waardering' }).first().waitFor();
    await accessible(page, 'doet-mee-openbaar');
  } else {
    await signIn(page, 'aanbieder', plan.account);
    await page.getByRole('heading', { level: 1, name: 'Mijn voorzieningen' }).waitFor();
    await reply(page);
  }
});
