import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { goTo, openPage, PLACES, phaseIs, readerIsReady, startTraining } from './page.ts';
import { useSite } from './use-site.ts';

const STYLES = join(import.meta.dirname, '../src/styles');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!findChromium())('every place at every width, in headless Chromium', () => {
  const site = useSite();

  test.each([
    ['light', 1440, 900],
    ['dark', 360, 740],
    ['light', 320, 640],
    ['light', 768, 1024],
    ['dark', 2560, 1440],
  ] as const)(
    '%s at %i pixels: no fault that axe finds, words that are read in forced colours too, and no wider than the screen, from right to left neither',
    async (colorScheme, width, height) => {
      const { context, page, faults } = await openPage(site.browser, site.url, {
        colorScheme,
        viewport: { width, height },
        // No colour is measured on its way to another.
        reducedMotion: 'reduce',
      });
      await readerIsReady(page);
      await page.getByRole('button', { name: 'Example' }).click();
      await expect.poll(() => page.locator('.digit-card').count()).toBe(4);
      await page.evaluate(axeSource);
      for (const place of PLACES) {
        await goTo(page, place);
        if (place === 'train') {
          await page.locator('details.more').evaluate((details) => details.setAttribute('open', ''));
        }
        expect(await moving(page), place).toEqual([]);
        expect(await faultsOfAxe(page), place).toEqual([]);
        expect(await beyondTheScreen(page), place).toBeLessThanOrEqual(0);

        await page.emulateMedia({ forcedColors: 'active' });
        expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        const texts = await contrasts(page);
        expect(texts.length, place).toBeGreaterThan(10);
        expect(texts.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
        await page.emulateMedia({ forcedColors: 'none' });

        await write(page, 'rtl');
        expect(await beyondTheScreen(page), `${place} from right to left`).toBeLessThanOrEqual(0);
        const [wordmark, switches] = await Promise.all(
          ['.wordmark', '.switches'].map(async (part) => (await page.locator(part).boundingBox())!),
        );
        expect(wordmark!.x).toBeGreaterThanOrEqual(switches!.x + switches!.width);
        await write(page, 'ltr');
      }
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  test('the policy that no place violates is in force: a script in an attribute, a style in one and a picture from elsewhere are refused, and told', async () => {
    const { context, page, faults } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    expect(faults).toEqual([]);
    const refused = await page.evaluate(() => {
      const directives = new Set<string>();
      return new Promise<string[]>((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          directives.add(effectiveDirective);
          if (directives.size === 3) resolve([...directives].sort());
        });
        const image = new Image();
        image.src = 'https://elsewhere.test/1.png';
        image.setAttribute('style', 'width: 1px');
        try {
          image.setAttribute('onload', 'globalThis.ran = true');
        } catch {
          // Trusted types refuse it aloud.
        }
      });
    });
    expect(refused).toEqual(['img-src', 'require-trusted-types-for', 'style-src-attr']);
    await expect.poll(() => faults.length).toBeGreaterThanOrEqual(3);
    await context.close();
  });

  test('from right to left the progress of a run begins at the right, and the digits stay as they are', async () => {
    const { context, page } = await openPage(site.browser, site.url, { reducedMotion: 'reduce' });
    await readerIsReady(page);
    await page.getByRole('radio', { name: 'Cells' }).check();
    const cells = () =>
      page
        .locator('.cells-row')
        .first()
        .locator('.cell')
        .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().x));
    await write(page, 'rtl');
    const [first, second] = await cells();
    expect(first).toBeLessThan(second!);
    await startTraining(page, { recipe: 'tiny', limit: 40_000, batchSize: 4, backend: 'simd' });
    await phaseIs(page, 'training');
    const fill = page.locator('.progress-fill');
    const origin = await fill.evaluate((element) => Number.parseFloat(getComputedStyle(element).transformOrigin));
    expect(origin).toBeGreaterThan(100);
    await context.close();
  });
});

test('no style names a side where it means the start or the end of a line', () => {
  const files = readdirSync(STYLES);
  expect(files.length).toBeGreaterThan(8);
  const side =
    /(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)|^\s*(?:left|right):|transform-origin: (?:left|right)/gm;
  const found = files.flatMap((file) =>
    [...readFileSync(join(STYLES, file), 'utf8').matchAll(side)].map(([words]) => `${file}: ${words.trim()}`),
  );
  expect(found).toEqual([]);
});

/** The elements that would change little by little, though the person asked for reduced motion. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) =>
        [undefined, '::before', '::after'].some((part) => {
          const { transitionDuration, animationName } = getComputedStyle(element, part);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none';
        }),
      )
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );
}

/** Lets the lines of the page run from the left or from the right. */
function write(page: Page, direction: 'ltr' | 'rtl'): Promise<void> {
  return page.evaluate((dir) => {
    document.documentElement.dir = dir;
  }, direction);
}

/** What axe finds at the page as it is now. */
function faultsOfAxe(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const result = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/**
 * The contrast (WCAG 2.2) of each text with its ground, by the colours that are really shown. axe reads the fill of letters instead, of
 * which Chromium tells the page's own colour where the person's are forced.
 */
function contrasts(page: Page): Promise<{ text: string; contrast: number }[]> {
  return page.evaluate(() => {
    const numbersOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [red, green, blue] = numbersOf(colour).map((byte) => {
        const share = byte / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const groundOf = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return numbersOf(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor;
    };
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    return [...document.querySelectorAll('body *:not(svg *, option)')]
      .filter((element) => hasWords(element) && element.checkVisibility())
      .map((element) => {
        const [one, other] = [getComputedStyle(element).color, groundOf(element)].map(luminance);
        const contrast = (Math.max(one!, other!) + 0.05) / (Math.min(one!, other!) + 0.05);
        return { text: element.textContent.trim(), contrast };
      });
  });
}

/** By how many pixels the page is wider than what is seen of it. */
function beyondTheScreen(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
