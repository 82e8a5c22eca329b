/** The backend in a real Chromium: built by Vite, and bundled by esbuild with the .wasm files and the worker beside it. */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { build as buildWithVite } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserReport } from './browser/check.ts';
import { serve } from './browser/serve.ts';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.PENSTROKE_CHROMIUM ?? CANDIDATES.find((path) => existsSync(path));
/** Sums of some thousand products in another order. */
const BOUND = 1e-4;

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'penstroke-browser-'));
let browser: Browser | undefined;

async function buildSites(): Promise<void> {
  await buildWithVite({
    configFile: false,
    root: source('./browser'),
    logLevel: 'error',
    resolve: { conditions: ['@penstroke/source', 'module', 'browser', 'default'] },
    build: { outDir: join(folder, 'vite'), target: 'esnext' },
  });
  await bundle({
    entryPoints: [source('./browser/page.ts')],
    outfile: join(folder, 'esbuild/runtime/page.js'),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    mainFields: ['module', 'main'],
    conditions: ['@penstroke/source'],
    logLevel: 'error',
  });
  cpSync(source('../src/wasm'), join(folder, 'esbuild/wasm'), { recursive: true });
  cpSync(source('../src/runtime/worker.js'), join(folder, 'esbuild/runtime/worker.js'));
  writeFileSync(
    join(folder, 'esbuild/index.html'),
    '<!doctype html><script type="module" src="runtime/page.js"></script>',
  );
}

beforeAll(async () => {
  if (executablePath === undefined) return;
  await buildSites();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath, args });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens the page, waits for its report. */
async function visit(site: string, isolated: boolean, hash: string): Promise<BrowserReport> {
  const server = await serve(join(folder, site), isolated);
  const page = await browser!.newPage();
  try {
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    await page.goto(server.url + hash);
    await page
      .waitForFunction(() => 'report' in globalThis, undefined, { timeout: 60_000 })
      .catch((error) => {
        throw new Error(`no report from the page; ${failures.join('; ')}`, { cause: error });
      });
    return await page.evaluate(() => (globalThis as unknown as { report: BrowserReport }).report);
  } finally {
    await page.close();
    server.close();
  }
}

// Without a Chromium there is nothing to run in: set PENSTROKE_CHROMIUM to the path of one.
describe.skipIf(executablePath === undefined)('in Chromium', () => {
  test.each([
    { site: 'vite', hash: '' },
    { site: 'vite', hash: '#worker' },
    { site: 'esbuild', hash: '' },
  ])(`a cross-origin isolated page ($site $hash) computes on all cores as cpu does within ${BOUND}`, async (at) => {
    const report = await visit(at.site, true, at.hash);
    const cores = Math.max(1, availableParallelism());
    expect(report).toMatchObject({ threads: cores, relaxed: true, support: { simd: true, relaxedSimd: true } });
    expect(report.difference).toBeLessThan(BOUND);
  });

  test.each([
    { site: 'vite', hash: '' },
    { site: 'vite', hash: '#worker' },
    { site: 'esbuild', hash: '' },
  ])(`a page that is not isolated ($site $hash) computes on one thread as cpu does within ${BOUND}`, async (at) => {
    const report = await visit(at.site, false, at.hash);
    expect(report).toMatchObject({ threads: 1, relaxed: true, support: { threads: 1 } });
    expect(report.support.reason).toContain('not cross-origin isolated');
    expect(report.difference).toBeLessThan(BOUND);
  });
});
