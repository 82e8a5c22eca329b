import type { Page, Worker } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import {
  draw,
  isPast,
  openPage,
  pauseAfter,
  phaseIs,
  readerIsReady,
  startTraining,
  storedCurves,
  storedPast,
  textOf,
} from './page.ts';
import { useSite } from './use-site.ts';

/** WebGPU in software compiles each kernel first, and a run is made twice. */
const TIMEOUT_MS = 300_000;

describe.skipIf(!findChromium())('a page whose reader or comparer is lost', () => {
  const site = useSite();

  test('reads on in a new worker, and says that the comparison has ended', { timeout: TIMEOUT_MS }, async () => {
    const { context, page, faults } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    await draw(page, [
      [0.5, 0.25],
      [0.5, 0.75],
    ]);
    await end(await workerOf(page, 'reader'));
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('button', { name: 'Example' }).click();
    await expect.poll(() => textOf(page.getByTestId('answer'))).toBe('2026');
    expect(await page.getByRole('alert').count()).toBe(0);

    await page.goto(`${site.url}#tour/augmentation`);
    await page.getByRole('button', { name: 'Train both' }).click();
    await page.locator('.tour-progress', { hasText: /update [1-9]/ }).waitFor();
    await end(await workerOf(page, 'comparer'));
    await expect.poll(() => textOf(page.getByRole('alert'))).toMatch(/worker ended: the browser stopped it/);
    expect(await page.locator('.tour-progress').getAttribute('data-phase')).toBe('failed');
    expect(await page.getByRole('button', { name: 'Train both' }).isEnabled()).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe.skipIf(!findChromium())('a run whose device or worker is lost', () => {
  const site = useSite({ webgpu: true });

  test('continues with simd from the stored checkpoint when its WebGPU device is destroyed; no update is lost', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { context, page } = await openPage(site.browser, site.url);
    await context.route('**/assets/worker-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${KEEP_DEVICE}${await response.text()}` });
    });
    await page.reload();
    await startTraining(page, { recipe: 'lenet', limit: 400, batchSize: 4, backend: 'webgpu' });
    // A pause stores the run.
    await pauseAfter(page, 2);
    const past = await storedPast(page);
    const stored = past.length;
    await page.locator('.run').getByRole('button', { name: 'Resume' }).click();
    await isPast(page, stored);
    await (await workerOf(page, 'trainer')).evaluate(() =>
      (self as unknown as { gpuDevice: GPUDevice }).gpuDevice.destroy(),
    );
    await phaseIs(page, 'finished');
    await expect
      .poll(() => textOf(page.locator('.run [role=alert]')))
      .toMatch(new RegExp(`GPU was lost.*continues with WebAssembly, from update ${stored}\\.`));
    await expect.poll(() => textOf(page.getByTestId('backend'))).toContain('WebAssembly');
    const [curve] = await storedCurves(page);
    expect(curve!.map(({ step }) => step)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(curve!.slice(0, stored)).toEqual(past);
    expect(curve!.every(({ loss }) => Number.isFinite(loss))).toBe(true);
    await context.close();
  });

  test('continues from the stored checkpoint when its worker ends, running or paused, with the curve of one that never ended', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { context, page } = await openPage(site.browser, site.url);
    // A checkpoint is stored every 50 updates.
    const choices = { recipe: 'tiny', limit: 800, batchSize: 4, seed: 11, backend: 'simd' } as const;
    await startTraining(page, choices);
    await phaseIs(page, 'finished');

    await startTraining(page, choices);
    await pauseAfter(page, 5);
    await end(await workerOf(page, 'trainer'));
    const warning = page.locator('.run [role=alert]');
    await expect.poll(() => textOf(warning)).toMatch(/worker ended.*from update \d/);
    await expect.poll(() => page.locator('.run').getAttribute('data-phase')).toBe('paused');
    await context.route('**/assets/worker-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${END_AT_50}${await response.text()}` });
    });
    await page.locator('.run').getByRole('button', { name: 'Resume' }).click();
    await phaseIs(page, 'finished');
    await expect.poll(() => textOf(warning)).toMatch(/worker ended.*continues in a new one, from update 50/);

    const [resumed, whole] = await storedCurves(page);
    expect(whole!.length).toBe(200);
    expect(resumed).toEqual(whole);
    await context.close();
  });
});

/** Goes before the worker's script, so that the test has the device that the run asks for. */
const KEEP_DEVICE = `{
  const { requestDevice } = GPUAdapter.prototype;
  GPUAdapter.prototype.requestDevice = async function (...args) {
    return (self.gpuDevice = await requestDevice.apply(this, args));
  };
}
`;

/** Goes before the worker's script: it ends when update 50 is stored; from outside, the run might have ended before. */
const END_AT_50 = `{
  const { postMessage } = self;
  self.postMessage = (message, ...rest) => {
    postMessage(message, ...rest);
    if (message.kind === 'stored' && message.step === 50) self.close();
  };
}
`;

/** The worker of the present run, the one that reads, or the one that compares. */
async function workerOf(page: Page, name: 'trainer' | 'reader' | 'comparer'): Promise<Worker> {
  // All at once: the threads of simd sleep and do not answer.
  return Promise.any(
    page.workers().map(async (worker) => {
      if ((await worker.evaluate(() => self.name)) !== name) throw new Error('another one');
      return worker;
    }),
  );
}

/** Ends a worker as a browser that is short of memory does: without a word. */
async function end(worker: Worker): Promise<void> {
  const closed = worker.waitForEvent('close');
  // The answer may not come.
  worker.evaluate(() => self.close()).catch(() => {});
  await closed;
}
