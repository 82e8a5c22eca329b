/**
 * Takes the README's pictures of the built page into docs/images; `pnpm --filter @penstroke/web screenshots [word ...]`
 * takes those whose name has one of the words, such as `tour-360`.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, servePage, skipIntro } from './open-page.mjs';

const OUT = join(import.meta.dirname, '../../../docs/images');
const MAX_BYTES = 140_000;
const QUALITY = 0.82;
const SIZES = [
  { width: 360, height: 780 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
];
/** Every place at every size in one of the two; 1440 in both. */
const VIEWS = [
  ...SIZES.map((size) => ({ ...size, colorScheme: size.width === 360 || size.width === 2560 ? 'dark' : 'light' })),
  { width: 1440, height: 900, colorScheme: 'dark' },
];
/** Of the picture that a link to the page shows. */
const OPEN_GRAPH = { width: 1200, height: 630 };
/** Enough to be good, and done in a minute. */
const TRAIN_LIMIT = process.env.TRAIN_LIMIT ?? '20000';

const asked = process.argv.slice(2);
const wanted = (name) => asked.length === 0 || asked.some((word) => name.includes(word));

mkdirSync(OUT, { recursive: true });
const site = await servePage();
const browser = await openBrowser();
for (const view of VIEWS) {
  const { width, height, colorScheme } = view;
  const nameOf = (place) => `${place}-${width}-${colorScheme}.webp`;
  const places = ['draw', 'train', 'look', 'data', 'tour'].filter((place) => wanted(nameOf(place)));
  if (places.length === 0) continue;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, serviceWorkers: 'block' });
  await skipIntro(context);
  const page = await context.newPage();
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Example' }).click();
  await page.locator('.digit-card').nth(3).waitFor();
  const ready = {
    draw: async () => {},
    async train() {
      await page.locator('[name=limit]').fill(TRAIN_LIMIT);
      await page.getByRole('button', { name: 'Start training' }).click();
      await page.locator('.run[data-phase=finished]').waitFor({ timeout: 400_000 });
      if (width < 960) await page.locator('.run').evaluate((run) => run.scrollIntoView());
    },
    look: () => page.locator('.layer').nth(1).waitFor(),
    data: () => page.getByTestId('digits').waitFor(),
    tour: () => page.locator('.tour-strongest').waitFor(),
  };
  for (const place of places) {
    await page.locator(`#tab-${place}`).click();
    await page.locator(`#tab-${place}[aria-selected=true]`).waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    await ready[place]();
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.activeElement?.blur());
    await page.waitForTimeout(800);
    await write(page, join(OUT, nameOf(place)));
  }
  await context.close();
}
if (wanted('open-graph')) {
  const context = await browser.newContext({ viewport: OPEN_GRAPH, colorScheme: 'light', serviceWorkers: 'block' });
  await skipIntro(context);
  const page = await context.newPage();
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Example' }).click();
  await page.locator('.digit-card').nth(3).waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement?.blur());
  await page.waitForTimeout(800);
  await write(page, join(import.meta.dirname, '../public/open-graph.jpg'), 'image/jpeg');
  await context.close();
}
await browser.close();
await site.close();

/** Writes what the page shows as WebP or JPEG, which the browser itself makes of it. */
async function write(page, path, type = 'image/webp') {
  const shot = (await page.screenshot()).toString('base64');
  const blank = await browser.newPage();
  const url = await blank.evaluate(
    async ([data, as, quality]) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${data}`;
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d').drawImage(picture, 0, 0);
      return canvas.toDataURL(as, quality);
    },
    [shot, type, QUALITY],
  );
  await blank.close();
  writeFileSync(path, Buffer.from(url.split(',')[1], 'base64'));
  told(path, MAX_BYTES);
}

function told(path, most) {
  const { size } = statSync(path);
  console.log(`${path} ${size} bytes`);
  if (size > most) throw new Error(`${path} has ${size} bytes, more than ${most}`);
}
