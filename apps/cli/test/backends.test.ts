import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from './helpers/run-cli.ts';

const require = createRequire(import.meta.url);
const folders: { remove(): void }[] = [];
afterAll(() => {
  delete process.env.TF_NUM_INTRAOP_THREADS;
  delete process.env.TF_CPP_MIN_LOG_LEVEL;
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
const ONE_UPDATE = [
  ...['train', 'lenet', '--dataset', 'fake', '--limit', '1', '--validation-count', '0', '--epochs', '1', '--json'],
  '--backend',
];
const train = (cwd: string, backend: string) => runCli([...ONE_UPDATE, backend], { cwd });

describe('--backend node and cuda', () => {
  test('without the package name it and the remedy', async () => {
    const folder = temporaryFolder();
    folders.push(folder);
    expect(await train(folder.path, 'cuda')).toMatchObject({
      code: 1,
      stderr: 'penstroke: the backend cuda is not installed; run: penstroke backend install cuda\n',
    });
  });

  test('with a package that does not start give its reason and the remedy', async () => {
    const cwd = folderWith('@tensorflow/tfjs-node', "throw new Error('libtensorflow.so.2: cannot open\\nand more');");
    expect(await train(cwd, 'node')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^penstroke: @tensorflow\/tfjs-node does not start: libtensorflow\.so\.2: cannot open; run: penstroke backend install node\n$/,
      ),
    });
  });

  test('find the package installed where the command runs', async () => {
    const { code, json } = await train(folderWith('@tensorflow/tfjs-node', BINDING(false)), 'node');
    expect(code).toBe(0);
    expect(json().at(-1)).toMatchObject({ event: 'run-end', backend: 'node', threads: availableParallelism() });
    const four = await runCli([...ONE_UPDATE, 'node', '--threads', '4'], {
      cwd: folderWith('@tensorflow/tfjs-node', BINDING(false)),
    });
    expect([four.json().at(-1)!.threads, process.env.TF_NUM_INTRAOP_THREADS]).toEqual([4, '4']);
  });

  test('what backend install brought goes before that, and TensorFlow is told to be silent', async () => {
    const cwd = folderWith('@tensorflow/tfjs-node', "throw new Error('the wrong one');");
    const backends = folderWith('@tensorflow/tfjs-node', '');
    const folder = join(backends, 'node');
    mkdirSync(folder);
    cpSync(join(backends, 'node_modules'), join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/@tensorflow/tfjs-node/index.js'), BINDING(false));
    const record = { format: 1, backend: 'node', packageName: '@tensorflow/tfjs-node', packageVersion: '4.22.0' };
    const facts = { tensorflow: '2.21.0', wheel: 'x.whl', sha256: '0'.repeat(64), libraries: [], sizeBytes: 1 };
    const text = JSON.stringify({ ...record, ...facts, installedAt: new Date(0).toISOString() });
    writeFileSync(join(folder, 'penstroke-backend.json'), text);
    const { code, stderr } = await runCli([...ONE_UPDATE, 'node'], { cwd, env: { PENSTROKE_BACKENDS: backends } });
    expect([code, stderr]).toEqual([0, expect.not.stringMatching(/the wrong one/)]);
    expect(process.env.TF_CPP_MIN_LOG_LEVEL).toBe('3');
  });

  test('cuda without a GPU is refused', async () => {
    const { code, stderr } = await train(folderWith('@tensorflow/tfjs-node-gpu', BINDING(false)), 'cuda');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/TensorFlow finds no CUDA GPU/)]);
  });
});
