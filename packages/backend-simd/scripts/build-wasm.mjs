/**
 * Compiles assembly/ twice, for plain and for relaxed SIMD, into src/wasm and dist/wasm, and copies the worker, which is
 * plain JavaScript so that it runs from the sources too. Each file carries the digest of the layout it was compiled with
 * (src/layout), which the loader compares. `node scripts/build-wasm.mjs --wat` also writes the text form.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { build } from 'esbuild';

const MAX_TOTAL_BYTES = 150 * 1024;
const DATA_SECTION = 11;
const BUILDS = [
  { name: 'simd', features: [] },
  { name: 'relaxed-simd', features: ['--enable', 'relaxed-simd'] },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const text = process.argv.includes('--wat');

/** The ids of the sections of a WebAssembly module. */
function sectionIds(bytes) {
  const ids = [];
  for (let at = 8; at < bytes.length; ) {
    ids.push(bytes[at++]);
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    at += size;
  }
  return ids;
}

/** A custom section with a text. Name and text are short, so that each length is one byte. */
function customSection(name, text) {
  const content = Buffer.concat([Buffer.from([name.length]), Buffer.from(name), Buffer.from(text)]);
  return Buffer.concat([Buffer.from([0, content.length]), content]);
}

/** The digest of the layout as the loader computes it, by the same code. */
async function readLayout() {
  const { outputFiles } = await build({
    entryPoints: [`${root}src/runtime/layout-digest.ts`],
    ...{ bundle: true, format: 'esm', write: false, logLevel: 'error' },
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { LAYOUT_SECTION, layoutDigest } = await import(`data:text/javascript;base64,${code}`);
  return { section: LAYOUT_SECTION, digest: layoutDigest() };
}

const layout = await readLayout();
let total = 0;
for (const { name, features } of BUILDS) {
  const outFile = `src/wasm/${name}.wasm`;
  const { error, stderr } = await asc.main(
    [
      'assembly/index.ts',
      ...['--baseDir', root, '--outFile', outFile, ...(text ? ['--textFile', `src/wasm/${name}.wat`] : [])],
      // Optimising until nothing changes saves 0.7 KiB gzipped.
      ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', '--noAssert', '--runtime', 'stub'],
      ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536', '--noExportMemory'],
      ...['--use', 'abort=', '--enable', 'simd', '--enable', 'threads', ...features],
    ],
    { stdout: process.stdout },
  );
  if (error) {
    process.stderr.write(`${stderr}\n${error.message}\n`);
    process.exit(1);
  }
  process.stderr.write(stderr.toString());
  const bytes = readFileSync(`${root}${outFile}`);
  // All threads' instances share one memory: a data segment would be written again by each of them.
  if (sectionIds(bytes).includes(DATA_SECTION)) {
    process.stderr.write(
      `${outFile}: expected no static data, got a data section; see --wat for the string or array\n`,
    );
    process.exit(1);
  }
  const stamped = Buffer.concat([bytes, customSection(layout.section, `${layout.digest} ${name}`)]);
  writeFileSync(`${root}${outFile}`, stamped);
  total += stamped.length;
  mkdirSync(`${root}dist/wasm`, { recursive: true });
  copyFileSync(`${root}${outFile}`, `${root}dist/wasm/${name}.wasm`);
}
mkdirSync(`${root}dist/runtime`, { recursive: true });
copyFileSync(`${root}src/runtime/worker.js`, `${root}dist/runtime/worker.js`);
if (total > MAX_TOTAL_BYTES) {
  process.stderr.write(`expected at most ${MAX_TOTAL_BYTES} bytes of WebAssembly, got ${total}\n`);
  process.exit(1);
}
process.stdout.write(`wasm: ${total} bytes in ${BUILDS.length} builds\n`);
