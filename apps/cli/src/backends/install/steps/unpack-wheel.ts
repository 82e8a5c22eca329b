import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CommandError } from '../../../terminal/cli-error.ts';
import { expectRoom } from '../expect-room.ts';
import type { InstallContext, InstallRequest, InstallStep } from '../install-step.ts';
import { openWheel, type Wheel, type WheelFile } from '../wheel.ts';

/** The library and the one it depends on. */
const LIBRARIES = ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'];

/** The headers of the C interface, and of what it includes; where they lie has changed over the versions. */
const HEADER = /^tensorflow\/include\/(.*\/)?(c\/[^/]+|c\/eager\/c_api[^/]*|ctstring[^/]*|tsl_status)\.h$/;

/** Where a file of the wheel goes; undefined for all that is not needed. */
function destinationOf(path: string, { paths }: InstallContext): string | undefined {
  const library = /^tensorflow\/([^/]+)$/.exec(path)?.[1];
  if (library !== undefined && LIBRARIES.includes(library)) return join(paths.libraries, library);
  return HEADER.test(path) ? join(paths.headers, path.slice('tensorflow/include/'.length)) : undefined;
}

/** The library, and the headers that the binding is compiled with. */
export const unpackWheel: InstallStep = {
  title: 'unpack library and headers, and compare each with its SHA-256',
  describe: ({ paths, request }) => [
    `${request.wheel ?? 'the wheel'}: ${LIBRARIES.join(', ')} -> ${paths.libraries}`,
    `${request.wheel ?? 'the wheel'}: tensorflow/include/**/c/*.h and what they include -> ${paths.headers}`,
  ],
  async run(context) {
    const { request, paths, signal } = context;
    const file = request.wheel ?? join(paths.wheels, (await readdir(paths.wheels))[0]!);
    const sha256 = await fileSha256(file, signal);
    if (request.sha256 !== undefined && request.sha256 !== sha256) {
      throw new CommandError(`${file}: expected SHA-256 ${request.sha256}, got ${sha256}; download the wheel again`);
    }
    const wheel = await openWheel(file);
    try {
      expectFitting(wheel, file, request);
      const wanted = wheel.files.flatMap((entry) => {
        const destination = destinationOf(entry.path, context);
        return destination === undefined ? [] : [{ entry, destination }];
      });
      await unpack(wanted, context);
      context.wheel = { file: basename(file), sha256, version: wheel.version, nvidia: nvidiaOf(wheel.metadata) };
    } finally {
      wheel.close();
    }
    if (request.wheel === undefined) await rm(paths.wheels, { recursive: true });
    return `TensorFlow ${context.wheel.version}, SHA-256 ${sha256}`;
  },
};

async function unpack(
  wanted: readonly { readonly entry: WheelFile; readonly destination: string }[],
  { paths, signal, onBytes }: InstallContext,
): Promise<void> {
  const total = wanted.reduce((sum, { entry }) => sum + entry.sizeBytes, 0);
  await expectRoom(paths.root, total);
  let done = 0;
  for (const { entry, destination } of wanted) {
    const add = (count: number): void => {
      done += count;
      onBytes(done, total);
    };
    await entry.writeTo(destination, add, signal);
  }
}

function expectFitting(wheel: Wheel, file: string, { name, platform }: InstallRequest): void {
  const missing = LIBRARIES.find((name) => !wheel.files.some(({ path }) => path === `tensorflow/${name}`));
  if (missing !== undefined) {
    const found = `${wheel.project} ${wheel.version} without ${missing}`;
    throw new CommandError(`${file}: expected a wheel of TensorFlow 2.12 or newer for Linux, got ${found}`);
  }
  if (name === 'cuda' && /cpu/.test(wheel.project)) {
    throw new CommandError(`${file}: expected the wheel of tensorflow, got ${wheel.project}, which has no CUDA`);
  }
  const machine = platform.tags[0]!.replace(/^.*?(x86_64|aarch64)$/, '$1');
  if (!wheel.tags.some((tag) => tag.endsWith(machine))) {
    throw new CommandError(`${file}: expected a wheel for ${machine}, got ${wheel.tags.join(', ')}`);
  }
}

/** The requirements under the extra `and-cuda`, as pip takes them. */
function nvidiaOf(metadata: string): string[] {
  const lines = metadata.matchAll(/^Requires-Dist: (nvidia-[^;\n]+?)\s*;.*extra == ["']and-cuda["']/gm);
  return [...lines].map(([, requirement]) => requirement!.replaceAll(/[\s()]/g, ''));
}

async function fileSha256(file: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file, { signal })) hash.update(part as Buffer);
  return hash.digest('hex');
}
