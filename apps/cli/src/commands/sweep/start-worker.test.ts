import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { plannedRun, planSweep } from '@penstroke/runs';
import { sweepPaths } from '@penstroke/runs/node';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startWorker, type Worker } from './start-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'penstroke-worker-'));
const program = join(folder, 'worker.mjs');
beforeAll(() => mkdirSync(sweepPaths(folder).logs, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

vi.mock('../../node/own-program.ts', () => ({ ownProgram: () => [process.execPath, program] }));

/** A worker that is `script`, once that has written its last word. */
async function workerOf(script: string): Promise<Worker> {
  writeFileSync(program, `${script}; console.error('up'); setTimeout(() => process.exit(9), 20_000);`);
  rmSync(join(sweepPaths(folder).logs, '0.log'), { force: true });
  const plan = planSweep({ name: 'one', base: { recipe: 'tiny' } });
  const worker = startWorker({ name: 'one', folder, plan }, plannedRun(plan, 0), { threads: 1, wide: false });
  await vi.waitFor(() => expect(readFileSync(join(sweepPaths(folder).logs, '0.log'), 'utf8')).toMatch(/up/), 10_000);
  return worker;
}

describe.skipIf(process.platform === 'win32')('a worker whose time is up', () => {
  test('ends even where it does not listen yet', async () => {
    const worker = await workerOf('');
    worker.stop('time');
    expect((await worker.ended).code).toBe(1);
  });

  test('is told so once its first event shows that it listens', async () => {
    const worker = await workerOf("process.on('SIGUSR1', () => process.exit(75)); console.log('{}')");
    // Its line has been written, but may not have been read yet.
    await setTimeout(500);
    worker.stop('time');
    expect((await worker.ended).code).toBe(75);
  });
});
