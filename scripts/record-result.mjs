/**
 * Gathers the run folders of one recipe, which differ in their seed alone, into a file of docs/results.
 *
 *     node scripts/record-result.mjs runs/a runs/b runs/c [--name lenet] [--note TEXT] [--command LINE] [--commit HASH]
 *         [--shared-machine] [--out FOLDER]
 *
 * The command is the recipe's own unless another is given, for runs that overrode it. The commit is the one that the runs
 * recorded; for runs made outside a checkout it is given. `--shared-machine` says that other work ran beside them: the
 * tables then leave out their times. Afterwards `node scripts/results-table.mjs` brings the tables up to date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gatherResult } from './lib/gather-result.mjs';
import { ROOT } from './lib/workspace.mjs';

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    note: { type: 'string' },
    command: { type: 'string' },
    commit: { type: 'string' },
    'shared-machine': { type: 'boolean' },
    out: { type: 'string', default: join(ROOT, 'docs/results') },
  },
});

try {
  const runs = await Promise.all(
    folders.map(async (folder) => ({
      folder,
      record: JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')),
      events: (await readFile(join(folder, 'metrics.ndjson'), 'utf8'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    })),
  );
  const result = gatherResult(runs, {
    note: options.note,
    command: options.command,
    commit: options.commit,
    sharedMachine: options['shared-machine'],
  });
  const path = join(options.out, `${options.name ?? result.recipe}.json`);
  await writeFile(path, `${JSON.stringify(result, null, 2)}\n`);
  console.log(path);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
