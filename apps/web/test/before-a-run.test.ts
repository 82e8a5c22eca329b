import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { idxFiles } from './idx-files.ts';
import { isPast, openPage, pauseAfter, phaseIs, startTraining, textOf } from './page.ts';
import { useSite } from './use-site.ts';

/** What issue 15 allows a page that trains on five times MNIST. */
const MAX_PEAK_BYTES = 600e6;

describe.skipIf(!findChromium())('before a run, in headless Chromium', () => {
  const site = useSite();

  // Linux tells the peak of a process.
  test.skipIf(!existsSync('/proc/self/status'))(
    'lenet-augmented trains on 275,000 digits with at most 600 MB in the page’s process',
    async () => {
      const { context, page } = await openPage(site.browser, `${site.url}#train`);
      await startTraining(page, { recipe: 'lenet-augmented', limit: 60_000, batchSize: 128, backend: 'simd' });
      await phaseIs(page, 'training');
      expect(await textOf(page.locator('.progress-words'))).toContain('of 2,149');
      // Past the first replayed updates and a checkpoint.
      await isPast(page, 55);
      await page.locator('.progress-words', { hasText: 'stored at 50' }).waitFor();
      const peak = await peakBytes(site.browser);
      expect(peak).toBeGreaterThan(100e6);
      expect(peak).toBeLessThan(MAX_PEAK_BYTES);
      await context.close();
    },
  );

  test('a device that may be too small is asked about, with both numbers; the answer is taken', async () => {
    const { context, page, faults } = await openPage(site.browser, `${site.url}#train`);
    await context.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 0.5 }));
    await page.reload();
    await startTraining(page, { recipe: 'fast', limit: 60_000, batchSize: 1024, backend: 'simd' });
    const question = page.locator('.ask-first');
    await expect.poll(() => textOf(question)).toMatch(/needs about 200 MB of memory.*about 0.5 GB in all/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('about 0.5 GB in all');
    expect(await page.locator('.run').count()).toBe(0);
    await question.getByRole('button', { name: 'Not now' }).click();
    await expect.poll(() => question.count()).toBe(0);
    expect(await page.locator('.run').count()).toBe(0);
    await page.getByRole('button', { name: 'Start training' }).click();
    await question.getByRole('button', { name: 'Start anyway' }).click();
    await phaseIs(page, 'training');
    // Fewer digits and smaller batches need less, and nothing is asked.
    await page.locator('.run').getByRole('button', { name: 'Stop' }).click();
    await phaseIs(page, 'idle');
    await startTraining(page, { recipe: 'fast', limit: 5000, batchSize: 64, backend: 'simd' });
    await phaseIs(page, 'training');
    expect(await question.count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('labels that make 201 classes ask first; the record names the files that were read, with their sums', async () => {
    const { context, page, faults } = await openPage(site.browser, `${site.url}#train`);
    const files = idxFiles(200);
    const choices = { limit: 40, batchSize: 4, data: 'own', files, backend: 'simd' } as const;
    await startTraining(page, choices);
    const question = page.locator('.ask-first');
    await expect.poll(() => textOf(question)).toContain('The labels make 201 classes.');
    await question.getByRole('button', { name: 'Not now' }).click();
    await expect.poll(() => page.locator('.run').count()).toBe(0);
    expect(await question.count()).toBe(0);
    await startTraining(page, choices);
    await question.getByRole('button', { name: 'Train on 201 classes' }).click();
    await phaseIs(page, 'finished');
    const record = await downloadedRecord(page, page.locator('.run'));
    expect(record.classNames).toHaveLength(201);
    const sums = files.map(({ name, buffer }) => ({ name, sha256: sha256(buffer), sizeBytes: buffer.length }));
    expect(record.data).toEqual({ name: 'own IDX files', files: sums });
    // A reload knows the files too.
    await page.reload();
    expect((await downloadedRecord(page, page.locator('.stored-list li'))).data).toEqual(record.data);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a recipe with 5,000 validation images takes 6 of 40 own ones, also when the run is resumed', async () => {
    const { context, page, faults } = await openPage(site.browser, `${site.url}#train`);
    const files = idxFiles();
    await startTraining(page, {
      recipe: 'lenet',
      limit: 40,
      batchSize: 4,
      epochs: 60,
      data: 'own',
      files,
      backend: 'simd',
    });
    await pauseAfter(page, 5);
    expect(await textOf(page.getByTestId('data-note').last())).toBe(
      "6 of the 40 training images validate: the recipe's 5,000 would be too many",
    );
    await page.reload();
    await page.locator('.stored').getByRole('button', { name: 'Resume' }).click();
    await phaseIs(page, 'finished');
    const { recipe } = await downloadedRecord(page, page.locator('.run'));
    expect(recipe).toMatchObject({ name: 'lenet', data: { validationCount: 6 } });
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a run that was asked about is resumed without a second question', async () => {
    const { context, page } = await openPage(site.browser, `${site.url}#train`);
    const files = idxFiles(150);
    await startTraining(page, {
      limit: 40,
      batchSize: 4,
      epochs: 200,
      data: 'own',
      files,
      backend: 'simd',
    });
    await page.locator('.ask-first').getByRole('button', { name: 'Train on 151 classes' }).click();
    await pauseAfter(page, 5);
    await page.reload();
    await page.locator('.stored').getByRole('button', { name: 'Resume' }).click();
    await phaseIs(page, 'training');
    expect(await page.locator('.ask-first').count()).toBe(0);
    await context.close();
  });
});

/** Most memory that a page of the browser has held so far. */
async function peakBytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
    processInfo: { type: string; id: number }[];
  };
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(
    ...pages.map(({ id }) => 1024 * Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))![1])),
  );
}

interface Recorded {
  readonly recipe: unknown;
  readonly classNames: readonly string[];
  readonly data: unknown;
}

/** `run.json` of the run that is downloaded there. */
async function downloadedRecord(page: Page, where: ReturnType<Page['locator']>): Promise<Recorded> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    where.getByRole('button', { name: 'Download' }).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  const name = Object.keys(files).find((path) => path.endsWith('run.json'))!;
  return JSON.parse(strFromU8(files[name]!)) as Recorded;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
