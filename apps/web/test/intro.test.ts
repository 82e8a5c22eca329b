import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { draw, openPage, readerIsReady, textOf } from './page.ts';
import { useSite } from './use-site.ts';

describe.skipIf(!findChromium())('the first visit, in headless Chromium', () => {
  const site = useSite();

  const answer = (page: Page) => textOf(page.getByTestId('answer'));

  test('a digit writes itself and is read, the pen is handed over, and it never comes again unasked', async () => {
    const { context, page, faults } = await openPage(site.browser, site.url, { firstVisit: true });
    await page.getByRole('button', { name: 'Skip' }).waitFor();
    await page.getByText('Your turn.').waitFor();
    await expect.poll(() => answer(page)).toBe('3');
    await draw(page, [
      [0.5, 0.25],
      [0.5, 0.75],
    ]);
    await expect.poll(() => answer(page)).toBe('1');
    expect(await page.locator('.intro-note').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => answer(page)).toBe('–');
    await page.reload();
    // It would begin with the network.
    await readerIsReady(page);
    expect(await page.locator('.intro-note').count()).toBe(0);
    expect(await answer(page)).toBe('–');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('is skipped by a button, by Escape, and by writing', async () => {
    for (const skip of [skipByButton, (page: Page) => page.keyboard.press('Escape')]) {
      const { context, page } = await openPage(site.browser, site.url, { firstVisit: true });
      await page.locator('.intro-note').waitFor();
      await skip(page);
      await expect.poll(() => page.locator('.intro-note').count()).toBe(0);
      await expect.poll(() => answer(page)).toBe('–');
      await context.close();
    }
  });

  test('stands still with reduced motion', async () => {
    const { context, page } = await openPage(site.browser, site.url, { firstVisit: true, reducedMotion: 'reduce' });
    await page.locator('.intro-note').waitFor();
    expect(await textOf(page.locator('.intro-note'))).toContain('Your turn.');
    await expect.poll(() => answer(page)).toBe('3');
    await page.getByRole('button', { name: 'Take the pen' }).click();
    await expect.poll(() => answer(page)).toBe('–');
    await context.close();
  });

  test('does not come where something else is asked for: another place, or a drawing that was kept', async () => {
    const { context, page } = await openPage(site.browser, `${site.url}#data`, { firstVisit: true });
    await readerIsReady(page);
    await page.getByRole('tab', { name: 'Draw' }).click();
    await page.locator('.sheet-hint').waitFor();
    expect(await page.locator('.intro-note').count()).toBe(0);
    await context.close();
  });
});

/** From inside the page: a click from outside may come when the button is another one. */
async function skipByButton(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const skip = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Skip');
    skip?.click();
    return skip !== undefined;
  });
}
