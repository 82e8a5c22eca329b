import { megabytes } from '@penstroke/runs';
import { listInstalled } from '../../backends/installed/find-installed.ts';
import { tensorflowNames } from '../../backends/installed/tensorflow-name.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { note, result, resultJson, table } from '../../terminal/show.ts';

/** Shows the installed backends; of several with one name the first is used. */
export async function listBackends(io: CliIo, { json }: { readonly json?: true | undefined }): Promise<void> {
  const installed = await listInstalled(io.env);
  if (json) {
    for (const { folder, record } of installed) resultJson(io, { folder, ...record });
    return;
  }
  if (installed.length === 0) {
    const commands = tensorflowNames.map((name) => `penstroke backend install ${name}`).join(', or ');
    return note(io, `none is installed; to install one: ${commands}`);
  }
  result(
    io,
    table(
      installed.map(({ folder, record }) => [
        ...[record.backend, `TensorFlow ${record.tensorflow}`, megabytes(record.sizeBytes), folder],
      ]),
    ),
  );
}
