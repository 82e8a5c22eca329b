import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RUN_FORMAT, type RunRecord } from '../record/run-record.ts';
import { planSweep } from '../sweep/plan-sweep.ts';
import { plannedRun } from '../sweep/planned-run.ts';
import { writeDivergedRun } from './diverged-run.ts';
import { RunWriter } from './run-writer.ts';
import { createSweepFolder, readSweepPlan } from './sweep-folder.ts';
import { readSweepOutcome, readSweepOutcomes } from './sweep-outcomes.ts';
import { sweepPaths } from './sweep-paths.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penstroke-sweep-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const planOf = (...seeds: number[]) => planSweep({ name: 'seeds', base: { recipe: 'tiny' }, seeds });

describe('the plan of a folder', () => {
  test('is written once, and read back', async () => {
    expect(await createSweepFolder(folder, planOf(1, 2))).toBe(true);
    expect(await readSweepPlan(folder)).toEqual(planOf(1, 2));
    expect(await createSweepFolder(folder, planOf(1, 2))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['logs', 'plan.json', 'runs']);
  });

  test('is not changed by another one', async () => {
    await createSweepFolder(folder, planOf(1, 2));
    const before = readFileSync(sweepPaths(folder).plan);
    await expect(createSweepFolder(folder, planOf(1, 2, 3))).rejects.toThrow(/a plan is not changed/);
    expect(readFileSync(sweepPaths(folder).plan)).toEqual(before);
  });

  test('of eight that write different ones at once, one wins and the others are told', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, seed) => createSweepFolder(folder, planOf(seed))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(['logs', 'plan.json', 'runs']);
  });

  test('that is missing or damaged is told', async () => {
    await expect(readSweepPlan(folder)).rejects.toThrow(/no plan.json there/);
    writeFileSync(sweepPaths(folder).plan, '{"format":"penstroke-sweep/1"}');
    await expect(readSweepPlan(folder)).rejects.toThrow(/not the plan of a sweep/);
    writeFileSync(sweepPaths(folder).plan, Buffer.alloc(5 * 2 ** 20, ' '));
    await expect(readSweepPlan(folder)).rejects.toThrow(/expected at most 4,194,304 bytes/);
  });
});

describe('a run of a sweep', () => {
  const plan = planOf(1, 2);
  const run = plannedRun(plan, 0);

  const record = (more: object = {}): RunRecord => ({
    format: RUN_FORMAT,
    recipe: run.spec.recipe as RunRecord['recipe'],
    seed: 1,
    backend: { name: 'cpu', threads: 1, device: 'JavaScript' },
    normalization: { scale: 1, offset: 0 },
    inputShape: [28, 28, 1],
    classNames: ['0'],
    data: { name: 'mnist', files: [] },
    ...more,
  });

  async function write(value: RunRecord, { close = true } = {}): Promise<RunWriter> {
    await createSweepFolder(folder, plan);
    const place = join(sweepPaths(folder).runs, run.name);
    mkdirSync(place, { recursive: true });
    const writer = await RunWriter.open(place);
    await writer.writeRecord(value);
    if (close) await writer.close();
    return writer;
  }

  test('waits until it begins', async () => {
    expect(await readSweepOutcomes(folder, plan)).toEqual([{ state: 'waiting' }, { state: 'waiting' }]);
  });

  test('is running while a process writes there, then stopped, then ended', async () => {
    const writer = await write(record(), { close: false });
    expect(await readSweepOutcome(folder, run)).toMatchObject({ state: 'running', pid: process.pid });
    await writer.close();
    expect(await readSweepOutcome(folder, run)).toEqual({ state: 'stopped' });
    await write(record({ result: { interrupted: true } }));
    expect(await readSweepOutcome(folder, run)).toEqual({ state: 'stopped' });
    await write(record({ result: { validationAccuracy: 0.9 } }));
    expect(await readSweepOutcome(folder, run)).toEqual({ state: 'ended', result: { validationAccuracy: 0.9 } });
  });

  test('with another seed or recipe does not belong to the plan', async () => {
    await write(record({ seed: 2 }));
    expect(await readSweepOutcome(folder, run)).toMatchObject({
      state: 'damaged',
      message: expect.stringMatching(/expected run 0 of the plan, got a run of other settings/),
    });
    await write(record({ recipe: { ...run.spec.recipe, batchSize: 7 } }));
    expect(await readSweepOutcome(folder, run)).toMatchObject({ state: 'damaged' });
  });

  test('whose record is changed is damaged', async () => {
    await write(record({ result: { validationAccuracy: 0.9 } }));
    const path = join(sweepPaths(folder).runs, run.name, 'run.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('0.9', '0.8'));
    expect(await readSweepOutcome(folder, run)).toMatchObject({
      state: 'damaged',
      message: expect.stringMatching(/the file was changed/),
    });
  });

  test('that diverged stays so, and a damaged note of it is told', async () => {
    await write(record());
    await writeDivergedRun(folder, run.name, 'expected a finite loss');
    expect(await readSweepOutcome(folder, run)).toEqual({ state: 'diverged', message: 'expected a finite loss' });
    writeFileSync(join(sweepPaths(folder).diverged, `${run.name}.json`), '{}');
    expect(await readSweepOutcome(folder, run)).toMatchObject({
      state: 'damaged',
      message: expect.stringMatching(/delete it/),
    });
  });

  test('whose folder is a file is damaged', async () => {
    await createSweepFolder(folder, plan);
    writeFileSync(join(sweepPaths(folder).runs, run.name), '');
    expect(await readSweepOutcome(folder, run)).toMatchObject({ state: 'damaged' });
  });
});
