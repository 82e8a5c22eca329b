/** What WebGPU tells of an adapter (`GPUAdapterInfo`), as far as it is used here. */
export interface AdapterInfo {
  readonly vendor: string;
  readonly architecture: string;
  readonly device: string;
  readonly description: string;
  /** Older engines do not tell. */
  readonly isFallbackAdapter?: boolean;
}

/** SwiftShader (Chrome, Dawn), llvmpipe and lavapipe (Mesa), WARP alias Microsoft Basic Render Driver (Windows). */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|basic render|warp/i;

/**
 * Names a WebGPU adapter and tells whether it computes on the processor, which is slower than the backend `simd` is.
 *
 * @returns `device` for people, with `(software)` at its end if it is one
 *
 * @example
 * const { device, software } = describeAdapter(adapter.info);
 */
export function describeAdapter(info: AdapterInfo): { readonly device: string; readonly software: boolean } {
  const { vendor, architecture, device, description, isFallbackAdapter = false } = info;
  const label = [description || device, vendor, architecture].filter(Boolean).join(', ') || 'an adapter without a name';
  const software = isFallbackAdapter || SOFTWARE.test(label);
  return { device: software ? `${label} (software)` : label, software };
}
