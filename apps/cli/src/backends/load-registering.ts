import { type BackendName, backends } from '@penstroke/runs';
import * as tf from '@tensorflow/tfjs-core';
import { CommandError } from '../terminal/cli-error.ts';
import { importOptional } from './import-optional.ts';
import type { BackendOptions, ReadyBackend } from './ready-backend.ts';

/**
 * Makes current a backend whose package registers it, under its own name, when it is imported; `cpu` is one.
 *
 * @throws CommandError with the remedy if the package is absent or the backend does not start
 */
export async function loadRegistering(name: BackendName, { cwd }: BackendOptions): Promise<ReadyBackend> {
  const { packageName, label } = backends.find((backend) => backend.name === name)!;
  await importOptional(packageName, cwd);
  if (!(await tf.setBackend(name))) throw new CommandError(`${packageName} does not start; use another --backend`);
  return { name, threads: 1, device: label, close() {} };
}
