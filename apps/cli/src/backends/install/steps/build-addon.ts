import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shellCommand } from '@penstroke/runs';
import type { InstallContext, InstallStep } from '../install-step.ts';
import { runTool } from '../run-tool.ts';

const LIBRARIES = ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'];
const FLAGS = ['-std=c++17', '-O2', '-s', '-fPIC', '-shared', '-DNAPI_VERSION=8'];
const HELPER_SOURCE = fileURLToPath(new URL('../../../../native/penstroke_native.cc', import.meta.url));

/**
 * The compiler's calls. It links against empty libraries of the same names: that takes seconds where the real one takes a
 * minute, and the addon fits any version of the library.
 */
function compilerCalls({ paths, tools }: InstallContext): string[][] {
  const nodeHeaders = `-I${join(paths.root, 'node_modules', 'node-api-headers', 'include')}`;
  const sources = ['tfjs_backend.cc', 'tfjs_binding.cc'].map((name) => join(paths.packageFolder, 'binding', name));
  const linked = ['-Wl,--no-as-needed', `-L${paths.stubs}`, ...LIBRARIES.map((name) => `-l:${name}`)];
  return [
    ...LIBRARIES.map((name) => [
      ...tools.compiler,
      ...['-shared', '-x', 'c++', '/dev/null', `-Wl,-soname,${name}`, '-o', join(paths.stubs, name)],
    ]),
    [
      ...[...tools.compiler, ...FLAGS, nodeHeaders, `-I${paths.headers}`, ...sources],
      ...['-Wl,-rpath,$ORIGIN/../../deps/lib', ...linked, '-o', paths.addon],
    ],
    [...tools.compiler, ...FLAGS, nodeHeaders, HELPER_SOURCE, '-ldl', '-o', paths.helper],
  ];
}

/** TensorFlow.js's binding, compiled from its unchanged sources, and the helper of this program. */
export const buildAddon: InstallStep = {
  title: 'compile the binding',
  describe: (context) => compilerCalls(context).map(shellCommand),
  async run(context) {
    const { paths, env, signal } = context;
    await mkdir(dirname(paths.addon), { recursive: true });
    await mkdir(paths.stubs, { recursive: true });
    for (const call of compilerCalls(context)) await runTool(call, { cwd: paths.root, env, signal });
    return undefined;
  },
};
