import { registerSimdBackend } from '@penstroke/backend-simd';
import { createNetworkTracer, occlusionMap, saliencyMap } from '@penstroke/models';
import { classifyImages } from '@penstroke/recognizer';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { layoutScene } from '../src/pages/scene/scene-layout.ts';
import { placeOf } from '../src/pages/scene/scene-places.ts';
import { draw, openPage, readerIsReady, seenPixels, textOf } from './page.ts';
import { pretrained } from './pretrained.ts';
import { useSite } from './use-site.ts';

describe.skipIf(!findChromium())('from ink to answer, in headless Chromium', () => {
  const site = useSite();

  beforeAll(async () => {
    // The page's own kernels: a max-pool of equal values has more than one gradient, and rounding chooses.
    await registerSimdBackend({ threads: 1 });
    await setBackend('simd');
  });

  test('shows by keyboard alone the numbers that the network computes in another process, within 0.01', async () => {
    const { context, page, faults } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    await draw(page, [
      [0.42, 0.3],
      [0.55, 0.25],
      [0.55, 0.45],
      [0.47, 0.52],
      [0.58, 0.6],
      [0.44, 0.78],
    ]);
    await page.locator('.digit-card').waitFor();
    const scene = page.locator('.scene-frame');
    await scene.focus();
    await page.keyboard.press('PageDown');
    await page.locator('.spot').waitFor();
    const pixels = await seenPixels(page);
    expect(pixels.filter((byte) => byte > 128).length).toBeGreaterThan(20);

    const { model, temperature } = await pretrained();
    const { stages, trace } = createNetworkTracer(model);
    const { values, explain } = await trace(Float32Array.from(pixels, (byte) => byte / 255));
    const [probabilities] = await classifyImages(model, [pixels], { temperature });
    let index = middleOf(stages[1]!.shape);
    for (const stage of stages.keys()) {
      if (stage === 0) continue;
      if (stage > 1) {
        await page.keyboard.press('PageDown');
        index = middleOf(stages[stage]!.shape);
      }
      const { together } = await explain(stage, index);
      const value = values[stage]![index]!;
      await expect.poll(() => textOf(page.locator('.spot-title'))).toContain(`${nameOf(stages, stage)}`);
      await expect
        .poll(async () => Math.abs(number(await textOf(page.getByTestId('spot-value'))) - value))
        .toBeLessThan(0.01);
      const sum = number(await textOf(page.getByTestId('spot-sum').locator('b')));
      expect(Math.abs(sum - together)).toBeLessThan(0.01);
    }
    await page.getByText('All layers as a table').click();
    const rows = page.getByTestId('stages').locator('tbody tr');
    expect(await rows.count()).toBe(stages.length);
    const best = probabilities!.indexOf(Math.max(...probabilities!));
    expect(await textOf(page.getByTestId('stages').locator('tfoot td'))).toContain(
      `${(100 * probabilities![best]!).toFixed(1)} %`,
    );

    // The products in the table of the first layer come to its sum.
    await scene.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowLeft');
    await page.getByText('The same as a table').click();
    const cells = page.locator('.spot-table-frame tbody tr td:last-child');
    await expect.poll(() => cells.count()).toBe(9);
    const products = (await cells.allTextContents()).map(number);
    const first = await explain(1, middleOf(stages[1]!.shape) - stages[1]!.shape[2]!);
    expect(Math.abs(products.reduce((total, product) => total + product, 0) - first.together)).toBeLessThan(0.06);
    model.dispose();
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a pixel that is clicked keeps its sum, and leads to the stepper with the digit and the filter', async () => {
    const { context, page } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    await draw(page, [
      [0.5, 0.2],
      [0.5, 0.8],
    ]);
    await page.locator('.digit-card').waitFor();
    const canvas = page.locator('.scene-canvas');
    await canvas.scrollIntoViewIfNeeded();
    const { model } = await pretrained();
    const { stages } = createNetworkTracer(model);
    model.dispose();
    const { blocks } = layoutScene(stages, await canvas.evaluate(({ clientWidth }) => clientWidth));
    const [, across, maps] = stages[1]!.shape as [number, number, number];
    const { left, top, width } = placeOf(blocks[2]!, (9 * across + 6) * maps + 3)!;
    await canvas.click({ position: { x: left + width / 2, y: top + width / 2 } });
    await expect.poll(() => textOf(page.locator('.spot-title'))).toContain('conv1x1, map 4, row 10, column 7');
    const title = await textOf(page.locator('.spot-title'));
    await page.mouse.move(5, 5);
    expect(await textOf(page.locator('.spot-title'))).toBe(title);
    const weights = await page.locator('.spot-grids .num-grid').nth(1).locator('.num').allTextContents();
    await page.getByRole('button', { name: 'Step through this filter by hand' }).click();
    const stepper = page.locator('.scene-stepper');
    const filter = stepper.getByRole('textbox', { name: /^weight/ });
    await expect.poll(() => filter.count()).toBe(9);
    const shown = await filter.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    shown.forEach((weight, at) => {
      expect(Math.abs(Number(weight) - number(weights[at]!))).toBeLessThan(0.011);
    });
    await filter.first().fill('-0,5');
    await expect.poll(() => textOf(stepper.locator('.stepper-sum'))).toContain('(−0.5)');
    await stepper.getByRole('radio', { name: 'stride 2' }).check();
    await expect.poll(() => textOf(stepper.locator('.stepper-place'))).toBe('position 1 of 4');
    await context.close();
  });

  test('tells where it looks, as saliency and occlusion maps of another process have it, within 2 %', async () => {
    const { context, page } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    await draw(page, [
      [0.42, 0.3],
      [0.55, 0.25],
      [0.5, 0.5],
      [0.46, 0.8],
    ]);
    await page.locator('.digit-card').waitFor();
    await page.getByText('Why this answer?').click();
    await page.getByTestId('occlusion').waitFor();
    const pixels = await seenPixels(page);
    const image = Float32Array.from(pixels, (byte) => byte / 255);
    const { model } = await pretrained();
    for (const output of [7, 4]) {
      await page.locator('[name=why-output]').selectOption(String(output));
      const saliency = await saliencyMap(model, image, output);
      const { covered, whole, columns } = await occlusionMap(model, image, output);
      const told = async (id: string) => {
        const words = await textOf(page.getByTestId(id));
        const [, row, column, value] = /Most at row (\d+), column (\d+): (.+)\.$/.exec(words)!;
        return { place: [Number(row) - 1, Number(column) - 1], value: number(value!) };
      };
      const drop = covered.map((value) => whole - value);
      for (const [id, map, wide, step] of [
        ['saliency', saliency, 28, 1],
        ['occlusion', drop, columns, 2],
      ] as const) {
        const most = Math.max(...map.map(Math.abs));
        await expect
          .poll(async () => Math.abs(Math.abs((await told(id)).value) - most))
          .toBeLessThan(0.02 * most + 0.005);
        const { place, value } = await told(id);
        const there = map[(place[0]! / step) * wide + place[1]! / step]!;
        expect(Math.abs(there - value)).toBeLessThan(0.02 * most + 0.005);
      }
    }
    model.dispose();
    await context.close();
  });

  test('is painted while the pen moves, and shows the last of what was written', async () => {
    const { context, page } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    await page.locator('.scene-canvas').waitFor();
    const pictures = await page.evaluateHandle(() => {
      const seen: string[] = [];
      const look = () => {
        const now = (document.querySelector('.scene-canvas') as HTMLCanvasElement).toDataURL();
        if (now !== seen.at(-1)) seen.push(now);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      return seen;
    });
    await draw(page, [
      [0.42, 0.3],
      [0.55, 0.25],
      [0.5, 0.5],
      [0.46, 0.8],
    ]);
    // Of 24 movements, on however busy a machine.
    expect(await pictures.evaluate(({ length }) => length)).toBeGreaterThan(4);
    await page.waitForTimeout(1000);
    const last = await pictures.evaluate((seen) => seen.at(-1));
    // The same, painted anew.
    const scene = page.locator('.scene-frame');
    await scene.focus();
    await page.keyboard.press('PageDown');
    await page.locator('.spot').waitFor();
    await expect.poll(() => pictures.evaluate((seen) => seen.at(-1))).not.toBe(last);
    await page.keyboard.press('Escape');
    await expect.poll(() => pictures.evaluate((seen) => seen.at(-1))).toBe(last);
    await context.close();
  });

  test('has as many answers as the network has classes, and follows the pen', async () => {
    const { context, page } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    await page.getByRole('button', { name: 'Example' }).click();
    await expect.poll(() => page.locator('.scene-head .look-digit').count()).toBe(4);
    await page.locator('.scene-frame').focus();
    await page.keyboard.press('End');
    await expect.poll(() => textOf(page.locator('.spot-title'))).toContain('Answer 0');
    const shownValue = () => textOf(page.getByTestId('spot-value'));
    const before = await shownValue();
    await page.locator('.scene-head .look-digit').first().click();
    await expect.poll(shownValue).not.toBe(before);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => page.locator('.spot').count()).toBe(0);
    await context.close();
  });
});

function middleOf(shape: readonly number[]): number {
  const [height, width, maps] = shape;
  return shape.length === 3 ? (Math.floor(height! / 2) * width! + Math.floor(width! / 2)) * maps! : 0;
}

function nameOf(stages: readonly { readonly name: string }[], stage: number): string {
  return stage === stages.length - 1 ? 'Answer' : stages[stage]!.name;
}

/** A number as the page writes it. */
function number(text: string): number {
  return Number(text.replace('\u2212', '-'));
}
