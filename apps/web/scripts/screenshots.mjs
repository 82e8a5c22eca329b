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
const PLACES = ['draw', 'train', 'look', 'data', 'tour'];
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
const IMAGES = VIEWS.map((view) => ({
  ...view,
  pictures: PLACES.map((place) => {
    const name = `${place}-${view.width}-${view.colorScheme}.webp`;
    return { place, name, path: join(OUT, name), type: 'image/webp' };
  }),
}));
/** The picture that a link to the page shows. */
const OPEN_GRAPH = {
  ...{ width: 1200, height: 630, colorScheme: 'light' },
  pictures: [
    {
      ...{ place: 'draw', name: 'open-graph', type: 'image/jpeg' },
      path: join(import.meta.dirname, '../public/open-graph.jpg'),
    },
  ],
};
/** Enough to be good, and done in a minute. */
const TRAIN_LIMIT = process.env.TRAIN_LIMIT ?? '20000';

/** Waits until a place shows what it is there for. */
const READY = {
  async draw() {},
  async train(page) {
    await page.locator('[name=limit]').fill(TRAIN_LIMIT);
    await page.getByRole('button', { name: 'Start training' }).click();
    await page.locator('.run[data-phase=finished]').waitFor({ timeout: 400_000 });
    // Start lies below.
    if (page.viewportSize().width < 960) await page.locator('.run').evaluate((run) => run.scrollIntoView());
    else await page.evaluate(() => scrollTo(0, 0));
  },
  look: (page) => page.locator('.layer').nth(1).waitFor(),
  data: (page) => page.getByTestId('digits').waitFor(),
  tour: (page) => page.locator('.tour-strongest').waitFor(),
};

const asked = process.argv.slice(2);
const wanted = ({ name }) => asked.length === 0 || asked.some((word) => name.includes(word));

mkdirSync(OUT, { recursive: true });
const site = await servePage();
const browser = await openBrowser();
for (const { width, height, colorScheme, pictures } of [...IMAGES, OPEN_GRAPH]) {
  const taken = pictures.filter(wanted);
  if (taken.length === 0) continue;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, serviceWorkers: 'block' });
  await skipIntro(context);
  const page = await context.newPage();
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Example' }).click();
  await page.locator('.digit-card').nth(3).waitFor();
  for (const { place, path, type } of taken) {
    await page.locator(`#tab-${place}`).click();
    await page.locator(`#tab-${place}[aria-selected=true]`).waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    await READY[place](page);
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.activeElement?.blur());
    await page.waitForTimeout(800);
    await write(page, path, type);
  }
  await context.close();
}
await browser.close();
await site.close();

/** Writes what the page shows as WebP or JPEG, which the browser itself makes of it. */
async function write(page, path, type) {
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
  const { size } = statSync(path);
  console.log(`${path} ${size} bytes`);
  if (size > MAX_BYTES) throw new Error(`${path} has ${size} bytes, more than ${MAX_BYTES}`);
}
