import { describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { openPage, phaseIs, startTraining, storedCurves, textOf } from './page.ts';
import { useSite } from './use-site.ts';

/** WebGPU in software computes a few images a second, and compiles each kernel first. */
const TIMEOUT_MS = 300_000;

describe.skipIf(!findChromium())('the page with WebGPU, in software', () => {
  const site = useSite({ webgpu: true });

  test('trains, with the losses of simd within 1 %, and without a report of the policy', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { context, page, faults } = await openPage(site.browser, `${site.url}#train`);
    const choices = { recipe: 'lenet', limit: 12, batchSize: 4, epochs: 1 };
    await startTraining(page, { ...choices, backend: 'simd' });
    await phaseIs(page, 'finished');
    await startTraining(page, { ...choices, backend: 'webgpu' });
    await phaseIs(page, 'finished');
    await expect.poll(() => textOf(page.getByTestId('backend'))).toMatch(/SwiftShader.*You chose WebGPU/i);
    const [webgpu, simd] = await storedCurves(page);
    expect(webgpu!.length).toBe(3);
    webgpu!.forEach(({ loss }, at) => {
      expect(Math.abs(loss / simd![at]!.loss - 1)).toBeLessThan(0.01);
    });
    expect(faults).toEqual([]);
    await context.close();
  });

  test('continues with simd when the GPU is lost', { timeout: TIMEOUT_MS }, async () => {
    const { context, page } = await openPage(site.browser, `${site.url}#train`);
    await startTraining(page, { recipe: 'lenet', limit: 48, batchSize: 4, epochs: 1, backend: 'webgpu' });
    await phaseIs(page, 'training');
    const session = await site.browser.newBrowserCDPSession();
    // The answer may not come: the process that would give it is gone.
    session.send('Browser.crashGpuProcess').catch(() => {});
    await phaseIs(page, 'finished');
    await expect
      .poll(() => textOf(page.locator('.run [role=alert]')))
      .toMatch(/GPU was lost.*continues with WebAssembly/);
    await expect.poll(() => textOf(page.getByTestId('backend'))).toContain('WebAssembly');
    const [curve] = await storedCurves(page);
    expect(curve!.map(({ step }) => step)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
    await context.close();
  });
});
