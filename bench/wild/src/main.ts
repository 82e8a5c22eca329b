/**
 *     pnpm wild make FOLDER [--seed 2026] [--count 20] [--only k05,s0]    # files, truth.json, contact.webp
 *     pnpm wild score [--seed 2026] [--count 20] [--only ...] [--json FILE]    # the recognizer package, in memory
 *     pnpm wild score --folder FOLDER --command 'node apps/cli/dist/main.js read --json' [--json FILE]
 */
import { parseArgs } from 'node:util';
import { makeSuite } from './commands/make-suite.ts';
import { scoreSuite } from './commands/score-suite.ts';
import { kinds } from './kinds.ts';
import { SUITE_SEED } from './suite.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    seed: { type: 'string', default: String(SUITE_SEED) },
    count: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    folder: { type: 'string' },
    command: { type: 'string' },
    json: { type: 'string' },
  },
});
const wanted = values.only.split(',').filter(Boolean);
const chosen = kinds.filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));
const common = { seed: Number(values.seed), count: Number(values.count), kinds: chosen };
const [verb, folder] = positionals;

if (verb === 'make' && folder !== undefined) await makeSuite({ ...common, folder });
else if (verb === 'score') {
  await scoreSuite({ ...common, folder: values.folder, command: values.command, json: values.json });
} else {
  console.error('wild: expected make FOLDER or score; see bench/wild/README.md');
  process.exitCode = 2;
}
