import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { aboutMetadata, readAbout } from '@penstroke/runs';
import { writeModel } from '@penstroke/runs/node';
import { writeFileAtomic } from '@penstroke/trainer/node';
import { selectBackend } from '../../backends/select-backend.ts';
import { type OpenRun, openRun } from '../../node/open-run.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { result, resultJson } from '../../terminal/show.ts';
import { encodeWeights } from './encode-weights.ts';

/** The options of `penstroke export`. */
export interface ExportRunOptions {
  readonly format: 'safetensors' | 'tfjs';
  readonly out: string;
  readonly json?: true | undefined;
}

/** Writes the network of a run in another form, to a path that is not there yet. */
export async function exportRun(runName: string, io: CliIo, { format, out, json }: ExportRunOptions): Promise<void> {
  const path = resolve(io.cwd, out);
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new CommandError(`${out}: it exists already; give --out another name`);
  const backend = await selectBackend({ backend: 'cpu' }, io);
  let run: OpenRun | undefined;
  try {
    run = await openRun(runName, io);
    const { model, record } = run;
    if (format === 'tfjs') {
      model.setUserDefinedMetadata(aboutMetadata(readAbout(record)));
      await writeModel(path, model);
    } else {
      const metadata = {
        model: record.recipe.model.name,
        normalization: JSON.stringify(record.normalization),
        classNames: JSON.stringify(record.classNames),
      };
      await writeFileAtomic(path, await encodeWeights(model, metadata));
    }
    if (json) resultJson(io, { format, out });
    else result(io, `wrote ${out}`);
  } finally {
    run?.model.dispose();
    backend.close();
  }
}
