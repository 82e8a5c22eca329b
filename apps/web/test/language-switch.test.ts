import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { chinese } from '../src/words/chinese.ts';
import { english } from '../src/words/english.ts';
import { german } from '../src/words/german.ts';
import { isEnglish, keepPaintedWords, textsOf } from './english-left.ts';
import { isPast, openPage, phaseIs, readerIsReady, startTraining, textOf } from './page.ts';
import { useSite } from './use-site.ts';

const WORDS = { de: german, 'zh-Hans': chinese };

describe.skipIf(!findChromium())('the language switch, in headless Chromium', () => {
  const site = useSite();

  test('leaves no English in a scene that is open, and closes nothing in it', async () => {
    const { context, page, faults } = await openPage(site.browser, site.url, { locale: 'en', reducedMotion: 'reduce' });
    await page.addInitScript(keepPaintedWords);
    await page.reload();
    await readerIsReady(page);
    await page.getByRole('button', { name: english.draw.example }).click();
    await expect.poll(() => page.locator('.digit-card').count()).toBe(4);
    await page.locator('.scene-frame').press('PageDown');
    await page.getByTestId('spot-value').waitFor();
    for (const details of await page.locator('.scene details').all()) await details.locator('summary').click();
    for (const part of ['occlusion', 'grain-sure', 'what-if-sure', 'nearest']) await page.getByTestId(part).waitFor();
    await page.getByRole('button', { name: english.scene.stepThrough }).click();
    const weight = page.locator('.scene-stepper .num-weight').first();
    await weight.fill('0.25');
    await weight.blur();
    for (const lang of ['de', 'zh-Hans'] as const) {
      expect(await leftAfterSwitch(page, lang)).toEqual([]);
      expect(await weight.inputValue()).toBe(lang === 'de' ? '0,25' : '0.25');
      for (const part of ['occlusion', 'grain-sure', 'what-if-sure', 'nearest', 'stages']) {
        expect(await page.getByTestId(part).count(), part).toBe(1);
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  test('keeps what is chosen and written in the other places, and says faults anew', async () => {
    const { context, page } = await openPage(site.browser, `${site.url}#data`, { locale: 'en' });
    await page.addInitScript(keepPaintedWords);
    await page.reload();
    const seven = page.getByRole('radio', { name: '7', exact: true });
    await seven.check();
    await page.getByTestId('digits').waitFor();
    expect(await leftAfterSwitch(page, 'de')).toEqual([]);
    expect(await seven.isChecked()).toBe(true);
    await page.goto(`${site.url}#tour/failure`);
    const three = page.getByRole('radio', { name: '3', exact: true });
    await three.check();
    expect(await leftAfterSwitch(page, 'zh-Hans')).toEqual([]);
    expect(await three.isChecked()).toBe(true);
    await page.locator('[name=language]').selectOption('en');
    await page.locator('#tab-train').click();
    const alert = page.locator('.settings [role=alert]');
    await page.locator('[name=batchSize]').fill('many');
    await page.getByRole('button', { name: english.train.start }).click();
    await expect.poll(() => textOf(alert)).toMatch(/^Batch size must be a whole number .*, not “many”\.$/);
    expect(await leftAfterSwitch(page, 'de')).toEqual([]);
    expect(await textOf(alert)).toMatch(/^Batch-Größe: Geben Sie eine ganze Zahl .* ein, nicht „many“\.$/);
    expect(await page.locator('[name=batchSize]').inputValue()).toBe('many');
    await page.locator('[name=network-files]').setInputFiles({
      ...{ name: 'mine.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') },
    });
    const broken = page.locator('.stored [role=alert]');
    await expect.poll(() => textOf(broken)).toBe(german.told.notAZip('mine.zip'));
    expect(await leftAfterSwitch(page, 'zh-Hans')).toEqual([]);
    expect(await textOf(broken)).toBe(chinese.told.notAZip('mine.zip'));
    await context.close();
  });

  test('leaves no English while a run trains, nor a moment of training lost', async () => {
    const { context, page } = await openPage(site.browser, site.url, { locale: 'en' });
    await page.addInitScript(keepPaintedWords);
    await page.reload();
    await startTraining(page, { limit: 2000, batchSize: 16, epochs: 500, backend: 'simd' });
    await isPast(page, 20);
    await page.locator('.stored-list li').first().waitFor();
    await page.getByRole('button', { name: english.train.nameIt }).click();
    await page.locator('[id^=title-]').first().fill('Mein Lauf');
    for (const lang of ['de', 'zh-Hans'] as const) {
      expect(await leftAfterSwitch(page, lang)).toEqual([]);
      expect(await page.locator('[id^=title-]').first().inputValue()).toBe('Mein Lauf');
    }
    expect(await page.locator('.run').getAttribute('data-phase')).toBe('training');
    await page.getByRole('button', { name: chinese.train.stop, exact: true }).click();
    await phaseIs(page, 'idle');
    await context.close();
  });

  test('shows the language that was chosen last, however long the words of another take', async () => {
    const { context, page } = await openPage(site.browser, site.url, { locale: 'en' });
    await readerIsReady(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/german-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    const late = page.waitForResponse(/\/german-[^/]*\.js$/);
    await page.locator('[name=language]').selectOption('de');
    await page.locator('[name=language]').selectOption('zh-Hans');
    await page.locator('html[lang=zh-Hans]').waitFor();
    release();
    await (await late).finished();
    // Once its words are here, so is what would have been made of them.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await page.locator('[name=language]').inputValue()).toBe('zh-Hans');
    expect(await page.evaluate(() => localStorage.getItem('penstroke-language'))).toBe('zh-Hans');
    await context.close();
  });

  test('goes back to the language that is shown where the words of another do not come', async () => {
    const { context, page } = await openPage(site.browser, site.url, { locale: 'en' });
    await readerIsReady(page);
    await page.route(/\/german-[^/]*\.js$/, (route) => route.abort());
    await page.locator('[name=language]').selectOption('de');
    await expect.poll(() => page.locator('[name=language]').inputValue()).toBe('en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await context.close();
  });
});

/** Switches, and returns what is still said in English then. */
async function leftAfterSwitch(page: Page, lang: keyof typeof WORDS): Promise<string[]> {
  const words = WORDS[lang];
  const painted = () => page.evaluate(() => [...(globalThis as unknown as { paintedWords: Set<string> }).paintedWords]);
  const scene = await page.locator('.scene-canvas').count();
  await page.evaluate(() => (globalThis as unknown as { paintedWords: Set<string> }).paintedWords.clear());
  await page.locator('[name=language]').selectOption(lang);
  await page.locator(`html[lang=${lang}]`).waitFor();
  await expect
    .poll(() => textOf(page.locator('[role=tab][aria-selected=true]')))
    .toBe(
      words.page.titles[(await page.locator('[role=tab][aria-selected=true]').getAttribute('id'))!.slice(4) as 'draw'],
    );
  if (scene > 0) await expect.poll(painted).toContain(words.scene.ink);
  const said = await textsOf(page);
  expect(said.length).toBeGreaterThan(20);
  return said.filter((text) => isEnglish(text, lang, words));
}
