import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { idxFiles } from './idx-files.ts';
import { draw, openPage, pauseAfter, phaseIs, readerIsReady, startTraining, textOf } from './page.ts';
import { useSite } from './use-site.ts';

describe.skipIf(!findChromium())('what can be kept, in headless Chromium', () => {
  const site = useSite();

  test('a run has a name and notes, which outlive its checkpoints and a reload, and go into its record', async () => {
    const { context, page, faults } = await openPage(site.browser, `${site.url}#train`);
    const files = idxFiles();
    await startTraining(page, { limit: 40, batchSize: 4, epochs: 60, data: 'own', files, backend: 'simd' });
    await pauseAfter(page, 2);
    const row = page.locator('.stored-list li');
    await expect.poll(() => textOf(row.locator('.stored-name'))).toBe('fast, seed 1');
    await row.getByRole('button', { name: 'Name…' }).click();
    await page.keyboard.type('Squares, <b>first</b> try');
    await row.getByLabel('Notes').fill('Above and below.\nAs expected.');
    await row.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => textOf(row.locator('.stored-name'))).toBe('Squares, <b>first</b> try');
    await expect.poll(() => textOf(row)).toContain('Above and below.');
    await page.locator('.run').getByRole('button', { name: 'Resume' }).click();
    await phaseIs(page, 'finished');
    await page.reload();
    await expect.poll(() => textOf(row.locator('.stored-name'))).toBe('Squares, <b>first</b> try');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('button', { name: 'Download' }).click(),
    ]);
    const unpacked = unzipSync(readFileSync(await download.path()));
    const record = Object.entries(unpacked).find(([name]) => name.endsWith('run.json'))![1];
    expect(JSON.parse(strFromU8(record))).toMatchObject({
      title: 'Squares, <b>first</b> try',
      note: 'Above and below.\nAs expected.',
    });
    // Without a name it is called by recipe and seed again.
    await row.getByRole('button', { name: 'Name…' }).click();
    await row.getByLabel('Name').fill(' ');
    await row.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => textOf(row.locator('.stored-name'))).toBe('fast, seed 1');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a picture of the drawing being read is copied, with ink, frame and answer in their colours', async () => {
    const { context, page, faults } = await openPage(site.browser, site.url);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await readerIsReady(page);
    await draw(page, ONE);
    await page.getByRole('button', { name: 'Copy picture' }).click();
    await page.getByText('Picture copied').waitFor();
    const seen = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = await createImageBitmap(await item!.getType('image/png'));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, picture.width, picture.height);
      let [ink, accent] = [0, 0];
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
        if (red < 60 && green < 60 && blue < 60) ink++;
        if (red > 140 && green < 90 && blue < 70) accent++;
      }
      return { width: picture.width, height: picture.height, ink, accent };
    });
    expect(seen).toMatchObject({ width: 1200, height: 630 });
    expect(seen.ink).toBeGreaterThan(3000);
    expect(seen.accent).toBeGreaterThan(500);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a recording is a WebM of the whole way: empty paper at first, ink and answer at the end', async () => {
    const { context, page, faults } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    await draw(page, ONE);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Record' }).click(),
    ]);
    const film = readFileSync(await download.path());
    await page.getByText('Film saved').waitFor();
    expect([...film.subarray(0, 4)]).toEqual([0x1a, 0x45, 0xdf, 0xa3]);
    // The page's policy lets no film in; an empty page has none.
    const viewer = await context.newPage();
    const [first, last] = await viewer.evaluate(async (base64) => {
      const video = document.createElement('video');
      video.muted = true;
      video.src = `data:video/webm;base64,${base64}`;
      const moment = (name: string) => new Promise((resolve) => video.addEventListener(name, resolve, { once: true }));
      const look = () => {
        const context = new OffscreenCanvas(video.videoWidth, video.videoHeight).getContext('2d')!;
        context.drawImage(video, 0, 0);
        const { data } = context.getImageData(0, 0, video.videoWidth, 270);
        let dark = 0;
        for (let at = 0; at < data.length; at += 4)
          if (data[at + 3] === 255 && data[at]! + data[at + 1]! + data[at + 2]! < 200) dark++;
        return { width: video.videoWidth, seconds: video.currentTime, dark };
      };
      await moment('loadeddata');
      // A frame is there to be painted once it was sought.
      video.currentTime = 0.01;
      await moment('seeked');
      const start = look();
      // The recorder writes no length: the end is where a search for it stops.
      video.currentTime = 1e6;
      await moment('seeked');
      return [start, look()];
    }, film.toString('base64'));
    expect(first!.width).toBe(1280);
    expect(last!.seconds).toBeGreaterThan(5);
    // One dot of the pen, and then the whole stroke.
    expect(last!.dark).toBeGreaterThan(1000);
    expect(first!.dark).toBeLessThan(last!.dark / 3);
    expect(faults).toEqual([]);
    await context.close();
  });
});

const ONE = [
  [0.5, 0.2],
  [0.5, 0.8],
] as const;
