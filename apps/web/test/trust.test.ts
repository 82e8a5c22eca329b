import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium, servePage } from '../scripts/open-page.mjs';
import { TEST_BUILD } from './build-page.ts';
import { idxFiles } from './idx-files.ts';
import { draw, openPage, pauseAfter, phaseIs, readerIsReady, startTraining, textOf } from './page.ts';
import { useSite } from './use-site.ts';

const LINE = [
  [0.5, 0.25],
  [0.5, 0.75],
] as const;

describe.skipIf(!findChromium())('a page to be trusted, in headless Chromium', () => {
  const site = useSite();

  test('a deploy leaves an open page whole, offers the new one, keeps the drawing; a server that hangs delays nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'penstroke-deploy-'));
    cpSync(join(import.meta.dirname, '..', TEST_BUILD), folder, { recursive: true });
    const host = await servePage({ outDir: folder });
    const { context, page } = await openPage(site.browser, host.url, { serviceWorkers: 'allow' });
    await readerIsReady(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await draw(page, LINE);
    await page.locator('.digit-card').waitFor();
    const isNew = (tab = page) => tab.locator('meta[name=deployed]').count();
    const other = await context.newPage();
    await other.goto(host.url);
    await readerIsReady(other);

    deploy(folder);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const notice = page.locator('.new-version');
    await expect.poll(() => textOf(notice)).toContain('Your drawing stays.');
    await other.locator('.new-version').waitFor();
    expect(await isNew()).toBe(0);
    // A picture does not stay, and nothing says that it would.
    await page.locator('.draw input[type=file]').setInputFiles(await tallBar(page));
    await expect.poll(() => textOf(notice)).toContain('The opened picture will be lost');
    expect(await textOf(notice)).not.toContain('stays');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => textOf(notice)).toContain('Your drawing stays.');
    // A part of the old page that the server no longer has.
    await page.getByRole('tab', { name: 'Look inside' }).click();
    await page.locator('.layer').first().waitFor();
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(isNew).toBe(1);
    await page.getByRole('tab', { name: 'Draw' }).click();
    await page.locator('.digit-card').waitFor();
    expect(await notice.count()).toBe(0);
    // The other tab has not asked: it stays as it is until its own button is pressed.
    expect(await isNew(other)).toBe(0);
    await other.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => isNew(other)).toBe(1);
    await other.close();

    const { port } = new URL(host.url);
    await host.close();
    const hanging = await hangingServer(Number(port));
    await page.reload({ waitUntil: 'commit' });
    await readerIsReady(page);
    await page.locator('.digit-card').waitFor();
    await context.close();
    await hanging.close();
    rmSync(folder, { recursive: true });
  });

  test('a run that is open in one tab is followed in another, which can neither resume nor delete it; deleting asks', async () => {
    const { context, page } = await openPage(site.browser, `${site.url}#train`);
    await startTraining(page, { recipe: 'tiny', limit: 40_000, batchSize: 4, backend: 'simd' });
    await pauseAfter(page, 5);
    const other = await context.newPage();
    await other.goto(`${site.url}#train`);
    const row = other.locator('.stored-list li');
    await expect.poll(() => textOf(row)).toContain('open in another tab');
    const buttons = {
      resume: row.getByRole('button', { name: 'Resume' }),
      remove: row.getByRole('button', { name: 'Delete…' }),
    };
    expect(await buttons.resume.isDisabled()).toBe(true);
    expect(await buttons.remove.isDisabled()).toBe(true);
    const stored = async () => Number(/update ([\d,]+) of/.exec(await textOf(row))![1]!.replace(',', ''));
    const before = await stored();
    await page.locator('.run').getByRole('button', { name: 'Resume' }).click();
    await expect.poll(stored).toBeGreaterThan(before);

    await page.close();
    await expect.poll(() => buttons.resume.isEnabled()).toBe(true);
    await buttons.remove.click();
    await row.getByRole('button', { name: 'Keep' }).click();
    expect(await row.count()).toBe(1);
    await buttons.remove.click();
    await row.getByRole('button', { name: 'Delete for good' }).click();
    await expect.poll(() => row.count()).toBe(0);
    await context.close();
  });

  test('in forced colours bars, choices, the current place and progress stand out from what is around them', async () => {
    const { context, page } = await openPage(site.browser, site.url, {
      forcedColors: 'active',
      reducedMotion: 'reduce',
    });
    await readerIsReady(page);
    await draw(page, LINE);
    await page.locator('.digit-card').waitFor();
    const differ = async (one: Locator, other: Locator, pseudo?: string) => {
      const colour = (element: Locator, of?: string) =>
        element.first().evaluate((node, part) => getComputedStyle(node, part).backgroundColor, of);
      expect(await colour(one, pseudo)).not.toBe(await colour(other));
    };
    await differ(page.locator('.bar-best .bar-fill'), page.locator('.bar-best .bar-track'));
    await differ(
      page.locator('.segmented input:checked + span'),
      page.locator('.segmented input:not(:checked) + span'),
    );
    await differ(page.locator('[role=tab][aria-selected=true]'), page.locator('body'), '::after');
    await startTraining(page, { recipe: 'tiny', limit: 40_000, batchSize: 4, backend: 'simd' });
    await phaseIs(page, 'training');
    await differ(page.locator('.progress-fill'), page.locator('.progress'));
    await context.close();
  });

  test('a disabled Start has a contrast of 4.5, and segments fill their height', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { context, page } = await openPage(site.browser, site.url, { colorScheme, reducedMotion: 'reduce' });
      await readerIsReady(page);
      const [frame, segment] = await Promise.all(
        ['.segmented', '.segmented input:checked + span'].map((of) => page.locator(of).first().boundingBox()),
      );
      expect(frame!.height - segment!.height).toBeLessThanOrEqual(2.5);
      await startTraining(page, { recipe: 'tiny', limit: 40_000, batchSize: 4, backend: 'simd' });
      await phaseIs(page, 'training');
      const start = page.getByRole('button', { name: 'Start training', disabled: true });
      expect(await contrastOf(start)).toBeGreaterThanOrEqual(4.5);
      await context.close();
    }
  });

  test('the label of a digit is as large on a photo as on the paper, and never clipped', async () => {
    const { context, page } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    await page.locator('.draw input[type=file]').setInputFiles(await tallBar(page));
    const label = page.locator('.paper-boxes text');
    await label.first().waitFor();
    const [text, paper] = [(await label.first().boundingBox())!, (await page.locator('.paper').boundingBox())!];
    expect(text.height).toBeGreaterThan(12);
    expect(text.height).toBeLessThan(32);
    expect(text.y).toBeGreaterThanOrEqual(paper.y - 1);
    expect(text.y + text.height).toBeLessThanOrEqual(paper.y + paper.height + 1);
    await context.close();
  });

  test('a browser that shares no memory with workers computes on one thread, ends the others, and says why', async () => {
    const { context, page } = await openPage(site.browser, `${site.url}#train`);
    await context.route('**/assets/worker-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${NO_SHARING}${await response.text()}` });
    });
    await page.reload();
    await startTraining(page, { recipe: 'tiny', limit: 40_000, batchSize: 4, backend: 'simd' });
    await phaseIs(page, 'training');
    await expect
      .poll(() => textOf(page.getByTestId('backend')))
      .toMatch(/one thread.*does not start others \(The object cannot be cloned/);
    const counts = await Promise.all(
      page.workers().map((worker) => worker.evaluate(() => (self as unknown as { threads: number[] }).threads)),
    );
    expect(counts.some(([started, ended]) => started! > 0 && started === ended)).toBe(true);
    await context.close();
  });

  test('a wrong value leads to its field in plain words, and the message goes with its cause; a decimal comma is taken', async () => {
    const { context, page } = await openPage(site.browser, `${site.url}#train`);
    const alert = page.locator('.settings [role=alert]');
    await page.locator('[name=learningRate]').evaluate((input) => input.closest('details')!.setAttribute('open', ''));
    await page.locator('[name=learningRate]').fill('much');
    await page.locator('[name=epochs]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(alert)).toMatch(/^Learning rate must be .*“much”\.$/);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('learningRate');
    await page.locator('[name=learningRate]').fill('0,001');
    await expect.poll(() => alert.count()).toBe(0);
    // What a package says goes without its function's name: the labels are those of half the images.
    const files = idxFiles();
    files[1]!.buffer = Buffer.from(files[1]!.buffer.subarray(0, 8 + 20));
    files[1]!.buffer.writeUInt32BE(20, 4);
    await startTraining(page, {
      recipe: 'lenet',
      limit: 40,
      batchSize: 4,
      data: 'own',
      files,
      backend: 'simd',
    });
    await expect.poll(() => textOf(page.locator('.run [role=alert]'))).toMatch(/^Expected .*40.*20/);
    await context.close();
  });

  test('reads SVG, keeps the page when a file misses its field, and the drawing through a reload', async () => {
    const { context, page, faults } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><rect width="80" height="80" fill="white"/><rect x="36" y="12" width="7" height="56"/></svg>`;
    const file = { name: 'one.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) };
    await page.locator('.draw input[type=file]').setInputFiles(file);
    await expect.poll(() => textOf(page.getByTestId('answer'))).toBe('1');
    const stays = await page.evaluate(() => {
      const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
      document.querySelector('.masthead')!.dispatchEvent(drop);
      return drop.defaultPrevented;
    });
    expect(stays).toBe(true);
    await draw(page, LINE);
    await expect.poll(() => textOf(page.getByTestId('answer'))).toBe('1');
    await page.reload();
    await expect.poll(() => textOf(page.getByTestId('answer'))).toBe('1');
    // The address of a shared drawing opens it in another browser.
    await page.getByRole('button', { name: 'Share' }).click();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#draw\?ink=/);
    const friend = await openPage(site.browser, page.url());
    await expect.poll(() => textOf(friend.page.getByTestId('answer'))).toBe('1');
    await friend.context.close();
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** As WebKitGTK 2.50: isolated, with threads, but it posts no shared memory. Counts the threads that begin and end. */
const NO_SHARING = `{
  self.threads = [0, 0];
  const { postMessage, terminate } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (!message?.memory) return postMessage.call(this, message, ...rest);
    self.threads[0]++;
    throw new DOMException('The object cannot be cloned.', 'DataCloneError');
  };
  Worker.prototype.terminate = function () {
    self.threads[1]++;
    return terminate.call(this);
  };
}
`;

/** Replaces the version that is served by a new one, with a part of the page under another name. */
function deploy(folder: string): void {
  const assets = join(folder, 'assets');
  const look = readdirSync(assets).find((name) => /^look-page.*\.js$/.test(name))!;
  renameSync(join(assets, look), join(assets, 'look-page-DEPLOYED.js'));
  const change = (file: string, from: string | RegExp, to: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
  };
  change('index.html', '</head>', '<meta name="deployed" content="2"></head>');
  change('service-worker.js', look, 'look-page-DEPLOYED.js');
  change('service-worker.js', /const VERSION = "\w+"/, 'const VERSION = "deployed"');
}

/** A server that takes every connection and never says a word. */
async function hangingServer(port: number): Promise<{ close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** The contrast of a button's words with its ground (WCAG 2.2). */
function contrastOf(button: Locator): Promise<number> {
  return button.evaluate((element) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    const luminance = (...colours: string[]) => {
      context.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
        const share = byte / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const { color, backgroundColor, opacity } = getComputedStyle(element);
    if (Number(opacity) !== 1) return 0;
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const [one, other] = [luminance(ground, backgroundColor), luminance(ground, backgroundColor, color)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  });
}

/** A photo, as it were, of a 1 that reaches nearly to its upper and lower rim. */
async function tallBar(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 3000;
    canvas.height = 1500;
    const context = canvas.getContext('2d')!;
    context.fillStyle = 'white';
    context.fillRect(0, 0, 3000, 1500);
    context.fillStyle = 'black';
    context.fillRect(1400, 60, 130, 1380);
    return canvas.toDataURL('image/png');
  });
  return { name: 'tall.png', mimeType: 'image/png', buffer: Buffer.from(url.split(',')[1]!, 'base64') };
}
