import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM, runProgram } from '../processes/program.ts';
import type { Suite } from '../suite.ts';
import { writeFlatPng, writePage, writeSparse, writeZeroBomb } from './inputs.ts';

/** A command that reads what is there, and its most megabytes. */
interface Case {
  readonly words: string;
  readonly input: string;
  readonly mostMegabytes: number;
  /** 1: it is refused, with one line. */
  readonly code: 0 | 1;
}

/** Node, TensorFlow.js and a file that is measured before it is read. */
const REFUSED = 250;
/** As `penstroke read` promises for 64 megapixels. */
const READ = 300;
/** MNIST as bytes, and what 500 images take in a network. */
const COMPUTED = 400;
/** MNIST as it was read and on the device (110 MB), the network, and what an update takes. */
const TRAINED = 400;

const MIB = 2 ** 20;
const SIMD = '--backend simd --threads 1';

const CASES: readonly Case[] = [
  ...refused('train --config huge.json', 'a configuration of 600 MiB'),
  ...refused('train --config /dev/zero', 'a device without end'),
  ...refused('train --config pipe', 'a pipe that nobody writes to'),
  ...refused('train --dataset bomb', 'IDX files of 256 MiB of zeros, gzip of 1 MB, that announce 60,000 images'),
  ...refused('evaluate huge-record', 'a run.json of 600 MiB'),
  ...refused('evaluate huge-weights', 'a weights.bin of 3 GiB'),
  ...refused('summary huge-topology', 'a model.json of 600 MiB'),
  ...refused('export huge-topology --out exported', 'a model.json of 600 MiB'),
  ...refused('train --resume huge-log', 'a metrics.ndjson of 600 MiB'),
  ...refused('sweep plan huge.json', 'a file of 600 MiB'),
  ...refused('sweep status huge-sweep', 'a plan.json of 600 MiB'),
  ...refused(`predict run huge.png ${SIMD}`, 'a picture of 100 MiB'),
  ...refused(`predict run flat.png ${SIMD}`, 'a PNG of 64,000,000 x 1 pixels in 62 KB'),
  ...refused(`read flat.png ${SIMD}`, 'a PNG of 64,000,000 x 1 pixels in 62 KB'),
  ...refused(`read pipe ${SIMD}`, 'a pipe that nobody writes to'),
  { words: `read page.pbm ${SIMD}`, input: 'a page of 64 megapixels', mostMegabytes: READ, code: 0 },
  { words: `predict run test:17 ${SIMD}`, input: 'a digit of MNIST', mostMegabytes: COMPUTED, code: 0 },
  { words: 'data', input: 'MNIST', mostMegabytes: COMPUTED, code: 0 },
  { words: `evaluate run ${SIMD}`, input: '10,000 test images, lenet', mostMegabytes: COMPUTED, code: 0 },
  { words: `train lenet --epochs 0.1 --out again ${SIMD}`, input: 'MNIST, lenet', mostMegabytes: TRAINED, code: 0 },
];

function refused(words: string, input: string): Case[] {
  return [{ words, input, mostMegabytes: REFUSED, code: 1 }];
}

/** The most memory that each command takes, for inputs as they are and as an attacker makes them. */
export const measureMemory: Suite = {
  name: 'memory',
  what: 'peak memory by command and input, each within its budget, and what is too large refused',
  full: CASES.length,
  short: 4,
  async run({ count }) {
    if (process.platform !== 'linux') return { tried: 0, bad: [], skipped: 'peak memory is read from /proc' };
    const cwd = mkdtempSync(join(tmpdir(), 'penstroke-memory-'));
    try {
      await makeInputs(cwd);
      const bad: string[] = [];
      const table: string[] = ['| command | input | peak, MB | budget, MB |', '|---|---|--:|--:|'];
      const cases = CASES.slice(0, count);
      for (const { words, input, mostMegabytes, code } of cases) {
        const end = await measure(words.split(' '), cwd);
        const plain = words.replace(` ${SIMD}`, '');
        table.push(`| \`${plain}\` | ${input} | ${Math.round(end.megabytes)} | ${mostMegabytes} |`);
        if (end.code !== code) bad.push(`${plain}: expected exit code ${code}, got ${end.code}: ${end.stderr}`);
        if (!(end.megabytes <= mostMegabytes)) bad.push(`${plain}: ${end.megabytes.toFixed(0)} MB`);
      }
      return { tried: cases.length, bad, table };
    } finally {
      rmSync(cwd, { recursive: true });
    }
  },
};

async function makeInputs(cwd: string): Promise<void> {
  const at = (name: string): string => join(cwd, name);
  const words = 'train lenet --limit 64 --batch-size 32 --epochs 1 --backend simd --threads 1 --out run';
  const { code, stderr } = await runProgram(words.split(' '), cwd);
  if (code !== 0) throw new Error(`makeInputs: ${stderr}`);
  execFileSync('mkfifo', [at('pipe')]);
  writeSparse(at('huge.json'), 600 * MIB);
  writeSparse(at('huge.png'), 100 * MIB);
  writeFlatPng(at('flat.png'), 64_000_000);
  writePage(at('page.pbm'), 8000);
  writeZeroBomb(at('bomb'), { count: 60_000, sizeBytes: 256 * MIB });
  for (const [folder, file, mebibytes] of [
    ['huge-record', 'run.json', 600],
    ['huge-weights', 'model/weights.bin', 3072],
    ['huge-topology', 'model/model.json', 600],
    ['huge-log', 'metrics.ndjson', 600],
  ] as const) {
    cpSync(at('run'), at(folder), { recursive: true });
    // Without its manifest nothing but the file's size speaks against it.
    rmSync(join(at(folder), 'manifest.json'));
    writeSparse(join(at(folder), file), mebibytes * MIB);
  }
  writeFileSync(at('one.json'), '{"name":"huge-sweep"}');
  await runProgram('sweep plan one.json --out huge-sweep'.split(' '), cwd);
  writeSparse(join(at('huge-sweep'), 'plan.json'), 600 * MIB);
}

interface Measured {
  readonly code: number | null;
  readonly stderr: string;
  readonly megabytes: number;
}

/** Makes a process say at its end how much memory it had at most, in kilobytes. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs';
  process.on('exit', () => {
    const [, peak] = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
    process.stderr.write('\\npeak ' + peak);
  });`)}`;
/** A command that waits for ever is ended, and has no peak. */
const MAX_MS = 240_000;

function measure(argv: readonly string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', TELL_PEAK, PROGRAM, ...argv], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: MAX_MS,
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => {
      stderr += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const [lines, peak] = stderr.split('\npeak ') as [string, string | undefined];
      resolve({ code, stderr: lines.trim().split('\n').at(-1)!, megabytes: (Number(peak) * 1024) / 1e6 });
    });
  });
}
