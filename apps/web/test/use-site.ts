import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, servePage } from '../scripts/open-page.mjs';
import { TEST_BUILD } from './build-page.ts';

/** A browser and the served page, for the tests of one block. */
export interface Site {
  readonly browser: Browser;
  readonly url: string;
}

/** Opens a browser and serves the page before the tests of a `describe`, and ends both after them. */
export function useSite(options?: { webgpu?: boolean }): Site {
  let browser: Browser | undefined;
  let server: { url: string; close(): Promise<void> } | undefined;
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(options), servePage({ outDir: TEST_BUILD })]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get browser() {
      return browser!;
    },
    get url() {
      return server!.url;
    },
  };
}
