/** Takes the README's pictures of the built page into docs/images; `pnpm --filter @penstroke/web screenshots`. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, servePage, skipIntro } from './open-page.mjs';

const OUT = join(import.meta.dirname, '../../../docs/images');
const MAX_BYTES = 200_000;
const VIEWS = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 360, height: 780, colorScheme: 'dark' },
];
/** Enough to be good, and done in a minute. */
const TRAIN_LIMIT = process.env.TRAIN_LIMIT ?? '20000';

mkdirSync(OUT, { recursive: true });
const site = await servePage();
const browser = await openBrowser();
for (const view of VIEWS) {
  const { width, height, colorScheme } = view;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, serviceWorkers: 'block' });
  await skipIntro(context);
  const page = await context.newPage();
  await page.goto(`${site.url}#train`);
  await page.locator('[name=limit]').fill(TRAIN_LIMIT);
  await page.getByRole('button', { name: 'Start training' }).click();
  await page.locator('.run[data-phase=finished]').waitFor({ timeout: 300_000 });
  await shoot('train');
  await page.getByRole('tab', { name: 'Draw' }).click();
  await page.getByRole('button', { name: 'Example' }).click();
  await page.locator('.digit-card').nth(3).waitFor();
  await shoot('draw');
  await page.getByRole('tab', { name: 'Look inside' }).click();
  await page.locator('.layer').nth(1).waitFor();
  await shoot('look');
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByTestId('digits').waitFor();
  await shoot('data');
  await context.close();

  async function shoot(place) {
    await page.mouse.move(0, 0);
    await page.evaluate(() => {
      document.activeElement?.blur();
      scrollTo(0, 0);
    });
    await page.waitForTimeout(600);
    const path = join(OUT, `${place}-${width}-${colorScheme}.png`);
    await page.screenshot({ path });
    const { size } = statSync(path);
    console.log(`${path} ${size} bytes`);
    if (size > MAX_BYTES) throw new Error(`${path} has ${size} bytes, more than ${MAX_BYTES}`);
  }
}
await browser.close();
await site.close();
