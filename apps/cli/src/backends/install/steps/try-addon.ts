import type { InstallStep } from '../install-step.ts';
import { runTool } from '../run-tool.ts';

/** Multiplies two matrices, in a process of its own: a library for another processor ends it with a signal. */
const script = (packageName: string): string => `
  const util = require('node:util');
  util.isNullOrUndefined ??= (value) => value === null || value === undefined;
  const tf = require(${JSON.stringify(packageName)});
  const [sum] = tf.matMul(tf.ones([4, 4]), tf.ones([4, 4])).dataSync();
  console.log('penstroke:' + JSON.stringify({ sum, gpu: tf.backend().isUsingGpuDevice }));
`;

/** What was built is loaded and computes. */
export const tryAddon: InstallStep = {
  title: 'load it and multiply two matrices',
  describe: ({ request }) => [`node: import ${request.packageName}`],
  async run({ request, paths, env, signal }) {
    const output = await runTool([process.execPath, '-e', script(request.packageName)], {
      cwd: paths.root,
      env: { ...env, TF_CPP_MIN_LOG_LEVEL: '3' },
      signal,
      remedy: 'ended by SIGILL means a processor without AVX; try another --tensorflow version, or --backend simd',
    });
    const { sum, gpu } = JSON.parse(/penstroke:(.*)/.exec(output)?.[1] ?? '{}') as { sum?: number; gpu?: boolean };
    if (sum !== 4) throw new Error(`tryAddon: expected 4, got ${sum}`);
    if (request.name === 'node') return 'works';
    return gpu ? 'works, with a GPU' : 'works, but finds no GPU here: see penstroke doctor';
  },
};
