import '@tensorflow/tfjs-backend-cpu';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModelFormatError } from '@penstroke/models';
import { RunFileError } from '@penstroke/runs';
import { RunWriter, readMetrics, readRunModel, readRunRecord, runPaths } from '@penstroke/runs/node';
import { CheckpointError } from '@penstroke/trainer';
import { loadCheckpoint } from '@penstroke/trainer/node';
import { setBackend } from '@tensorflow/tfjs-core';
import { type Dice, throwDice } from '../dice.ts';
import type { Suite } from '../suite.ts';
import { smallRun } from './small-run.ts';

/** A bit flipped, or an end cut off, in any file of a run's folder: told when the folder is read. */
export const flipFiles: Suite = {
  name: 'flips',
  what: 'a bit flipped or an end cut off in record, log, network, checkpoint or manifest, and told by those who read it',
  full: 5000,
  short: 100,
  async run({ count, seed }) {
    await setBackend('cpu');
    const bad: string[] = [];
    const folder = await mkdtemp(join(tmpdir(), 'penstroke-flips-'));
    try {
      await smallRun(folder);
      const { checkpoint } = runPaths(folder);
      const values = (await readdir(checkpoint)).find((name) => name.endsWith('.safetensors'))!;
      const files = ['run.json', 'metrics.ndjson', 'manifest.json', 'model/model.json', 'model/weights.bin'];
      files.push('checkpoint/checkpoint.json', `checkpoint/${values}`);
      for (let trial = 0; trial < count; trial++) {
        const dice = throwDice({ seed, suite: 'flips', trial });
        const path = join(folder, files[trial % files.length]!);
        const before = await readFile(path);
        const { damaged, how } = damage(before, dice);
        await writeFile(path, damaged);
        const problem = await tryReading(folder, { isManifest: path.endsWith('manifest.json') });
        if (problem !== undefined) bad.push(`${path.slice(folder.length + 1)}, ${how}: ${problem}`);
        await writeFile(path, before);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
    return { tried: count, bad };
  },
};

function damage(bytes: Uint8Array, dice: Dice): { damaged: Uint8Array; how: string } {
  if (dice.below(5) === 0) {
    const length = dice.below(bytes.length);
    return { damaged: bytes.subarray(0, length), how: `cut to ${length} bytes` };
  }
  const damaged = Uint8Array.from(bytes);
  const [at, bit] = [dice.below(bytes.length), dice.below(8)];
  damaged[at]! ^= 1 << bit;
  return { damaged, how: `bit ${bit} of byte ${at}` };
}

/** @returns what went wrong, if anything */
async function tryReading(folder: string, { isManifest }: { isManifest: boolean }): Promise<string | undefined> {
  try {
    await readRunRecord(folder);
    await readMetrics(folder);
    (await readRunModel(folder)).dispose();
    await loadCheckpoint(runPaths(folder).checkpoint);
    await (await RunWriter.open(folder)).close();
    // A blank for a line break at its end: the manifest says the same, and all that it vouches for was checked.
    return isManifest ? undefined : 'not told';
  } catch (error) {
    const isTold = [RunFileError, CheckpointError, ModelFormatError].some((kind) => kind.isInstance(error));
    return isTold ? undefined : `told as ${error}`;
  }
}
