import { existsSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import { test } from 'vitest';

/** Where Debian's chromium has SwiftShader, a Vulkan that computes on the CPU; another driver is found by the loader itself. */
const SWIFTSHADER = '/usr/lib/chromium/vk_swiftshader_icd.json';

/** What the device complains about, which else goes by unseen and leaves zeros behind. */
export const deviceErrors: string[] = [];

/**
 * Starts WebGPU in Node by Dawn (npm `webgpu`) with tfjs-backend-webgpu on it as the current backend.
 *
 * @param options of Dawn
 * @returns undefined, or why there is no WebGPU here, in one line
 */
async function startWebGPU(options: string[]): Promise<string | undefined> {
  if (process.env.VK_ICD_FILENAMES === undefined && existsSync(SWIFTSHADER)) {
    process.env.VK_ICD_FILENAMES = SWIFTSHADER;
  }
  const dawn = await import('webgpu');
  Object.assign(globalThis, dawn.globals);
  const gpu = dawn.create(options);
  const adapter = await gpu.requestAdapter();
  if (adapter === null) return 'no WebGPU adapter: install a Vulkan driver, or chromium for its SwiftShader';
  if (globalThis.navigator === undefined) Object.defineProperty(globalThis, 'navigator', { value: {} });
  Object.defineProperty(globalThis.navigator, 'gpu', { value: gpu, configurable: true });
  await import('@tensorflow/tfjs-backend-webgpu');
  if (!(await tf.setBackend('webgpu'))) return `tfjs-backend-webgpu does not start on ${adapter.info.description}`;
  const { device } = tf.backend() as unknown as { device: GPUDevice };
  device.addEventListener('uncapturederror', (event) => deviceErrors.push(event.error.message));
  return undefined;
}

/**
 * Declares tests that need WebGPU, or one skipped test that says why there is none.
 *
 * @param options of Dawn; with `backend=null` the device checks all that it is told to do, and does none of it
 */
export async function withWebGPU(declare: () => void, options: string[] = []): Promise<void> {
  const missing = await startWebGPU(options);
  if (missing === undefined) declare();
  else test.skip(missing, () => {});
}
