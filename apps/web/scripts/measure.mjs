/**
 * Measures the built page in headless Chromium: how soon the recognizer answers, and what the `fast` recipe reaches on all of
 * MNIST with simd. Prints one line of JSON; `pnpm --filter @penstroke/web measure`.
 */
import { cpus } from 'node:os';
import { openBrowser, servePage } from './open-page.mjs';

const ANSWERS = 50;

const site = await servePage();
const browser = await openBrowser();
const context = await browser.newContext({ serviceWorkers: 'block' });
const page = await context.newPage();
await page.goto(site.url);
await page.locator('.status strong').waitFor();

// From the last point of a stroke to the answer in the page's state, as the page sees it.
const box = await page.locator('.paper-ink').boundingBox();
const delays = [];
for (let i = 0; i < ANSWERS; i++) {
  const x = box.x + box.width * (0.3 + 0.4 * (i / ANSWERS));
  await page.mouse.move(x, box.y + box.height * 0.25);
  await page.mouse.down();
  await page.mouse.move(x - 10, box.y + box.height * 0.75, { steps: 10 });
  await page.mouse.up();
  await page.waitForTimeout(120);
  const words = await page.locator('.status').textContent();
  const answered = /last answer in ([\d.]+) ms/.exec(words ?? '')?.[1];
  if (answered) delays.push(Number(answered));
  await page.getByRole('button', { name: 'Clear' }).click();
}
delays.sort((a, b) => a - b);

await page.getByRole('tab', { name: 'Train' }).click();
await page.locator('[name=recipe]').selectOption('fast');
await page.locator('details.more').evaluate((details) => details.setAttribute('open', ''));
await page.locator('[name=backend]').selectOption('simd');
await page.getByRole('button', { name: 'Start training' }).click();
await page.locator('.run[data-phase=finished]').waitFor({ timeout: 900_000 });
const figures = await page.locator('.figure').allTextContents();
console.log(
  JSON.stringify({
    browser: browser.version(),
    processor: cpus()[0]?.model,
    cores: cpus().length,
    recognizeMedianMs: delays[delays.length >> 1],
    recognizeP90Ms: delays[Math.floor(delays.length * 0.9)],
    answers: delays.length,
    fast: figures,
    backend: await page.getByTestId('backend').textContent(),
  }),
);
await browser.close();
await site.close();
