/**
 * Lets the built page record itself: 2026 being written and read, 20 seconds, into docs/images/ink-to-answer.webm;
 * `pnpm --filter @penstroke/web record`.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, servePage, skipIntro } from './open-page.mjs';

const OUT = join(import.meta.dirname, '../../../docs/images/ink-to-answer.webm');
const MAX_BYTES = 2_000_000;

const site = await servePage();
const browser = await openBrowser();
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
await skipIntro(context);
const page = await context.newPage();
await page.goto(site.url);
await page.getByRole('button', { name: 'Example' }).click();
await page.locator('.digit-card').nth(3).waitFor();
const [download] = await Promise.all([
  page.waitForEvent('download', { timeout: 120_000 }),
  page.getByRole('button', { name: 'Record' }).click(),
]);
await download.saveAs(OUT);
await browser.close();
await site.close();
const { size } = statSync(OUT);
console.log(`${OUT} ${size} bytes`);
if (size > MAX_BYTES) throw new Error(`${OUT} has ${size} bytes, more than ${MAX_BYTES}`);
