import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createModel, modelNames, summarize } from '@penstroke/models';
import { count } from '@penstroke/runs';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { selectBackend } from '../../backends/select-backend.ts';
import { openModel } from '../../node/open-run.ts';
import { givenRunFolder } from '../../node/run-folder.ts';
import { UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { result, resultJson, table } from '../../terminal/show.ts';

/** Shows a network, by its name or from a run's folder, layer by layer. */
export async function showSummary(
  name: string,
  io: CliIo,
  { json }: { readonly json?: true | undefined },
): Promise<void> {
  const backend = await selectBackend({ backend: 'cpu' }, io);
  let model: LayersModel | undefined;
  try {
    model = await createOrOpen(name, io);
    const summary = summarize(model);
    if (json) return resultJson(io, summary);
    const rows = summary.layers.map((layer) => [
      layer.name,
      layer.type,
      layer.outputShape.map((side) => side ?? 'batch').join(' x '),
      count(layer.parameters),
      count(layer.multiplyAdds),
      count(layer.activationBytes),
    ]);
    const head = ['layer', 'type', 'output', 'parameters', 'multiply-adds', 'activation bytes'];
    const total = ['total', '', '', ...[summary.parameters, summary.multiplyAdds, summary.activationBytes].map(count)];
    result(io, table([head, ...rows, total], [3, 4, 5]));
    if (summary.totalParameters !== summary.parameters) {
      result(
        io,
        `${count(summary.totalParameters)} numbers in all, the moving averages of batch normalisation included`,
      );
    }
  } finally {
    model?.dispose();
    backend.close();
  }
}

async function createOrOpen(given: string, io: CliIo): Promise<LayersModel> {
  if (modelNames().includes(given)) return createModel(given, { seed: 0 });
  const name = givenRunFolder(given);
  const folder = resolve(io.cwd, name);
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    throw new UsageError(`unknown model "${given}"; give one of ${modelNames().join(', ')}, or the folder of a run`);
  }
  return openModel(name, io);
}
