/**
 * `pnpm faults [SUITE...] [--count N] [--minutes N] [--seed N] [--short]`: tries faults and prints `SUITE: N tried, N bad`, then
 * what was measured and each bad one. With `--minutes`, suites that can be cut short begin no trial after that time.
 * Ends with 1 if there is one.
 */
import { parseArgs } from 'node:util';
import { type Suite, tallyLine } from './suite.ts';
import { suites } from './suites.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
});
const unknown = positionals.find((name) => !suites.some((suite) => suite.name === name));
if (unknown !== undefined)
  throw new Error(`expected one of ${suites.map(({ name }) => name).join(', ')}, got ${unknown}`);

const countOf = ({ full, short }: Suite): number => Number(values.count ?? (values.short ? short : full));
const seed = Number(values.seed ?? 14);
const wanted = ({ name, byNameOnly }: Suite): boolean =>
  positionals.length === 0 ? !byNameOnly : positionals.includes(name);
for (const suite of suites.filter(wanted)) {
  if (values.minutes !== undefined && !suite.stopsInTime) throw new Error(`${suite.name} takes no --minutes`);
  const until = values.minutes === undefined ? undefined : performance.now() + 60_000 * Number(values.minutes);
  const tally = await suite.run({ count: countOf(suite), seed, until });
  process.stdout.write(
    `${[tallyLine(suite, tally), ...(tally.table ?? []), ...tally.bad.map((line) => `  ${line}`)].join('\n')}\n`,
  );
  if (tally.bad.length > 0) process.exitCode = 1;
}
