/** What the JavaScript engine offers. Reached through globalThis, so that bundlers for browsers find no Node import. */
import { Limit } from '../layout/control.ts';

interface NodeBuiltins {
  'node:fs': typeof import('node:fs');
  'node:os': typeof import('node:os');
  'node:v8': typeof import('node:v8');
  'node:worker_threads': typeof import('node:worker_threads');
}

interface NodeProcess {
  versions?: { node?: string };
  getBuiltinModule?<Name extends keyof NodeBuiltins>(name: Name): NodeBuiltins[Name];
}

/** The version of Node, or undefined elsewhere. */
export function nodeVersion(): string | undefined {
  return (globalThis as { process?: NodeProcess }).process?.versions?.node;
}

/** A module of Node's, or undefined elsewhere. */
export function nodeBuiltin<Name extends keyof NodeBuiltins>(name: Name): NodeBuiltins[Name] | undefined {
  const { process } = globalThis as { process?: NodeProcess };
  return nodeVersion() ? process?.getBuiltinModule?.(name) : undefined;
}

/**
 * The smallest modules that use a feature: a function without parameters that computes on constants and drops the
 * result. `wat` in the comments.
 */
const HEADER = [
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x04, 0x01, 0x60, 0x00, 0x00, 0x03, 0x02, 0x01, 0x00,
];
// (drop (i32x4.splat (i32.const 0)))
const SIMD = [...HEADER, 0x0a, 0x09, 0x01, 0x07, 0x00, 0x41, 0x00, 0xfd, 0x11, 0x1a, 0x0b];
// (local v128) (drop (f32x4.relaxed_madd (local.get 0) (local.get 0) (local.get 0)))
const RELAXED_SIMD = [
  ...[...HEADER, 0x0a, 0x10, 0x01, 0x0e, 0x01, 0x01, 0x7b],
  ...[0x20, 0x00, 0x20, 0x00, 0x20, 0x00, 0xfd, 0x85, 0x02, 0x1a, 0x0b],
];

/** Whether the engine compiles 128-bit SIMD. */
export function hasSimd(): boolean {
  return WebAssembly.validate(new Uint8Array(SIMD));
}

/**
 * Whether the engine compiles relaxed SIMD, which has a fused multiply-add. Node 20 and 21 have it behind a V8 flag that
 * takes effect until the first WebAssembly compilation that uses it: with `enable`, this function sets it.
 */
export function hasRelaxedSimd({ enable = false }: { enable?: boolean } = {}): boolean {
  const bytes = new Uint8Array(RELAXED_SIMD);
  if (WebAssembly.validate(bytes)) return true;
  if (!enable) return false;
  nodeBuiltin('node:v8')?.setFlagsFromString('--experimental-wasm-relaxed-simd');
  return WebAssembly.validate(bytes);
}

/** The number of cores to use by default, as many as the kernels take, and why it is one where it is. */
export function defaultThreads(): { threads: number; reason: string } {
  const { threads, reason } = coresToUse();
  return { threads: Math.min(threads, Limit.threads), reason };
}

function coresToUse(): { threads: number; reason: string } {
  const os = nodeBuiltin('node:os');
  if (os) return { threads: os.availableParallelism(), reason: 'the cores that Node may use' };
  const { crossOriginIsolated, navigator } = globalThis as {
    crossOriginIsolated?: boolean;
    navigator?: { hardwareConcurrency?: number };
  };
  if (!crossOriginIsolated) {
    return {
      threads: 1,
      reason: 'the page is not cross-origin isolated (COOP and COEP headers), so it may not share memory',
    };
  }
  return { threads: navigator?.hardwareConcurrency ?? 1, reason: 'the cores that the browser reports' };
}

/** Whether this thread may sleep in Atomics.wait: a browser's main thread may not. */
export function maySleep(): boolean {
  return nodeBuiltin('node:os') !== undefined || 'WorkerGlobalScope' in globalThis;
}
