import { createRequire } from 'node:module';

type Gpu = Navigator['gpu'];

/** What the binary `dawn.node` of the npm package `webgpu` exports. */
interface Dawn {
  create(options: string[]): Gpu;
  readonly globals: Record<string, { prototype: object }>;
}

/**
 * Starts WebGPU by Dawn: the binary PENSTROKE_DAWN names, or the installed package. Timestamps are exact (Dawn rounds them to
 * 0.1 ms unless told otherwise).
 *
 * @returns what is known of the adapter
 */
export async function startDawn(): Promise<Record<string, unknown>> {
  const path = process.env.PENSTROKE_DAWN;
  const dawn = (path ? createRequire(import.meta.url)(path) : await import('webgpu')) as Dawn;
  Object.assign(globalThis, dawn.globals);
  const gpu = dawn.create([
    'disable-dawn-features=timestamp_quantization',
    ...(process.env.PENSTROKE_DAWN_OPTIONS?.split(' ') ?? []),
  ]);
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) throw new Error('no WebGPU adapter; set VK_ICD_FILENAMES to a Vulkan driver');
  if (globalThis.navigator === undefined) Object.defineProperty(globalThis, 'navigator', { value: {} });
  Object.defineProperty(globalThis.navigator, 'gpu', { value: gpu, configurable: true });
  const { vendor, architecture, device, description } = adapter.info;
  return {
    adapter: { vendor, architecture, device, description, software: adapter.info.isFallbackAdapter },
    storageBuffers: adapter.limits.maxStorageBuffersPerShaderStage,
    workgroupMemoryBytes: adapter.limits.maxComputeWorkgroupStorageSize,
    subgroups: adapter.features.has('subgroups'),
    timestamps: adapter.features.has('timestamp-query'),
    node: process.version,
  };
}
