import { existsSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';

/** Where Debian's chromium has SwiftShader, a Vulkan that computes on the CPU; another driver is found by the loader itself. */
const SWIFTSHADER = '/usr/lib/chromium/vk_swiftshader_icd.json';

/**
 * Starts WebGPU in Node by Dawn (npm `webgpu`) and tfjs-backend-webgpu on it, without making it the current backend.
 *
 * @returns undefined, or why there is no WebGPU here, in one line
 */
export async function startWebGPU(): Promise<string | undefined> {
  if (process.env.VK_ICD_FILENAMES === undefined && existsSync(SWIFTSHADER)) {
    process.env.VK_ICD_FILENAMES = SWIFTSHADER;
  }
  const dawn = await import('webgpu');
  Object.assign(globalThis, dawn.globals);
  const gpu = dawn.create([]);
  const adapter = await gpu.requestAdapter();
  if (adapter === null) return 'no WebGPU adapter: install a Vulkan driver, or chromium for its SwiftShader';
  if (globalThis.navigator === undefined) Object.defineProperty(globalThis, 'navigator', { value: {} });
  Object.defineProperty(globalThis.navigator, 'gpu', { value: gpu, configurable: true });
  await import('@tensorflow/tfjs-backend-webgpu');
  const backend = tf.findBackend('webgpu') ?? (await tf.setBackend('webgpu'));
  return backend ? undefined : `no WebGPU: tfjs-backend-webgpu does not start on ${adapter.info.description}`;
}
