import { expect, test } from 'vitest';
import { type WildReport, wildKinds, wildSummary } from '../scripts/lib/wild-table.mjs';

function report(right: number): WildReport {
  const tally = { count: 20, right, sureAndWrong: 1, refused: 2 };
  const group = { ...tally, worst: right / 20, worstKind: 'k06_vignette' };
  return {
    command: 'pnpm wild score',
    date: '2026-01-31',
    commit: '0123456789abcdef0123456789abcdef01234567',
    machine: { cpu: 'Some CPU', cores: 2, memoryBytes: 2 ** 33, node: '20.20.2', os: 'linux' },
    reader: '@penstroke/recognizer',
    seed: 2026,
    count: 20,
    groups: { digits: group, nonDigits: group, sheets: group },
    calibration: { digits: 0.0312, all: 0.2 },
    kinds: [{ name: 'k06_vignette', group: 'digits', what: 'dark corners', ...tally }],
  };
}

test('wildSummary shows each group of each report, and where the figures are from', () => {
  const lines = wildSummary([
    { title: 'before', report: report(5) },
    { title: 'now', report: report(19) },
  ]).split('\n');
  expect(lines.slice(2, 4)).toEqual([
    '| single digits | before | 20 | 5 | 25.0 % | 25 % (k06_vignette) | 5.0 % |',
    '| single digits | now | 20 | 19 | 95.0 % | 95 % (k06_vignette) | 5.0 % |',
  ]);
  expect(lines.at(-1)).toBe(
    '- now: `pnpm wild score`, @penstroke/recognizer, seed 2026, 20 pictures a kind, 2026-01-31, 0123456, Some CPU, 2 cores, Node 20.20.2. Expected calibration error: 3.1 % on single digits, 20.0 % with the non-digits.',
  );
});

test('wildKinds shows a row for each kind, before and now; a new kind has no before', () => {
  const after = report(19);
  const added = { ...after.kinds[0]!, name: 'k99_new' };
  expect(
    wildKinds(report(5), { ...after, kinds: [...after.kinds, added] })
      .split('\n')
      .slice(2),
  ).toEqual([
    '| k06_vignette | dark corners | 20 | 25.0 % | 95.0 % | 1 | 2 |',
    '| k99_new | dark corners | 20 |  | 95.0 % | 1 | 2 |',
  ]);
});
