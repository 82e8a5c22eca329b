import { loadMnist } from '@penstroke/dataset/node';
import { createDigitPool } from '../src/ink/mnist.ts';
import type { Group } from '../src/kinds/kind.ts';
import { kinds } from '../src/kinds.ts';
import { createRecognizerReader } from '../src/score/recognizer-reader.ts';
import { type Score, score } from '../src/score/score.ts';
import { drawSample, type Sample } from '../src/suite.ts';

/** Another seed than that of the figures. */
export const PART_SEED = 1905;
/** Of each kind. */
export const PART_COUNT = 3;
/** Too large to be drawn in a test. */
const LEFT_OUT = ['k14_small_in_big_scan', 'k45_huge'];

/** Draws and reads three pictures of each kind of some groups, in memory. Each kind starts at another digit. */
export async function readPart(groups: readonly Group[]): Promise<Score> {
  const pool = createDigitPool((await loadMnist()).test);
  const reader = await createRecognizerReader({ threads: 1 });
  const samples: Omit<Sample, 'picture'>[] = [];
  const readings = [];
  for (const [at, kind] of kinds.entries()) {
    if (!groups.includes(kind.group) || LEFT_OUT.includes(kind.name)) continue;
    for (let i = 0; i < PART_COUNT; i++) {
      const sample = drawSample(pool, PART_SEED, kind, at * PART_COUNT + i);
      readings.push(...(await reader.read([sample])));
      const { picture: _picture, ...rest } = sample;
      samples.push(rest);
    }
  }
  return score(samples, readings);
}
