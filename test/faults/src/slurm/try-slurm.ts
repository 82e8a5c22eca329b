import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { plannedRun, type SweepPlan, sweepRunCount } from '@penstroke/runs';
import { readSweepOutcomes, readSweepPlan } from '@penstroke/runs/node';
import { PROGRAM, runProgram } from '../processes/program.ts';
import type { Suite, Tally } from '../suite.ts';
import { checkSweep } from './check-sweep.ts';
import { type Cluster, installSlurm, NODES, startCluster } from './cluster.ts';

/** Five learning rates, four seeds: 20 runs of some seconds each. */
const REQUEST = {
  name: 'slurm',
  base: {
    ...{ recipe: 'lenet', dataset: 'mnist', limit: 512, validationCount: 256, batchSize: 32, epochs: 30 },
    ...{ checkpointEvery: 2, backend: 'simd', threads: 1 },
  },
  grid: { learningRate: [0.0003, 0.001, 0.003, 0.01, 0.03] },
  seeds: [1, 2, 3, 4],
};
/** Nothing here takes longer, even on a busy machine. */
const MAX_SECONDS = 1500;
/** A run of 480 updates is in the middle between these. */
const MIDDLE = [32, 320] as const;
/** The node is killed once so many runs have ended. */
const ENDED_BEFORE = 4;

/** A sweep on a real Slurm whose second node dies in the middle. */
export const trySlurm: Suite = {
  name: 'slurm',
  what: 'a sweep of 20 runs on a Slurm of two nodes; the daemon of one is killed with one of its jobs, the other job lives on',
  full: 20,
  short: 20,
  byNameOnly: true,
  async run() {
    const reason = installSlurm();
    if (reason !== undefined) return { tried: 0, bad: [], skipped: reason };
    const folder = mkdtempSync(join(tmpdir(), 'penstroke-slurm-'));
    const cluster = await startCluster(folder);
    let isGood = false;
    try {
      const tally = await trySweep(folder, cluster);
      isGood = tally.bad.length === 0;
      return isGood ? tally : { ...tally, table: [`kept to look at: ${folder}`] };
    } finally {
      await cluster.stop();
      if (isGood) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
    }
  },
};

async function trySweep(folder: string, cluster: Cluster): Promise<Tally> {
  writeFileSync(join(folder, 'request.json'), JSON.stringify(REQUEST));
  await runProgram(['sweep', 'plan', 'request.json', '--out', 'sweep'], folder);
  const sweep = join(folder, 'sweep');
  const plan = await readSweepPlan(sweep);
  await cluster.ask(
    process.execPath,
    PROGRAM,
    'sweep',
    'slurm',
    sweep,
    '--submit',
    '--sbatch=--time=60',
    '--sbatch=--nice',
  );
  const hit = await disturb(sweep, plan, cluster);
  await waitFor(async () => (await cluster.ask('squeue', '--noheader')).trim() === '', 'the queue to be empty');
  const bad = await checkSweep(sweep, { plan, hit });
  return { tried: sweepRunCount(plan), bad };
}

/** The runs that something happened to. */
interface HitRuns {
  /** Killed with its node. */
  readonly killed: number;
  /** Alive while its node was down. */
  readonly orphaned: number;
  /** Told that its time was up. */
  readonly timed: number;
}

interface Task {
  readonly index: number;
  /** Slurm's own number of the task's job. */
  readonly job: string;
  readonly node: string;
}

/** Kills the second node, brings it back, and tells a run of the first that its time is up. */
async function disturb(sweep: string, plan: SweepPlan, cluster: Cluster): Promise<HitRuns> {
  const states = async (): Promise<string[]> => (await readSweepOutcomes(sweep, plan)).map(({ state }) => state);
  const inTheMiddle = async (): Promise<Task[]> => {
    const now = await states();
    return (await runningTasks(cluster)).filter(({ index }) => {
      const updates = updatesOf(sweep, plan, index);
      return now[index] === 'running' && updates >= MIDDLE[0] && updates <= MIDDLE[1];
    });
  };
  let own: Task[] = [];
  await waitFor(async () => {
    if ((await states()).filter((state) => state === 'ended').length < ENDED_BEFORE) return false;
    own = (await inTheMiddle()).filter(({ node }) => node === NODES[1]);
    return own.length === 2;
  }, 'two runs in the middle on the second node');
  const [killed, orphaned] = own as [Task, Task];
  // Frozen, it outlives its node for certain.
  const frozen = lockHolder(sweep, plan, orphaned.index);
  process.kill(frozen, 'SIGSTOP');
  cluster.killNode(NODES[1], [killed.job]);
  let timed: Task | undefined;
  await waitFor(async () => {
    const other = (await inTheMiddle()).find(({ node }) => node === NODES[0]);
    // Slurm refuses while it changes the job.
    const isTold =
      other &&
      (await cluster.ask('scancel', '--signal=USR1', other.job).then(
        () => true,
        () => false,
      ));
    if (isTold) timed = other;
    return timed !== undefined;
  }, 'a run in the middle on the first node');
  await waitFor(
    async () => /down/i.test(await cluster.ask('sinfo', '--noheader', `--nodes=${NODES[1]}`, '--format=%T')),
    'the node to be down',
  );
  await waitFor(
    async () => /^waiting /m.test(readFileSync(join(sweep, 'logs', `${orphaned.index}.log`), 'utf8')),
    'the job of the living run to be put back, and to wait for it',
  );
  process.kill(frozen, 'SIGCONT');
  cluster.startNode(NODES[1]);
  return { killed: killed.index, orphaned: orphaned.index, timed: timed!.index };
}

async function runningTasks(cluster: Cluster): Promise<Task[]> {
  const lines = (await cluster.ask('squeue', '--noheader', '--states=R', '--array', '--format=%K %A %N'))
    .trim()
    .split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [index, job, node] = line.trim().split(/\s+/) as [string, string, string];
      return { index: Number(index), job, node };
    });
}

function lockHolder(sweep: string, plan: SweepPlan, index: number): number {
  const path = join(sweep, 'runs', plannedRun(plan, index).name, 'run.lock');
  return (JSON.parse(readFileSync(path, 'utf8')) as { pid: number }).pid;
}

/** Updates at the last checkpoint. */
function updatesOf(sweep: string, plan: SweepPlan, index: number): number {
  try {
    const path = join(sweep, 'runs', plannedRun(plan, index).name, 'checkpoint', 'checkpoint.json');
    return (JSON.parse(readFileSync(path, 'utf8')) as { step: number }).step;
  } catch {
    return 0;
  }
}

async function waitFor(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (let seconds = 0; seconds < MAX_SECONDS; seconds += 0.5) {
    if (await isSo()) return;
    await setTimeout(500);
  }
  throw new Error(`waitFor: expected ${what} within ${MAX_SECONDS} s`);
}
