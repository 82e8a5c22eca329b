import { counted, duration, percent, type Spread, type SweepRow } from '@penstroke/runs';
import { csvRow } from '../../terminal/csv-row.ts';
import { table } from '../../terminal/show.ts';
import { describeValues, valueWords } from './describe-values.ts';

/** The settings of a sweep as a table for people, the best first; `*` marks the chosen one. */
export function sweepTable(rows: readonly SweepRow[]): string[] {
  const keys = valueKeys(rows);
  const head = ['', 'setting', ...keys, 'runs', 'validation', 'deviation', '95 % interval', 'training'];
  const lines = rows.map(({ setting, values, runs, ended, diverged, validation, trainSeconds, chosen }) => [
    chosen ? '*' : '',
    String(setting),
    ...keys.map((key) => valueWords(values[key])),
    `${ended}/${runs}${diverged > 0 ? `, ${diverged} diverged` : ''}`,
    ...spreadCells(validation),
    trainSeconds === undefined ? '' : duration(trainSeconds.mean),
  ]);
  return table([head, ...lines], [1]);
}

/** What was chosen, and its test figures. */
export function chosenWords(rows: readonly SweepRow[]): string[] {
  const chosen = rows.find((row) => row.chosen);
  if (chosen === undefined) return ['none chosen: no setting has all its runs and a validation accuracy'];
  const { setting, values, test } = chosen;
  const words = `chosen: setting ${setting}${Object.keys(values).length > 0 ? `, ${describeValues(values)}` : ''}`;
  return test === undefined ? [words] : [words, `test   ${spreadWords(test)}`];
}

/** The settings of a sweep as CSV: shares from 0 to 1; a missing value is an empty field. */
export function sweepCsv(rows: readonly SweepRow[]): string[] {
  const keys = valueKeys(rows);
  const spreadHead = (name: string): string[] => ['mean', 'deviation', 'low', 'high'].map((part) => `${name}_${part}`);
  const head = ['setting', ...keys, 'runs', 'ended', 'diverged', ...spreadHead('validation')];
  const lines = rows.map(({ setting, values, runs, ended, diverged, validation, trainSeconds, chosen, test }) =>
    csvRow([
      setting,
      ...keys.map((key) => valueWords(values[key])),
      ...[runs, ended, diverged],
      ...numbers(validation),
      trainSeconds?.mean ?? '',
      String(chosen),
      ...numbers(test),
    ]),
  );
  return [csvRow([...head, 'train_seconds_mean', 'chosen', ...spreadHead('test')]), ...lines];
}

function valueKeys(rows: readonly SweepRow[]): string[] {
  return [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
}

function spreadCells(spread: Spread | undefined): string[] {
  if (spread === undefined) return ['', '', ''];
  const { mean, deviation, interval } = spread;
  return [
    percent(mean),
    deviation === undefined ? '' : percent(deviation),
    interval === undefined ? '' : `${percent(interval[0])} to ${percent(interval[1])}`,
  ];
}

function spreadWords({ count, mean, deviation, interval }: Spread): string {
  if (deviation === undefined || interval === undefined) return `${percent(mean)} with one seed`;
  return `${percent(mean)}, deviation ${percent(deviation)}, 95 % interval ${percent(interval[0])} to ${percent(interval[1])} over ${counted(count, 'seed')}`;
}

function numbers(spread: Spread | undefined): (number | '')[] {
  return [spread?.mean ?? '', spread?.deviation ?? '', spread?.interval?.[0] ?? '', spread?.interval?.[1] ?? ''];
}
