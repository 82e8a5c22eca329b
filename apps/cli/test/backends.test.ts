import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from './helpers/run-cli.ts';

const require = createRequire(import.meta.url);
const folders: { remove(): void }[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

/** A folder whose node_modules holds a package with this code, in CommonJS as the real ones are. */
function folderWith(packageName: string, code: string): string {
  const folder = temporaryFolder();
  folders.push(folder);
  const home = join(folder.path, 'node_modules', packageName);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: packageName, version: '4.22.0', main: 'index.js' }));
  writeFileSync(join(home, 'index.js'), code);
  return folder.path;
}

/** Registers the cpu backend under the name of libtensorflow's, and needs what Node 23 took away. */
const BINDING = (usesGpu: boolean): string => `
  if (!require('node:util').isNullOrUndefined(null)) throw new Error('isNullOrUndefined is gone');
  const tf = require(${JSON.stringify(require.resolve('@tensorflow/tfjs-core'))});
  const { MathBackendCPU } = require(${JSON.stringify(require.resolve('@tensorflow/tfjs-backend-cpu'))});
  if (tf.findBackendFactory('tensorflow') == null) {
    tf.copyRegisteredKernels('cpu', 'tensorflow');
    tf.registerBackend('tensorflow', () => Object.assign(new MathBackendCPU(), { isUsingGpuDevice: ${usesGpu} }));
  }
`;

/** One update with one image: what runs below the name is the slow cpu backend. */
const train = (cwd: string, backend: string) =>
  runCli(
    [
      ...['train', 'lenet', '--dataset', 'fake', '--limit', '1', '--validation-count', '0', '--epochs', '1'],
      ...['--backend', backend, '--json'],
    ],
    { cwd },
  );

describe('--backend node and cuda', () => {
  test('without the package name it and the remedy', async () => {
    const folder = temporaryFolder();
    folders.push(folder);
    expect(await train(folder.path, 'cuda')).toMatchObject({
      code: 1,
      stderr:
        'penstroke: the package @tensorflow/tfjs-node-gpu is not installed; run: npm install @tensorflow/tfjs-node-gpu\n',
    });
  });

  test('with a package that does not start give its reason and the remedy', async () => {
    const cwd = folderWith('@tensorflow/tfjs-node', "throw new Error('libtensorflow.so.2: cannot open\\nand more');");
    expect(await train(cwd, 'node')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^penstroke: @tensorflow\/tfjs-node does not start: libtensorflow\.so\.2: cannot open Run: npm rebuild .*\n$/,
      ),
    });
  });

  test('find the package installed where the command runs', async () => {
    const { code, json } = await train(folderWith('@tensorflow/tfjs-node', BINDING(false)), 'node');
    expect(code).toBe(0);
    expect(json().at(-1)).toMatchObject({ event: 'run-end', backend: 'node', threads: 1 });
  });

  test('cuda without a GPU is refused', async () => {
    const { code, stderr } = await train(folderWith('@tensorflow/tfjs-node-gpu', BINDING(false)), 'cuda');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/TensorFlow finds no CUDA GPU/)]);
  });
});
