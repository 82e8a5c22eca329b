import { modelNames } from '@penstroke/models';
import { count } from '@penstroke/runs';
import { describeDevice } from '../../backends/describe-device.ts';
import { type BackendRequest, selectBackend } from '../../backends/select-backend.ts';
import { UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { note, result, resultJson } from '../../terminal/show.ts';
import { benchModel } from './bench-model.ts';

/** The options of `penstroke bench`. */
export interface RunBenchOptions extends BackendRequest {
  readonly model: string;
  readonly batch: number;
  readonly rounds: number;
  readonly roundSeconds: number;
  readonly json?: true | undefined;
}

/** Measures a network's speed in training and inference and shows the medians. */
export async function runBench(io: CliIo, options: RunBenchOptions): Promise<void> {
  const { model, batch, rounds, roundSeconds, json } = options;
  if (!modelNames().includes(model)) {
    throw new UsageError(`unknown model "${model}"; the models are ${modelNames().join(', ')}`);
  }
  const backend = await selectBackend(options, io);
  try {
    if (!json) note(io, `${model}, batch ${batch}, ${backend.name} (${describeDevice(backend)}), ${rounds} rounds`);
    const measured = await benchModel({ model, batchSize: batch, rounds, roundSeconds });
    if (json) {
      const { trainImagesPerSecond, inferImagesPerSecond } = measured;
      const { name, threads, wide = false } = backend;
      resultJson(io, { model, backend: name, batch, threads, wide, trainImagesPerSecond, inferImagesPerSecond });
      return;
    }
    const line = (rate: number, [slowest, fastest]: readonly [number, number]): string =>
      `${count(rate)} images/s  (rounds ${count(slowest)} to ${count(fastest)})`;
    result(io, `training   ${line(measured.trainImagesPerSecond, measured.trainRange)}`);
    result(io, `inference  ${line(measured.inferImagesPerSecond, measured.inferRange)}`);
  } finally {
    backend.close();
  }
}
