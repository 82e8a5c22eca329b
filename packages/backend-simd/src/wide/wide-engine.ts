/**
 * V8's revectorisation: two neighbouring 128-bit operations become one of 256 bits. It is an experiment of the engine, behind a
 * flag, in Node alone: a page cannot set flags.
 */
import { nodeBuiltin, nodeVersion } from '../runtime/platform.ts';

/** The first Node whose V8 has it; version 22 takes the flag and does nothing. */
const FIRST_NODE = 24;
/**
 * While the kernels are compiled: all at once by the optimising compiler, so that what is checked afterwards is what will run,
 * and no other module is compiled in this way.
 */
const FLAGS = ['--experimental-wasm-revectorize', '--no-liftoff', '--no-wasm-lazy-compilation'];
const FLAGS_AFTER = ['--no-experimental-wasm-revectorize', '--liftoff', '--wasm-lazy-compilation'];
/** A custom section without content, `wide`. V8 would else give out the code of the same bytes, compiled before. */
const MARK = [0, 5, 4, 0x77, 0x69, 0x64, 0x65];

/** Why this engine cannot compute two vectors at once; undefined where it may. */
export function whyNotWide(): string | undefined {
  const version = nodeVersion();
  if (version === undefined || Number.parseInt(version, 10) < FIRST_NODE) {
    return `two vectors at once need Node ${FIRST_NODE} or newer, this is ${version ?? 'another engine'}`;
  }
  if (nodeBuiltin('node:os')?.arch() !== 'x64' || !hasAvx2()) return 'two vectors at once need a processor with AVX2';
  return undefined;
}

/** Whether the processor has vectors of 256 bits with all operations; taken for granted where the system does not say. */
function hasAvx2(): boolean {
  try {
    return nodeBuiltin('node:fs')!.readFileSync('/proc/cpuinfo', 'utf8').includes(' avx2 ');
  } catch {
    return true;
  }
}

/**
 * Compiles WebAssembly for two vectors at once, and waits for it: nothing else is compiled while the flags are set. Call it only where
 * `whyNotWide` has nothing to say.
 */
export function compileWide(bytes: BufferSource): WebAssembly.Module {
  const v8 = nodeBuiltin('node:v8')!;
  const source = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  const marked = new Uint8Array(source.length + MARK.length);
  marked.set(source);
  marked.set(MARK, source.length);
  for (const flag of FLAGS) v8.setFlagsFromString(flag);
  try {
    return new WebAssembly.Module(marked);
  } finally {
    for (const flag of FLAGS_AFTER) v8.setFlagsFromString(flag);
  }
}
