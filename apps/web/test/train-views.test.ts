import { loadModel } from '@penstroke/models';
import { recipes } from '@penstroke/recipes';
import { setBackend } from '@tensorflow/tfjs-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import '@tensorflow/tfjs-backend-cpu';
import { findChromium } from '../scripts/open-page.mjs';
import { networkSizes, trainingBytes } from '../src/client/recipe-sizes.ts';
import { createPlane } from '../src/worker/train/plane.ts';
import { mnistSets } from './mnist-sets.ts';
import {
  draw,
  goTo,
  openPage,
  PLACES,
  pauseAfter,
  phaseIs,
  readerIsReady,
  seenPixels,
  startTraining,
  storedRows,
  textOf,
} from './page.ts';
import { useSite } from './use-site.ts';

describe.skipIf(!findChromium())('training worth watching, in headless Chromium', () => {
  const site = useSite();

  beforeAll(async () => {
    await setBackend('cpu');
  });

  test('a recipe says what it reaches, takes and holds, with the numbers of the packages', async () => {
    const { context, page, faults } = await openPage(site.browser, `${site.url}#train`);
    await page.locator('[name=recipe][value=lenet]').check();
    // That these are the packages' numbers, src/client/recipe-sizes.test.ts shows.
    const { parameters } = networkSizes.lenet;
    expect(await textOf(page.getByTestId('recipe-parameters'))).toBe(parameters.toLocaleString('en'));
    expect(Number.parseFloat(await textOf(page.getByTestId('recipe-memory')))).toBeCloseTo(
      trainingBytes(recipes.lenet) / 1e6,
      0,
    );
    const facts = await textOf(page.locator('.recipe-facts'));
    expect(facts).toMatch(/Time, on two cores 1\d s/);
    expect(await textOf(page.locator('.recipe', { hasText: 'lenet' }).first())).toContain('99.2 %');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('every place says how far a run is, in its title and in the tab of the trainings, until the run ends', async () => {
    const { context, page } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    await page.getByRole('button', { name: 'Example' }).click();
    await page.locator('.digit-card').first().waitFor();
    await startTraining(page, { limit: 2000, batchSize: 16, epochs: 50, backend: 'simd' });
    await goTo(page, 'data');
    // The run is at work, and the place that shows how far it has come is another one.
    await page.waitForFunction(() => /^[1-9]\d? % · Data · Penstroke$/.test(document.title));
    await goTo(page, 'train');
    await pauseAfter(page, 100);
    const [done, all] = /update ([\d,]+) of ([\d,]+)/
      .exec(await textOf(page.locator('.progress-words')))!
      .slice(1)
      .map((number) => Number(number.replaceAll(',', '')));
    expect(all).toBe(6250);
    const bar = page.locator('#tab-train .tab-progress');
    for (const place of PLACES) {
      await goTo(page, place);
      const name = await textOf(page.locator(`#tab-${place}`));
      await expect.poll(() => page.title()).toBe(`${Math.round((100 * done!) / all!)} % · ${name} · Penstroke`);
      const [track, fill] = await bar.evaluate((element) =>
        [undefined, '::before'].map((part) => Number.parseFloat(getComputedStyle(element, part).width)),
      );
      expect(fill! / track!, place).toBeCloseTo(done! / all!, 3);
    }
    await goTo(page, 'train');
    await page.locator('.run').getByRole('button', { name: 'Stop', exact: true }).click();
    await expect.poll(() => page.title()).toBe('Train · Penstroke');
    expect(await bar.count()).toBe(0);
    await context.close();
  });

  test.each([
    ['fast', 'Label smoothing of 10 % raises the training loss'],
    ['tiny', undefined],
  ] as const)(
    'the curves of %s tell that softened labels raise the training loss only if they do',
    async (recipe, told) => {
      const { context, page } = await openPage(site.browser, `${site.url}#train`);
      await startTraining(page, { recipe, limit: 500, batchSize: 50, backend: 'simd' });
      await phaseIs(page, 'finished');
      const note = page.getByTestId('label-smoothing');
      if (told) expect(await textOf(note)).toContain(told);
      else expect(await note.count()).toBe(0);
      await context.close();
    },
  );

  test('the map of the last layer has the places that another process finds; two runs lie side by side', async () => {
    const { context, page, faults } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    await draw(page, [
      [0.5, 0.25],
      [0.49, 0.75],
    ]);
    await page.locator('.digit-card').waitFor();
    await startTraining(page, { limit: 2000, batchSize: 64, backend: 'simd' });
    await phaseIs(page, 'finished');
    await page.locator('.plane-own').waitFor();

    const model = await storedModel(page);
    const plane = createPlane(model.network, model.normalization, mnistSets().test)!;
    const expected = await plane.project(0, undefined);
    const share = Number.parseFloat(await textOf(page.getByTestId('plane-share')));
    expect(Math.abs(share - 100 * expected.share)).toBeLessThan(1);
    const shown = await page
      .locator('.plane-digit')
      .evaluateAll((marks) =>
        marks.map((mark) => ({ x: Number(mark.getAttribute('x')), y: Number(mark.getAttribute('y')) })),
      );
    expect(shown.length).toBe(expected.points.length);
    // Distances are the same whichever way the axes point, but for one scale.
    const apart = (points: readonly { x: number; y: number }[]) => {
      const all = points.map((point) => Math.hypot(point.x - points[0]!.x, point.y - points[0]!.y));
      const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
      return all.map((one) => one / mean);
    };
    const [here, there] = [apart(shown), apart(expected.points)];
    here.forEach((distance, at) => {
      expect(Math.abs(distance - there[at]!)).toBeLessThan(0.1);
    });

    // The run has ended, and its worker with it; another digit is still placed, at the same length from the middle within 2 %.
    const star = () =>
      page
        .locator('.plane-own')
        .evaluate((mark) => Math.hypot(Number(mark.getAttribute('data-x')), Number(mark.getAttribute('data-y'))));
    const before = await star();
    await page.getByRole('tab', { name: 'Draw' }).click();
    await page.getByRole('button', { name: 'Clear' }).click();
    await draw(page, [
      [0.4, 0.25],
      [0.6, 0.25],
      [0.47, 0.8],
    ]);
    const pixels = Uint8Array.from(await seenPixels(page));
    const { own } = await plane.project(0, pixels);
    const length = Math.hypot(own!.x, own!.y);
    expect(Math.abs(before / length - 1)).toBeGreaterThan(0.04);
    await page.getByRole('tab', { name: 'Train' }).click();
    await expect.poll(async () => Math.abs((await star()) / length - 1)).toBeLessThan(0.02);

    await startTraining(page, { limit: 2000, batchSize: 32, seed: 2, backend: 'simd' });
    await expect.poll(() => page.locator('.stored-list li').count()).toBe(2);
    await phaseIs(page, 'finished');
    for (const box of await page.locator('.stored-compare input').all()) await box.check();
    await expect
      .poll(() => page.locator('.differences tbody tr').allTextContents())
      .toEqual(['batch size3264', 'seed21']);
    expect(await page.locator('.side-by-side .chart-key').count()).toBe(4);
    model.network.dispose();
    // The page may be turned or made narrower at any time.
    await page.setViewportSize({ width: 360, height: 740 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** The network of the run that is stored. */
async function storedModel(page: Page) {
  const [{ network } = {}] = (await storedRows(page, 'networks')) as unknown as {
    network?: {
      modelTopology: object;
      weightSpecs: [];
      weights: number[];
      normalization: { scale: number; offset: number };
    };
  }[];
  const { modelTopology, weightSpecs, weights, normalization } = network!;
  const weightData = Uint8Array.from(weights).buffer;
  return { network: await loadModel({ modelTopology, weightSpecs, weightData }), normalization };
}
