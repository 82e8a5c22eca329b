import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadMnist } from '@penstroke/dataset/node';
import { createDigitPool } from '../ink/mnist.ts';
import type { Kind } from '../kinds/kind.ts';
import { createCommandReader } from '../score/command-reader.ts';
import type { ReadableSample, Reader, Reading } from '../score/reader.ts';
import { createRecognizerReader } from '../score/recognizer-reader.ts';
import { type Score, score } from '../score/score.ts';
import { drawSample } from '../suite.ts';
import type { SuiteFile } from './make-suite.ts';
import { provenance } from './provenance.ts';

export interface ScoreSuiteOptions {
  readonly seed: number;
  readonly count: number;
  readonly kinds: readonly Kind[];
  /** Where `make` wrote files, for a command. */
  readonly folder?: string | undefined;
  readonly command?: string | undefined;
  /** Where to write the report. */
  readonly json?: string | undefined;
}

/** Reads the suite, prints a line a kind, and writes the report. */
export async function scoreSuite(options: ScoreSuiteOptions): Promise<void> {
  const { kinds, json } = options;
  const made = provenance();
  if ((options.folder === undefined) !== (options.command === undefined)) {
    throw new Error('wild score: expected --folder and --command together; a command reads files');
  }
  const read = options.folder === undefined ? await readInMemory(options) : await readFiles(options);
  const result = score(read.samples, read.readings);
  printScore(result);
  if (json === undefined) return;
  const whats = Object.fromEntries(kinds.map(({ name, what }) => [name, what]));
  const report = {
    command: commandLine(process.argv.slice(2)),
    ...made,
    reader: read.reader,
    seed: read.seed,
    count: read.count,
    groups: result.groups,
    calibration: result.calibration,
    kinds: result.kinds.map((kind) => ({ ...kind, what: whats[kind.name] ?? '' })),
  };
  await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  console.error(json);
}

/** What was run, but for where the report went. */
function commandLine(words: readonly string[]): string {
  const at = words.indexOf('--json');
  const kept = words.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  return ['pnpm wild', ...kept].join(' ');
}

interface ReadSuite {
  readonly samples: readonly Omit<ReadableSample, 'picture' | 'file'>[];
  readonly readings: readonly Reading[];
  readonly reader: string;
  readonly seed: number;
  readonly count: number;
}

async function readInMemory({ kinds, seed, count }: ScoreSuiteOptions): Promise<ReadSuite> {
  const pool = createDigitPool((await loadMnist()).test);
  const reader = await createRecognizerReader();
  const samples: Omit<ReadableSample, 'picture' | 'file'>[] = [];
  const readings: Reading[] = [];
  for (const kind of kinds) {
    for (let index = 0; index < count; index++) {
      const sample = drawSample(pool, seed, kind, index);
      readings.push(...(await reader.read([sample])));
      const { picture: _picture, ...rest } = sample;
      samples.push(rest);
    }
  }
  return { samples, readings, reader: reader.name, seed, count };
}

async function readFiles({ kinds, folder, command }: ScoreSuiteOptions): Promise<ReadSuite> {
  const suite: { seed: number; count: number; samples: SuiteFile[] } = JSON.parse(
    await readFile(join(folder!, 'suite.json'), 'utf8'),
  );
  const names = new Set(kinds.map(({ name }) => name));
  const samples = suite.samples
    .filter(({ kind }) => names.has(kind))
    .map((sample) => ({ ...sample, file: join(folder!, sample.file) }));
  const reader: Reader = createCommandReader(command!);
  return { samples, readings: await reader.read(samples), reader: command!, seed: suite.seed, count: suite.count };
}

function printScore({ kinds, groups, calibration }: Score): void {
  for (const { name, count, right, sureAndWrong, refused } of kinds) {
    console.log(`${name.padEnd(32)} ${right} of ${count}, wrong at 90 % or more ${sureAndWrong}, no digit ${refused}`);
  }
  for (const [name, { count, right, sureAndWrong, worst, worstKind }] of Object.entries(groups)) {
    const share = ((100 * right) / Math.max(1, count)).toFixed(1);
    const least = `worst ${worstKind} ${(100 * worst).toFixed(0)} %`;
    console.log(`${name}: ${right} of ${count} = ${share} %, ${least}, wrong at 90 % or more ${sureAndWrong}`);
  }
  const [digits, all] = [calibration.digits, calibration.all].map((error) => `${(100 * error).toFixed(1)} %`);
  console.log(`expected calibration error: ${digits} on digits, ${all} with the non-digits`);
}
