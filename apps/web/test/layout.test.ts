import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { openPage, phaseIs, readerIsReady, startTraining } from './page.ts';
import { useSite } from './use-site.ts';

describe.skipIf(!findChromium())('the page wide, small, on paper and in links, in headless Chromium', () => {
  const site = useSite();

  test.each([1800, 2560])(
    '%i pixels have three columns: paper, answer, scene; settings, run, what is kept',
    async (width) => {
      const { context, page } = await openPage(site.browser, site.url, { viewport: { width, height: 1000 } });
      await readerIsReady(page);
      await page.getByRole('button', { name: 'Example' }).click();
      await expect.poll(() => page.locator('.digit-card').count()).toBe(4);
      await expectColumns(['.draw-sheet', '.draw-answer', '.scene'].map((part) => page.locator(part)));
      await page.getByRole('tab', { name: 'Train' }).click();
      await expectColumns(['.train-settings', '.train-empty', '.stored'].map((part) => page.locator(part)));
      await page.getByRole('tab', { name: 'Look inside' }).click();
      await page.locator('.layer').first().waitFor();
      await expectColumns(await page.locator('.look-section').all());
      await context.close();
    },
  );

  test('on 360 pixels one thumb reaches places and tools: at the bottom, 44 pixels high, nothing beside the screen', async () => {
    const viewport = { width: 360, height: 740 };
    const { context, page } = await openPage(site.browser, site.url, { viewport, hasTouch: true, isMobile: true });
    await readerIsReady(page);
    const tabs = await boxesOf(page.getByRole('tab'));
    expect(tabs).toHaveLength(5);
    const tools = await boxesOf(page.locator('.draw .toolbar button'));
    expect(tools.length).toBeGreaterThan(5);
    for (const { height } of [...tabs, ...tools]) expect(height).toBeGreaterThanOrEqual(44);
    for (const { y, height } of tabs) {
      expect(y).toBeGreaterThan(0.85 * viewport.height);
      expect(y + height).toBeLessThanOrEqual(viewport.height);
    }
    // Without scrolling, in the lower half, and clear of the places.
    for (const { y, height } of tools) {
      expect(y).toBeGreaterThan(viewport.height / 2);
      expect(y + height).toBeLessThanOrEqual(tabs[0]!.y);
    }
    for (const { x, width } of [...tabs, ...tools]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(viewport.width);
    }
    await page.getByRole('tab', { name: 'Data' }).tap();
    await page.getByTestId('digits').waitFor();
    // The last words of a place are not under the bar.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const [status] = await boxesOf(page.locator('.status'));
    expect(status!.y + status!.height).toBeLessThanOrEqual(tabs[0]!.y + 1);
    await context.close();
  });

  test('on paper a run is its figures, curves and the confusion table, black on white from a dark page too', async () => {
    const { context, page } = await openPage(site.browser, `${site.url}#train`, {
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    await startTraining(page, { limit: 600, batchSize: 32, backend: 'simd' });
    await phaseIs(page, 'finished');
    await page.locator('.confusion').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.confusion', '.figures', '.charts', '.run-title']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    }
    for (const part of ['.masthead', '.settings', '.stored', '.run-buttons', '.misread', '.status', '.run-views']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
    const colours = await page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.querySelector('.confusion td.right')!).color,
    ]);
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await context.close();
  });

  test('the icons of the manifest and the picture of links are there, as large as they say', async () => {
    const { context, page } = await openPage(site.browser, site.url);
    const pictures = await page.evaluate(async () => {
      const sizeOf = async (address: string) => {
        const { width, height } = await createImageBitmap(await (await fetch(address)).blob());
        return `${width}x${height}`;
      };
      const href = (selector: string) => document.querySelector<HTMLLinkElement>(selector)!.href;
      const manifest = href('link[rel=manifest]');
      const { icons } = (await (await fetch(manifest)).json()) as {
        icons: { src: string; sizes: string; type: string }[];
      };
      const found = icons
        .filter(({ type }) => type === 'image/png')
        .map(async ({ src, sizes }) => ({ sizes, really: await sizeOf(new URL(src, manifest).href) }));
      const meta = (of: string) => document.querySelector(`meta[property="og:${of}"]`)!.getAttribute('content')!;
      return {
        icons: await Promise.all(found),
        apple: await sizeOf(href('link[rel=apple-touch-icon]')),
        link: { says: `${meta('image:width')}x${meta('image:height')}`, really: await sizeOf(meta('image')) },
      };
    });
    expect(pictures.icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512']);
    for (const { sizes, really } of pictures.icons) expect(really).toBe(sizes);
    expect(pictures.apple).toBe('180x180');
    expect(pictures.link).toEqual({ says: '1200x630', really: '1200x630' });
    await context.close();
  });
});

async function boxesOf(elements: Locator): Promise<{ x: number; y: number; width: number; height: number }[]> {
  return Promise.all((await elements.all()).map(async (element) => (await element.boundingBox())!));
}

/** Each begins where the one before has ended, beside it. */
async function expectColumns(parts: readonly Locator[]): Promise<void> {
  expect(parts).toHaveLength(3);
  const [left, middle, right] = (await Promise.all(parts.map((part) => part.boundingBox()))).map((box) => box!);
  expect(middle!.x).toBeGreaterThanOrEqual(left!.x + left!.width);
  expect(right!.x).toBeGreaterThanOrEqual(middle!.x + middle!.width);
  expect(Math.max(left!.y, middle!.y, right!.y) - Math.min(left!.y, middle!.y, right!.y)).toBeLessThan(120);
}
