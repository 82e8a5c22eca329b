/**
 * Writes the tables of the READMEs, and the log of a run, from the files of docs/results.
 *
 *     node scripts/results-table.mjs            # after a file there changed
 *     node scripts/results-table.mjs --check    # exit code 1 if a table is out of date
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatTable } from '../bench/src/format-table.mjs';
import { fillBlock } from './lib/fill-block.mjs';
import { webgpuTable, webTable } from './lib/measurement-tables.mjs';
import { benchTable, kernelsTable, provenanceTable, resultsTable, speedSentence } from './lib/result-tables.mjs';
import { readResults } from './lib/results.mjs';
import { logBlock } from './lib/train-log.mjs';
import { wildKinds, wildSummary } from './lib/wild-table.mjs';
import { ROOT } from './lib/workspace.mjs';

const FOLDER = join(ROOT, 'docs/results');

const results = await readResults(FOLDER);
const readBench = async (/** @type {string} */ name) =>
  JSON.parse(await readFile(join(FOLDER, `bench-${name}.json`), 'utf8'));
const [bench, kernels, answers, frames, fast, swiftshader] = await Promise.all(
  ['cpu', 'kernels', 'web-answers', 'web-frames', 'web-fast', 'webgpu-swiftshader'].map(readBench),
);
const readJson = async (/** @type {string} */ name) => JSON.parse(await readFile(join(FOLDER, name), 'utf8'));
const [log, wildBefore, wild] = await Promise.all(['train-log.json', 'wild-before.json', 'wild.json'].map(readJson));

/** @type {Record<string, Record<string, string>>} What stands in each file between which marks. */
const blocks = {
  'README.md': {
    log: logBlock(log),
    results: resultsTable(results, { link: 'docs/results/', plainOnly: true }),
    speed: speedSentence(bench),
  },
  'docs/results/README.md': {
    results: resultsTable(results, { link: '' }),
    provenance: provenanceTable(results),
    'bench-pytorch': benchTable(bench),
    bench: `\`${bench.command}\`, ${bench.date.slice(0, 10)}.\n\n${formatTable(bench)}`,
  },
  'docs/results/wild.md': {
    summary: wildSummary([
      { title: 'before', report: wildBefore },
      { title: 'now', report: wild },
    ]),
    kinds: wildKinds(wildBefore, wild),
  },
  'packages/backend-simd/README.md': {
    bench: benchTable(bench),
    kernels: kernelsTable(kernels),
  },
  'packages/webgpu-kernels/README.md': { measured: webgpuTable(swiftshader) },
  'apps/web/README.md': { measured: webTable({ answers, frames, fast }) },
};

for (const [file, contents] of Object.entries(blocks)) {
  const path = join(ROOT, file);
  const before = await readFile(path, 'utf8');
  let after = before;
  for (const [name, content] of Object.entries(contents)) after = fillBlock(after, name, content);
  if (after === before) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file}: the tables are out of date; run node scripts/results-table.mjs`);
    process.exitCode = 1;
  } else {
    await writeFile(path, after);
    console.log(`${file}: written`);
  }
}
