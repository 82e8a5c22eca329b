import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { draw, openPage, readerIsReady } from './page.ts';
import { useSite } from './use-site.ts';

const LEFT = [
  [0.2, 0.3],
  [0.2, 0.7],
] as const;
const RIGHT = [
  [0.8, 0.3],
  [0.8, 0.7],
] as const;
const PEN_REST_MS = 300;

describe.skipIf(!findChromium())('the paper, in headless Chromium', () => {
  const site = useSite();

  test('a stroke that is undone while it is drawn is gone, and the one before stays as it was', async () => {
    const { context, page, faults } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    await draw(page, LEFT);
    await expect.poll(() => strokesOf(page)).toHaveLength(1);
    const [first] = await strokesOf(page);
    const { x, y, width, height } = (await page.locator('.paper-ink').boundingBox())!;
    await page.mouse.move(x + 0.5 * width, y + 0.3 * height);
    await page.mouse.down();
    await page.mouse.move(x + 0.5 * width, y + 0.5 * height, { steps: 4 });
    await page.keyboard.press('Control+z');
    await page.mouse.move(x + 0.7 * width, y + 0.7 * height, { steps: 4 });
    await page.mouse.up();
    await draw(page, RIGHT);
    await expect.poll(() => strokesOf(page)).toHaveLength(2);
    expect((await strokesOf(page))[0]).toEqual(first);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('of two pictures the later one stays, though the other is decoded after it', async () => {
    const { context, page, faults } = await openPage(site.browser, site.url);
    await page.evaluate(HOLD_FIRST_BITMAP);
    const input = page.locator('.draw input[type=file]');
    await input.setInputFiles(await whitePicture(page, 'slow.png'));
    await page.waitForFunction(() => 'letGo' in globalThis);
    await input.setInputFiles(await whitePicture(page, 'quick.png'));
    const label = () => page.locator('.paper-ink').getAttribute('aria-label');
    await expect.poll(label).toBe('Picture “quick.png”');
    await page.evaluate(async () => {
      await (globalThis as unknown as { letGo: () => Promise<void> }).letGo();
      // What it leads to, and then a frame in which it is drawn.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await new Promise(requestAnimationFrame);
    });
    expect(await label()).toBe('Picture “quick.png”');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('arrow keys with Control, Alt or Meta are the browser’s, on tabs and cells', async () => {
    const { context, page } = await openPage(site.browser, site.url);
    await page.getByRole('radio', { name: 'Cells' }).check();
    await page.evaluate(() => {
      const taken: string[] = [];
      Object.assign(globalThis, { taken });
      addEventListener('keydown', (event) => event.defaultPrevented && taken.push(event.key));
    });
    for (const place of ['#tab-draw', '.cell[tabindex="0"]']) {
      for (const name of ['ctrlKey', 'altKey', 'metaKey']) {
        // Pressed, the browser would go back.
        await page.locator(place).evaluate((element, modifier) => {
          for (const key of ['ArrowRight', 'ArrowLeft', ' ']) {
            const how = { key, bubbles: true, cancelable: true, [modifier]: true };
            element.dispatchEvent(new KeyboardEvent('keydown', how));
          }
        }, name);
      }
    }
    expect(await page.evaluate(() => (globalThis as unknown as { taken: string[] }).taken)).toEqual([]);
    expect(await page.locator('.cell-ink').count()).toBe(0);
    expect(await page.locator('#tab-draw').getAttribute('aria-selected')).toBe('true');
    await context.close();
  });
});

/** The strokes on the paper, as the tab keeps them once the pen has rested. */
async function strokesOf(page: Page): Promise<number[][]> {
  await page.waitForTimeout(PEN_REST_MS);
  const kept = await page.evaluate(() => sessionStorage.getItem('penstroke-drawing'));
  return kept === null ? [] : (JSON.parse(kept) as { strokes: number[][] }).strokes;
}

/** In the page: the first picture is decoded when `letGo` is called, which resolves after it. */
const HOLD_FIRST_BITMAP = `{
  const decode = createImageBitmap;
  globalThis.createImageBitmap = (...args) => {
    globalThis.createImageBitmap = decode;
    return new Promise((resolve, reject) => {
      globalThis.letGo = () => {
        const decoded = decode(...args);
        decoded.then(resolve, reject);
        return decoded.then(() => {});
      };
    });
  };
}`;

/** A white picture that the browser makes itself. */
async function whitePicture(page: Page, name: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png');
  });
  return { name, mimeType: 'image/png', buffer: Buffer.from(url.split(',')[1]!, 'base64') };
}
