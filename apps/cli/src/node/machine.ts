import { execFile } from 'node:child_process';
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { version_core } from '@tensorflow/tfjs-core';
import { ownVersion } from './own-version.ts';

/** The computer a run ran on. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly release: string;
  readonly processor: string;
  /** Threads that this process may run at once. */
  readonly cores: number;
  readonly memoryBytes: number;
}

/** Versions of what computes. */
export interface Versions {
  readonly node: string;
  readonly v8: string;
  readonly penstroke: string;
  readonly tfjs: string;
}

/** The state of the folder that a command ran in, if that is a git checkout. */
export interface GitState {
  readonly commit: string;
  /** Whether tracked files differ from the commit. */
  readonly dirty: boolean;
}

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
export async function describeGit(folder: string): Promise<GitState | undefined> {
  const git = async (...args: string[]): Promise<string> =>
    (await promisify(execFile)('git', args, { cwd: folder, timeout: 5000 })).stdout.trim();
  try {
    const commit = await git('rev-parse', 'HEAD');
    return { commit, dirty: (await git('status', '--porcelain', '--untracked-files=no')) !== '' };
  } catch {
    return undefined;
  }
}
