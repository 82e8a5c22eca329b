import { execFile } from 'node:child_process';
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { promisify } from 'node:util';
import type { RunRecord } from '@penstroke/runs';
import { version_core } from '@tensorflow/tfjs-core';
import { ownVersion } from './own-version.ts';

/** The computer a run ran on. `cores` are the threads that this process may run at once. */
export type Machine = NonNullable<RunRecord['machine']>;

/** Versions of what computes: Node, V8, this program, TensorFlow.js. */
export type Versions = NonNullable<RunRecord['versions']>;

/** Describes this computer. */
export function describeMachine(): Machine {
  return {
    platform: platform(),
    arch: arch(),
    release: release(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
  };
}

/** The versions of Node, V8, this program and TensorFlow.js. */
export function describeVersions(): Versions {
  return { node: process.versions.node, v8: process.versions.v8, penstroke: ownVersion(), tfjs: version_core };
}

/** The commit of `folder`, or undefined without git or outside a checkout. */
export async function describeGit(folder: string): Promise<RunRecord['git']> {
  const git = async (...args: string[]): Promise<string> =>
    (await promisify(execFile)('git', args, { cwd: folder, timeout: 5000 })).stdout.trim();
  try {
    const [commit, changes] = await Promise.all([
      git('rev-parse', 'HEAD'),
      git('status', '--porcelain', '--untracked-files=no'),
    ]);
    return { commit, dirty: changes !== '' };
  } catch {
    return undefined;
  }
}
