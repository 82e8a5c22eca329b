import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { type FolderHost, SLOW_FILE, SLOW_HALVES, startFolderHost } from './folder-host.ts';
import { openPage, readerIsReady, textOf } from './page.ts';
import { useSite } from './use-site.ts';

/** A page that does not come, and a byte that does not, would otherwise be waited for long. */
const TIMEOUT_MS = 120_000;

describe.skipIf(!findChromium())('the service worker, on a host that redirects index.html to its folder', () => {
  const site = useSite();
  let host: FolderHost;

  beforeAll(async () => {
    host = await startFolderHost();
  });

  afterAll(() => host?.close());

  /** The second visit, which the service worker answers. */
  async function visitAgain() {
    const opened = await openPage(site.browser, host.url, { serviceWorkers: 'allow' });
    await readerIsReady(opened.page);
    await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return opened;
  }

  test('opens the page again by either address, and other files as they are', { timeout: TIMEOUT_MS }, async () => {
    const { context, page, faults } = await visitAgain();
    for (const address of ['', 'index.html', '?from=elsewhere#draw']) {
      const response = await page.goto(`${host.url}${address}`);
      expect(response!.fromServiceWorker()).toBe(true);
      await readerIsReady(page);
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    }
    await page.goto(`${host.url}licences.md`);
    expect(await textOf(page.locator('body'))).toMatch(/^# Licenses[\s\S]*preact/);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('gives the page each byte of data when it comes, and keeps the whole', { timeout: TIMEOUT_MS }, async () => {
    const { context, page } = await visitAgain();
    const first = await page.evaluate(async (file) => {
      const response = await fetch(file);
      const reader = response.body!.getReader();
      Object.assign(globalThis, { reader });
      return new TextDecoder().decode((await reader.read()).value);
    }, SLOW_FILE);
    expect(first).toBe(SLOW_HALVES[0]);
    expect(await keptText(page, SLOW_FILE)).toBe(undefined);
    host.sendRest();
    const rest = await page.evaluate(async () => {
      const { reader } = globalThis as unknown as { reader: ReadableStreamDefaultReader<Uint8Array> };
      return new TextDecoder().decode((await reader.read()).value);
    });
    expect(rest).toBe(SLOW_HALVES[1]);
    await expect.poll(() => keptText(page, SLOW_FILE)).toBe(SLOW_HALVES.join(''));
    // What the page's own worker fetches is kept too.
    await page.getByRole('tab', { name: 'Data' }).click();
    await page.getByTestId('digits').waitFor();
    await expect.poll(() => keptText(page, 'data/mnist/t10k-images-idx3-ubyte.packed')).not.toBe(undefined);
    await context.close();
  });
});

/** A file as it is kept for the time without a network. */
function keptText(page: Page, file: string): Promise<string | undefined> {
  return page.evaluate(async (path) => (await caches.match(path))?.text(), file);
}
