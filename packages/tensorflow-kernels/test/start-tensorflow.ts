import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { enableProdMode, setBackend } from '@tensorflow/tfjs-core';
import { test } from 'vitest';

/** A folder with the backend `node` of `penstroke backend install --into`; `.ci/run` sets it where the tools for it exist. */
export const TENSORFLOW_FOLDER = process.env.PENSTROKE_TEST_TENSORFLOW;

/** Lies there, and is nobody's dependency. */
const PACKAGE = '@tensorflow/tfjs-node';

/** Declares tests on TensorFlow's library; where there is none, one that is skipped and says how to get it. */
export async function withTensorflow(declare: () => void): Promise<void> {
  if (!TENSORFLOW_FOLDER) {
    test.skip('needs TensorFlow: penstroke backend install node --into DIR, then PENSTROKE_TEST_TENSORFLOW=DIR', () => {});
    return;
  }
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '3';
  // As the command line has it.
  process.env.TF_ENABLE_ONEDNN_OPTS ??= '1';
  const require = createRequire(pathToFileURL(join(TENSORFLOW_FOLDER, 'node', 'package.json')));
  const util = createRequire(import.meta.url)('node:util') as { isNullOrUndefined?: (value: unknown) => boolean };
  util.isNullOrUndefined ??= (value) => value === null || value === undefined;
  // It registers its own copies of the cpu backend's kernels, and would warn about each.
  enableProdMode();
  require(PACKAGE);
  await setBackend('tensorflow');
  declare();
}
