// Every public page as different readers see it: languages, small and large screens, dark, with forced colours, with
// letters twice as large. axe-core finds nothing and nothing sticks out. Called with one JSON argument (see
// journeys/public_pages.py); `plan.readers`: name, languages, width, wishes, zoom; `plan.pages`: name and path.
import { must, open } from './people.mjs';

const plan = JSON.parse(process.argv[2]);
const { person, accessible, arrived, complaints, end } = await open(plan);

async function unfold(page) {
  await page.evaluate(() => document.querySelectorAll('main details:not([open])').forEach((one) => { one.open = true; }));
}

// Larger letters only: pictures and gaps stay, as when a reader sets the size of letters.
const larger = (page) => page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });

await end(async () => {
  for (const reader of plan.readers) {
    const page = await person({ viewport: { width: reader.width, height: reader.height }, ...reader.wishes });
    for (const language of reader.languages) {
      for (const [name, path] of plan.pages) {
        const address = plan.base + (language === 'nl' ? '' : `/${language}`) + path;
        const answer = await page.goto(address);
        must(answer.status() === (name.startsWith('fout') ? Number(name.slice(5)) : 200), `${address} answers ${answer.status()}`);
        await unfold(page);
        const called = `${name}-${language}-${reader.name}`;
        if (reader.zoom) {
          await larger(page);
          await arrived(page, called, language);
        } else await accessible(page, called, language);
      }
    }
    if (reader.wishes?.reducedMotion) {
      const moving = await page.evaluate(() => document.getAnimations().length
        + Number(getComputedStyle(document.documentElement).scrollBehavior === 'smooth'));
      if (moving) complaints.push(`${reader.name}: something moves for who wants no motion`);
    }
    must(!(await page.context().cookies()).length, `${reader.name}: a cookie before the form`);
    await page.context().close();
  }
});
