/**
 * A Slurm of one machine: munge, the controller and two nodes, each a daemon with a port of its own. All of it lives in one folder, and
 * talks to 127.0.0.1 alone.
 */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

export const NODES = ['penstroke1', 'penstroke2'] as const;
type NodeName = (typeof NODES)[number];

const PORTS = { controller: 17_817, nodes: [17_821, 17_822] } as const;
const TOOLS = ['munged', 'slurmctld', 'slurmd', 'sbatch'];
const PACKAGES = ['slurm-wlm', 'munge'];

/** A running cluster. */
export interface Cluster {
  /** For every command that should see it. */
  readonly env: NodeJS.ProcessEnv;
  /** What a command of Slurm prints. */
  ask(command: string, ...argv: string[]): Promise<string>;
  startNode(node: NodeName): void;
  /** Kills a node's daemon, and all processes of the jobs that are named: none of them says anything more. */
  killNode(node: NodeName, jobs: readonly string[]): void;
  stop(): Promise<void>;
}

/** Installs what is missing. @returns why it cannot, if it cannot */
export function installSlurm(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'it takes root on Linux to start a cluster';
  const hasAll = (): boolean => TOOLS.every((tool) => spawnSync('which', [tool]).status === 0);
  if (hasAll()) return undefined;
  if (spawnSync('which', ['apt-get']).status !== 0) return `${TOOLS.join(', ')} are needed, and there is no apt-get`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], { env });
  return hasAll() ? undefined : `apt-get install ${PACKAGES.join(' ')} failed`;
}

/** Starts a cluster whose files are in `folder`. @throws Error if a node is not ready within a minute */
export async function startCluster(folder: string): Promise<Cluster> {
  for (const name of ['munge', 'state', 'log', ...NODES]) mkdirSync(join(folder, name), { mode: 0o755 });
  const config = join(folder, 'slurm.conf');
  writeFileSync(config, configuration(folder));
  const env = { ...process.env, SLURM_CONF: config };
  const ask = async (command: string, ...argv: string[]): Promise<string> =>
    (await promisify(execFile)(command, argv, { env })).stdout;
  const run = (command: string, ...argv: string[]): void => {
    execFileSync(command, argv, { env, stdio: 'ignore' });
  };
  const startNode = (node: NodeName): void => run('slurmd', '-N', node);
  const pidOf = (name: string): number => Number(readFileSync(join(folder, `${name}.pid`), 'utf8'));

  startMunge(folder, run);
  run('slurmctld');
  for (const node of NODES) startNode(node);
  const cluster: Cluster = {
    env,
    ask,
    startNode,
    killNode(node, jobs) {
      const processes = jobs.flatMap((job) => processesOf(job, folder));
      for (const pid of [pidOf(node), ...processes]) process.kill(pid, 'SIGKILL');
    },
    async stop() {
      await ask('scancel', '--full', '--user=root').catch(() => {});
      for (let tries = 0; tries < 60; tries++) {
        const queue = await ask('squeue', '--noheader').catch(() => '');
        if (queue.trim() === '') break;
        await setTimeout(500);
      }
      for (const name of [...NODES, 'slurmctld', 'munged']) await endProcess(join(folder, `${name}.pid`));
    },
  };
  try {
    for (let tries = 0; tries < 60; tries++) {
      const states = await ask('sinfo', '--noheader', '--Node', '--format=%T').catch(() => '');
      if (states.split('\n').filter((state) => state === 'idle').length === NODES.length) return cluster;
      await setTimeout(1000);
    }
    throw new Error(`startCluster: expected two idle nodes within a minute; see ${join(folder, 'log')}`);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** Ends a daemon and waits until it has. */
async function endProcess(pidFile: string): Promise<void> {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    for (let tries = 0; tries < 100; tries++) {
      // Throws once it is gone.
      process.kill(pid, tries === 0 ? 'SIGTERM' : 0);
      await setTimeout(200);
    }
  } catch {
    // It has ended, or never began.
  }
}

function startMunge(folder: string, run: (command: string, ...argv: string[]) => void): void {
  const place = (name: string): string => join(folder, 'munge', name);
  if (existsSync('/etc/munge/munge.key')) copyFileSync('/etc/munge/munge.key', place('key'));
  else run('mungekey', '--create', `--keyfile=${place('key')}`);
  run('chmod', '600', place('key'));
  run(
    'munged',
    '--force',
    `--key-file=${place('key')}`,
    `--socket=${place('socket')}`,
    `--pid-file=${join(folder, 'munged.pid')}`,
    `--log-file=${place('log')}`,
    `--seed-file=${place('seed')}`,
  );
}

/**
 * The processes of a job of this cluster, its keepers first: one whose child dies while it lives reports a job that failed. Slurm writes the
 * job's number into the title of a keeper; that it is this cluster's shows in what it started.
 */
function processesOf(job: string, folder: string): number[] {
  const keepers = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && commandOf(name).startsWith(`slurmstepd: [${job}.`))
    .filter((pid) => childrenOf(pid).some((child) => commandOf(child).includes(folder)));
  return [...keepers, ...keepers.flatMap(descendantsOf)].map(Number);
}

function descendantsOf(pid: string): string[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
}

function childrenOf(pid: string): string[] {
  return read(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((child) => child !== '');
}

function commandOf(pid: string): string {
  return read(`/proc/${pid}/cmdline`);
}

/** @returns nothing for a process that has ended since */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function configuration(folder: string): string {
  const host = hostname();
  const nodes = NODES.map(
    (name, at) =>
      `NodeName=${name} NodeHostname=${host} NodeAddr=127.0.0.1 Port=${PORTS.nodes[at]} CPUs=2 RealMemory=1000`,
  );
  return `${[
    'ClusterName=penstroke',
    `SlurmctldHost=${host}(127.0.0.1)`,
    `SlurmctldPort=${PORTS.controller}`,
    'SlurmUser=root',
    'SlurmdUser=root',
    'AuthType=auth/munge',
    // A node that fails is noticed within 10 s, its jobs begin again 5 s later: minutes by default.
    `AuthInfo=socket=${join(folder, 'munge', 'socket')},cred_expire=5`,
    'SlurmdTimeout=10',
    'KillWait=5',
    'ReturnToService=2',
    `StateSaveLocation=${join(folder, 'state')}`,
    `SlurmdSpoolDir=${folder}/%n`,
    `SlurmctldPidFile=${join(folder, 'slurmctld.pid')}`,
    `SlurmdPidFile=${folder}/%n.pid`,
    `SlurmctldLogFile=${join(folder, 'log', 'slurmctld.log')}`,
    `SlurmdLogFile=${folder}/log/%n.log`,
    'ProctrackType=proctrack/linuxproc',
    'TaskPlugin=task/none',
    'MpiDefault=none',
    'JobAcctGatherType=jobacct_gather/none',
    'SelectType=select/cons_tres',
    'SelectTypeParameters=CR_CPU',
    'SchedulerParameters=batch_sched_delay=1,sched_interval=2',
    ...nodes,
    `PartitionName=all Nodes=${NODES.join(',')} Default=YES MaxTime=INFINITE State=UP`,
  ].join('\n')}\n`;
}
