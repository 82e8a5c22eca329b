/** Finds, reads, checks and compiles one of the two .wasm files. */
import { LAYOUT_SECTION, layoutDigest } from './layout-digest.ts';
import { hasRelaxedSimd, nodeBuiltin } from './platform.ts';
import { SimdUnavailableError } from './simd-unavailable-error.ts';

/**
 * A .wasm file of this package's `dist/wasm`: its bytes or its address. A string is a URL; in a page it may be relative to the
 * page, in Node it may be a path.
 */
export type WasmFile = BufferSource | URL | string;

/** One of the files for every engine, or both, of which the engine's is taken. */
export type WasmFiles = WasmFile | { simd: WasmFile; relaxedSimd: WasmFile };

/** Compiles WebAssembly. */
export type Compile = (bytes: BufferSource) => WebAssembly.Module | Promise<WebAssembly.Module>;

export interface CompiledWasm {
  module: WebAssembly.Module;
  /** Whether it is the build with relaxed SIMD. */
  relaxed: boolean;
}

const REMEDY =
  'copy simd.wasm and relaxed-simd.wasm from @penstroke/backend-simd/dist/wasm beside your bundle and pass their addresses ' +
  'or bytes as the option `wasm` (see "Bundlers" in the README)';
const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/**
 * Compiles the kernels.
 *
 * @param options `relaxed`: false takes the plain build of two; `compile`: in place of the engine's own way
 * @throws SimdUnavailableError when the file cannot be read, is not WebAssembly, needs what the engine lacks, or was built from
 *   another version of this package
 */
export async function loadWasm(
  files: WasmFiles | undefined,
  { relaxed, compile }: { relaxed: boolean; compile: Compile | undefined },
): Promise<CompiledWasm> {
  const useRelaxed = relaxed && hasRelaxedSimd({ enable: true });
  const file = files === undefined ? defaultFile(useRelaxed) : chooseFile(files, useRelaxed);
  const bytes = typeof file === 'string' || file instanceof URL ? await readWasm(file) : file;
  const name = typeof file === 'string' || file instanceof URL ? String(file) : 'the bytes of the option `wasm`';
  checkMagic(bytes, name);
  let module: WebAssembly.Module;
  try {
    module = await (compile ?? WebAssembly.compile)(bytes);
  } catch (cause) {
    throw new SimdUnavailableError(
      `loadSimdModule: expected WebAssembly that this engine compiles, got ${name}; pass simd.wasm where relaxed SIMD is missing`,
      { cause },
    );
  }
  return { module, relaxed: checkLayout(module, name) === 'relaxed-simd' };
}

function chooseFile(files: WasmFiles, useRelaxed: boolean): WasmFile {
  if (typeof files === 'string' || !('simd' in files)) return files;
  return useRelaxed ? files.relaxedSimd : files.simd;
}

/** Written out in full, so that bundlers that know this form find the files and put their addresses here. */
function defaultFile(useRelaxed: boolean): URL {
  try {
    return useRelaxed
      ? new URL('../wasm/relaxed-simd.wasm', import.meta.url)
      : new URL('../wasm/simd.wasm', import.meta.url);
  } catch (cause) {
    // A bundle that is not an ES module has no import.meta.url.
    throw new SimdUnavailableError(
      `loadSimdModule: expected to know where its .wasm files are, got a bundle; ${REMEDY}`,
      {
        cause,
      },
    );
  }
}

async function readWasm(file: string | URL): Promise<BufferSource> {
  const fs = nodeBuiltin('node:fs');
  try {
    const path = fs === undefined ? undefined : filePath(file);
    if (fs !== undefined && path !== undefined) return await fs.promises.readFile(path);
    const response = await fetch(file);
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    // Not compileStreaming: servers that send .wasm with another content type are common.
    return await response.arrayBuffer();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SimdUnavailableError(`loadSimdModule: expected WebAssembly at ${file}, got ${reason}; ${REMEDY}`, {
      cause,
    });
  }
}

/** What Node's file system reads; undefined for an address to fetch. */
function filePath(file: string | URL): string | URL | undefined {
  if (typeof file !== 'string') return file.protocol === 'file:' ? file : undefined;
  if (file.startsWith('file:')) return new URL(file);
  // One letter before the colon is a drive.
  return /^[a-z][a-z+.-]+:/i.test(file) ? undefined : file;
}

function checkMagic(source: BufferSource, name: string): void {
  const bytes = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw new SimdUnavailableError(`loadSimdModule: expected WebAssembly, got other content in ${name}; ${REMEDY}`);
  }
}

/** The build's name. A file with other argument layouts than this code's would compute nonsense. */
function checkLayout(module: WebAssembly.Module, name: string): string {
  const [section] = WebAssembly.Module.customSections(module, LAYOUT_SECTION);
  const [digest, build] = new TextDecoder().decode(section).split(' ');
  const expected = layoutDigest();
  if (digest === expected && build !== undefined) return build;
  throw new SimdUnavailableError(
    `loadSimdModule: expected kernels with the layout ${expected}, got ${digest || 'none'} in ${name}; take the .wasm files of the ` +
      'same version of @penstroke/backend-simd (in this workspace: pnpm build)',
  );
}
