import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { chinese } from '../src/words/chinese.ts';
import { english } from '../src/words/english.ts';
import { german } from '../src/words/german.ts';
import { openPage, phaseIs, readerIsReady, textOf } from './page.ts';
import { samplesOf } from './samples-of.ts';
import { useSite } from './use-site.ts';

const PLACES = ['draw', 'train', 'look', 'data', 'tour'] as const;
const STEPS = ['convolution', 'pooling', 'augmentation', 'regularisation', 'depth', 'failure'];

/** Latin letters that stand in a Chinese page too: names, file names, units, and what layers and networks are called. */
const NAMES = new Set(
  [
    ...[
      'Penstroke',
      'English',
      'Deutsch',
      'MNIST',
      'Fashion',
      'LeNet',
      'AlexNet',
      'Dropout',
      'Adam',
      'SGD',
      'Nesterov',
    ],
    ...[
      'WebGPU',
      'GPU',
      'WebAssembly',
      'SIMD',
      'JavaScript',
      'Worker',
      'Chromium',
      'Firefox',
      'IDX',
      'MB',
      'GB',
      'ReLU',
    ],
    ...[
      'Shift',
      'Page',
      'Up',
      'Down',
      'Esc',
      'VALID',
      'SAME',
      'alpha',
      'sigma',
      'zip',
      'model',
      'json',
      'weights',
      'bin',
    ],
    ...['lenet', 'augmented', 'alexnet', 'norm', 'dropout', 'fast', 'best', 'tiny', 'fashion', 'mnist', 'bn'],
    // A run's network bears this name in its files, whatever the language.
    ...['seed'],
  ].map((name) => name.toLowerCase()),
);
/** What a layer is called in its network, and its kind in TensorFlow.js. */
const LAYER =
  /^(image|logits|relu|(conv|pool|dense|norm|drop|flat|batch|max|average|activation|global)\w*|[A-Z][a-z]+\w*[A-Z]\w*|dense|flatten|dropout|activation)$/i;

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

/** In the page: keeps what is painted on canvases, which no element has. */
function keepPaintedWords(): void {
  const painted = new Set<string>();
  Object.assign(globalThis, { paintedWords: painted });
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    painted.add(text);
    fillText.call(this, text, ...place);
  };
}

/** All that the page says now: texts, names for those who do not see, and words on canvases. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = new Set<string>((globalThis as unknown as { paintedWords: Set<string> }).paintedWords);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('script, style, noscript, code')) said.add(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('body *')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) {
        said.add(element.getAttribute(name) ?? '');
      }
    }
    return [...said].map((text) => text.trim()).filter((text) => text !== '');
  });
}

const SAID_IN_ENGLISH = [...samplesOf(english).values()]
  .flatMap((text) => text.split(/«\d»/))
  .map((text) => text.trim());

/** Whether a text has words of the English catalogue that the language does not have, or of none. */
function isEnglish(text: string, lang: string, words: typeof english): boolean {
  if (lang === 'zh-Hans') {
    return (text.match(/[A-Za-z][A-Za-z_\d]+/g) ?? []).some(
      (word) => !NAMES.has(word.toLowerCase()) && !LAYER.test(word) && !/^\d|^x\d/.test(word),
    );
  }
  if (LAYER.test(text)) return false;
  const own = [...samplesOf(words).values()].join('\n').toLowerCase();
  return SAID_IN_ENGLISH.filter((phrase) => /[a-z]{3}/i.test(phrase) && !own.includes(phrase.toLowerCase())).some(
    (phrase) => (phrase.length > 12 ? text.includes(phrase) : text.toLowerCase() === phrase.toLowerCase()),
  );
}
