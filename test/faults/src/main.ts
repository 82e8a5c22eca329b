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

const given = {
  count: numberOf('count', /^[1-9]\d*$/),
  minutes: numberOf('minutes', /^\d+(\.\d+)?$/),
  seed: numberOf('seed', /^\d+$/),
};
const countOf = ({ full, short }: Suite): number => given.count ?? (values.short ? short : full);
const { seed = 14 } = given;
const wanted = ({ name, byNameOnly }: Suite): boolean =>
  positionals.length === 0 ? !byNameOnly : positionals.includes(name);
for (const suite of suites.filter(wanted)) {
  if (given.minutes !== undefined && !suite.stopsInTime) throw new Error(`${suite.name} takes no --minutes`);
  const until = given.minutes === undefined ? undefined : performance.now() + 60_000 * given.minutes;
  const tally = await suite.run({ count: countOf(suite), seed, until });
  process.stdout.write(
    `${[tallyLine(suite, tally), ...(tally.table ?? []), ...tally.bad.map((line) => `  ${line}`)].join('\n')}\n`,
  );
  if (tally.bad.length > 0) process.exitCode = 1;
}

/** The number of an option. A typo must not pass as a suite that tried nothing. */
function numberOf(name: 'count' | 'minutes' | 'seed', pattern: RegExp): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (!pattern.test(text))
    throw new Error(`--${name}: expected a number${name === 'count' ? ' of at least 1' : ''}, got ${text}`);
  return Number(text);
}
