import { describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { chinese } from '../src/words/chinese.ts';
import { english } from '../src/words/english.ts';
import { german } from '../src/words/german.ts';
import { isEnglish, keepPaintedWords, textsOf } from './english-left.ts';
import { openPage, phaseIs, readerIsReady, textOf } from './page.ts';
import { useSite } from './use-site.ts';

const PLACES = ['draw', 'train', 'look', 'data', 'tour'] as const;
const STEPS = ['convolution', 'pooling', 'augmentation', 'regularisation', 'depth', 'failure'];

const LANGUAGES = [
  { locale: 'de-DE', lang: 'de', words: german },
  { locale: 'zh-CN', lang: 'zh-Hans', words: chinese },
] as const;

describe.skipIf(!findChromium())('the page in other languages, in headless Chromium', () => {
  const site = useSite();

  describe.each(LANGUAGES)('$lang', ({ locale, lang, words }) => {
    test('is what the browser asks for, and no place has an English word', async () => {
      const { context, page, faults } = await openPage(site.browser, site.url, { locale, reducedMotion: 'reduce' });
      await page.addInitScript(keepPaintedWords);
      await page.reload();
      await readerIsReady(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.title()).toBe(`${words.page.titles.draw} · Penstroke`);
      const found: { place: string; text: string }[] = [];
      const gather = async (place: string) => {
        const said = await textsOf(page);
        expect(said.length, place).toBeGreaterThan(20);
        for (const text of said) if (isEnglish(text, lang, words)) found.push({ place, text });
      };
      await gather('draw, empty');
      await page.getByRole('tab', { name: words.page.titles.look }).click();
      await page.locator('.stepper').waitFor();
      await gather('look, empty');
      await page.getByRole('tab', { name: words.page.titles.draw }).click();
      await page.getByRole('button', { name: words.draw.example }).click();
      await expect.poll(() => page.locator('.digit-card').count()).toBe(4);
      await page.locator('.scene-frame').press('PageDown');
      await page.getByTestId('spot-value').waitFor();
      for (const details of await page.locator('.scene details').all()) await details.locator('summary').click();
      await page.getByTestId('occlusion').waitFor();
      await page.getByTestId('grain-sure').waitFor();
      await page.getByTestId('what-if-sure').waitFor();
      await page.getByTestId('nearest').waitFor();
      await page.getByRole('button', { name: words.scene.stepThrough }).click();
      await page.locator('.scene-stepper').waitFor();
      await gather('draw');
      await page.getByRole('tab', { name: words.page.titles.look }).click();
      await page.locator('.layer').first().waitFor();
      await page.locator('.arithmetic').waitFor();
      await gather('look');
      await page.getByRole('tab', { name: words.page.titles.data }).click();
      await page.getByTestId('digits').waitFor();
      await gather('data');
      for (const step of STEPS) {
        await page.goto(`${site.url}#tour/${step}`);
        await page.locator('.tour-experiment').waitFor();
        await gather(`tour, ${step}`);
      }
      await page.getByRole('tab', { name: words.page.titles.train }).click();
      await page.locator('details.more').evaluate((details) => details.setAttribute('open', ''));
      await gather('train');
      await page.locator('[name=limit]').fill('600');
      await page.locator('[name=backend]').selectOption('simd');
      await page.getByRole('button', { name: words.train.start }).click();
      await phaseIs(page, 'finished');
      await page.locator('.confusion').waitFor();
      await page.locator('.stored-list li').first().waitFor();
      await gather('train, a run');
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    });

    test('fits on 320 pixels: no place is wider, and no word is cut by its button', async () => {
      const { context, page } = await openPage(site.browser, `${site.url}#draw`, {
        locale,
        viewport: { width: 320, height: 640 },
        reducedMotion: 'reduce',
      });
      await readerIsReady(page);
      for (const width of [768, 320]) {
        await page.setViewportSize({ width, height: 640 });
        const [wordmark, switches] = await Promise.all(
          ['.wordmark', '.switches'].map((part) => page.locator(part).boundingBox()),
        );
        expect(wordmark!.y, `wordmark and switches in one row, ${width}`).toBeLessThan(switches!.y + switches!.height);
        expect(switches!.y).toBeLessThan(wordmark!.y + wordmark!.height);
      }
      await page.getByRole('button', { name: words.draw.example }).click();
      await expect.poll(() => page.locator('.digit-card').count()).toBe(4);
      for (const place of PLACES) {
        await page.locator(`#tab-${place}`).click();
        await page.locator(`#tab-${place}[aria-selected=true]`).waitFor();
        if (place === 'look') await page.locator('.layer').first().waitFor();
        if (place === 'data') await page.getByTestId('digits').waitFor();
        if (place === 'tour') await page.locator('.tour-strongest').waitFor();
        if (place === 'train') {
          await page.locator('details.more').evaluate((details) => details.setAttribute('open', ''));
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, place).toBeLessThanOrEqual(0);
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('button, .segmented label, [role=tab]')]
            .filter((element) => element.checkVisibility())
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
            .map(({ textContent }) => textContent),
        );
        expect(cut, place).toEqual([]);
        const tabs = await page.evaluate(() =>
          [...document.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect().right),
        );
        expect(Math.max(...tabs), place).toBeLessThanOrEqual(320);
      }
      await context.close();
    });
  });

  test('a switch changes the language at once, in the place that is shown, and a reload keeps it', async () => {
    const { context, page } = await openPage(site.browser, `${site.url}#train`, { locale: 'en-GB' });
    const title = page.locator('.place-title');
    await expect.poll(() => textOf(title)).toBe(english.train.title);
    await page.locator('[name=language]').selectOption('de');
    await expect.poll(() => textOf(title)).toBe(german.train.title);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await expect.poll(() => page.title()).toBe(`${german.page.titles.train} · Penstroke`);
    await page.reload();
    await expect.poll(() => textOf(title)).toBe(german.train.title);
    await page.locator('[name=language]').selectOption('zh-Hans');
    await expect.poll(() => textOf(title)).toBe(chinese.train.title);
    await page.locator('[name=language]').selectOption('en');
    await expect.poll(() => textOf(title)).toBe(english.train.title);
    await context.close();
  });

  test('what went wrong is told in the language that is shown then', async () => {
    const { context, page } = await openPage(site.browser, site.url, { locale: 'de' });
    await readerIsReady(page);
    const white = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==',
      'base64',
    );
    await page.locator('input[type=file]').setInputFiles({ name: 'white.png', mimeType: 'image/png', buffer: white });
    const notice = page.locator('.notice-problem');
    await expect.poll(() => textOf(notice)).toBe(german.told.blank());
    await page.locator('[name=language]').selectOption('zh-Hans');
    await expect.poll(() => textOf(notice)).toBe(chinese.told.blank());
    await context.close();
  });
});
