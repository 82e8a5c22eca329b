import { registerSimdBackend } from '@penstroke/backend-simd';
import { createModel, explainConvolution, explainPooling, summarize, VERTICAL_LINE_FILTER } from '@penstroke/models';
import { classifyImages } from '@penstroke/recognizer';
import { setBackend } from '@tensorflow/tfjs-core';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { AUGMENTATION } from '../src/pages/tour/experiments.ts';
import { FILTERS } from '../src/pages/tour/filters.ts';
import { compareNetworks } from '../src/worker/compare/compare-networks.ts';
import type { ComparedResult } from '../src/worker/messages/comparison-messages.ts';
import { mnistSets } from './mnist-sets.ts';
import { openPage, pixelsOf, readerIsReady, textOf } from './page.ts';
import { pretrained } from './pretrained.ts';
import { useSite } from './use-site.ts';

/** Two trainings in the page and the same two here, on a machine that may have other work. */
const TIMEOUT_MS = 500_000;
const SIDE = 28;

describe.skipIf(!findChromium())('the tour, in headless Chromium', () => {
  const site = useSite();

  beforeAll(async () => {
    await registerSimdBackend();
    await setBackend('simd');
  });

  test('from start to end by keyboard alone, with the numbers that the packages compute in another process', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { context, page, faults } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    await tabTo(page, page.getByRole('tab', { name: 'Draw' }));
    await page.keyboard.press('End');
    await expect.poll(() => textOf(page.locator('h1'))).toBe('What a convolution sees');

    // The filter's greatest sum, within the two decimals that are shown.
    await tabTo(page, page.getByRole('button', { name: 'Upper edges' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page.locator('.tour-strongest'))).toContain('upper edges');
    const pixels = await pixelsOf(page.locator('.tour-digit .pixels'));
    const input = rowsOf(pixels.map((byte) => byte / 255));
    const { filter } = FILTERS.find(({ name }) => name === 'upper')!;
    const sums = explainConvolution({ input, filter }).steps.map(({ sum }) => sum);
    expect(Math.max(...sums)).toBeGreaterThan(1);
    expect(Math.abs(Number(await textOf(page.getByTestId('tour-sum'))) - Math.max(...sums))).toBeLessThan(0.01);

    // How much a shift by two pixels changes at each stage, to the tenth of a percent.
    await next(page, 'pooling');
    await tabTo(page, page.getByRole('radio', { name: '1 pixel' }));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('radio', { name: '2 pixels' }).isChecked()).toBe(true);
    const expected = changes(input, 2).map((share) => `${(100 * share).toFixed(1)} %`);
    await expect.poll(() => page.getByTestId('tour-changed').allTextContents()).toEqual(expected);

    // Both networks, trained here by the same packages: within 1.5 points of 2,000 digits, as the page may use relaxed SIMD.
    await next(page, 'augmentation');
    await tabTo(page, page.getByRole('button', { name: 'Train both' }));
    await page.keyboard.press('Enter');
    await page.locator('.tour-progress[data-phase=finished]').waitFor();
    const results: ComparedResult[] = [];
    await compareNetworks(AUGMENTATION, mnistSets(), (reply) => {
      if (reply.kind === 'result') results.push(reply.result);
    });
    const rows = page.getByTestId('tour-row');
    expect(await rows.count()).toBe(2);
    for (const [at, { testAccuracy }] of results.entries()) {
      const shown = Number.parseFloat(await textOf(rows.nth(at).locator('td').first()));
      expect(Math.abs(shown - 100 * testAccuracy)).toBeLessThan(1.5);
    }
    expect(results[1]!.testAccuracy).toBeGreaterThan(results[0]!.testAccuracy + 0.005);
    expect(await page.locator('.chart-key').count()).toBe(2);

    // A comparison that is stopped leaves nothing.
    await next(page, 'regularisation');
    await tabTo(page, page.getByRole('button', { name: 'Train all three' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Stop' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.tour-progress').count()).toBe(0);

    await next(page, 'depth');
    await tabTo(page, page.getByRole('button', { name: 'Train both' }));
    await page.keyboard.press('Enter');
    await rows.first().waitFor();
    const lenet = createModel('lenet', { seed: 1 });
    const { parameters, multiplyAdds } = summarize(lenet);
    lenet.dispose();
    const cells = await rows.first().locator('td').allTextContents();
    expect(cells.slice(1, 3)).toEqual([parameters.toLocaleString('en'), multiplyAdds.toLocaleString('en')]);
    await tabTo(page, page.getByRole('button', { name: 'Stop' }));
    await page.keyboard.press('Enter');

    // A stroke of cells that is meant as a 7, and is read as something else.
    await next(page, 'failure');
    await tabTo(page, page.getByRole('radio', { name: 'Pen' }));
    await page.keyboard.press('ArrowRight');
    await page.locator('.cells').waitFor();
    await tabTo(page, page.locator('.cell[tabindex="0"]'), 'Shift+Tab');
    await page.keyboard.press('Space');
    for (let i = 0; i < 7; i++) await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => textOf(page.getByTestId('tour-verdict'))).toMatch(/^It reads 1, .*You fooled it!$/);

    await tabTo(page, page.getByRole('link', { name: 'Train a network' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page.locator('h1'))).toBe('Train a network');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('each step has an address; the last one finds the test digits that another process finds misread', async () => {
    const { context, page, faults } = await openPage(site.browser, `${site.url}#tour/failure`);
    await page.getByRole('button', { name: 'Show its errors' }).click();
    await page.getByTestId('tour-misread').waitFor();
    const { test: digits } = mnistSets();
    const { model, temperature } = await pretrained();
    const size = SIDE * SIDE;
    const images = Array.from({ length: digits.count }, (_, at) => digits.images.subarray(at * size, (at + 1) * size));
    const answers = await classifyImages(model, images, { temperature });
    model.dispose();
    const wrong = answers.filter((probabilities, at) => {
      return probabilities.indexOf(Math.max(...probabilities)) !== digits.labels[at];
    });
    expect(wrong.length).toBeGreaterThan(10);
    const shown = Number.parseInt(await textOf(page.getByTestId('tour-misread')), 10);
    // Relaxed SIMD may turn an answer that hangs in the balance.
    expect(Math.abs(shown - wrong.length)).toBeLessThanOrEqual(2);
    await page.locator('.tour-errors .misread-digit').first().click();
    await expect.poll(() => textOf(page.locator('.scene-given'))).toMatch(/labelled \d, read as/);
    await page.goBack();
    await page.getByRole('link', { name: 'Pooling' }).first().click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#tour/pooling');
    expect(await page.locator('[aria-current=step]').count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Moves the focus with the Tab key until it is there. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the Tab key does not reach ${target}`);
}

/** Goes to the next step, whose title then has the focus. */
async function next(page: Page, part: string): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: /^Next:/ }));
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe(`#tour/${part}`);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
}

function rowsOf(values: readonly number[]): number[][] {
  return Array.from({ length: SIDE }, (_, y) => values.slice(y * SIDE, (y + 1) * SIDE));
}

/** What differs between a digit and its copy, as a share, after a filter with ReLU and after each of two poolings. */
function changes(input: number[][], by: number): number[] {
  const stages = (rows: number[][]) => {
    const found = explainConvolution({ input: rows, filter: VERTICAL_LINE_FILTER, padding: 'same' }).output;
    const first = found.map((row) => row.map((sum) => Math.max(0, sum)));
    const second = explainPooling({ input: first, size: 2, kind: 'max' }).output;
    return [first, second, explainPooling({ input: second, size: 2, kind: 'max' }).output];
  };
  const moved = input.map((row) => [...Array.from({ length: by }, () => 0), ...row.slice(0, SIDE - by)]);
  const after = stages(moved);
  return stages(input).map((rows, stage) => {
    const [here, there] = [rows.flat(), after[stage]!.flat()];
    const apart = here.reduce((sum, value, at) => sum + Math.abs(value - there[at]!), 0);
    return apart / [...here, ...there].reduce((sum, value) => sum + Math.abs(value), 0);
  });
}
