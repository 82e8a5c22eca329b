/**
 * Records what `penstroke train` prints, for the README: trains the default recipe with seed 1, writes the lines to
 * docs/results/train-log.json, the run's picture to docs/images/lenet-curve.png, and brings the READMEs up to date.
 *
 *     node scripts/record-log.mjs      # half a minute; on a quiet machine, from committed sources
 */
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatherLog } from './lib/train-log.mjs';
import { ROOT } from './lib/workspace.mjs';

const folder = await mkdtemp(join(tmpdir(), 'penstroke-log-'));
try {
  await runNode(['scripts/build-cli.mjs']);
  const path = join(folder, 'output.txt');
  const output = await open(path, 'w');
  try {
    // One file for both streams keeps the order in which a terminal shows them.
    await runNode(['apps/cli/dist/main.js', 'train'], output.fd);
  } finally {
    await output.close();
  }
  const text = await readFile(path, 'utf8');
  const run = text.match(/^folder +(.+)$/m)?.[1];
  if (run === undefined) throw new Error(`expected a line with the run's folder, got:\n${text}`);
  const log = gatherLog(text, JSON.parse(await readFile(join(ROOT, run, 'run.json'), 'utf8')));
  await writeFile(join(ROOT, 'docs/results/train-log.json'), `${JSON.stringify(log, null, 2)}\n`);
  await copyFile(join(ROOT, run, 'curve.png'), join(ROOT, 'docs/images/lenet-curve.png'));
  await runNode(['scripts/results-table.mjs']);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}

/**
 * @param {string[]} args
 * @param {number | 'inherit'} [output]
 * @returns {Promise<void>}
 */
function runNode(args, output = 'inherit') {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', output, output] });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(' ')}: exit code ${code}`))));
  });
}
