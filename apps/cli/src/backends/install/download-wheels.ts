import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstallContext } from './install-step.ts';
import { runTool } from './run-tool.ts';
import { watchDownload } from './watch-download.ts';

/** What pip prints of the size of a file that it begins to download: `(273.8 MB)`. */
const SIZE = /^\s*Downloading .*\((\d+(?:\.\d+)?) (kB|MB|GB)\)/;
const UNITS = { kB: 1e3, MB: 1e6, GB: 1e9 };

/** Any Python's wheel has the same library. This one has wheels since TensorFlow 2.12. */
const PYTHON = [
  '--python-version',
  '3.11',
  '--implementation',
  'cp',
  '--abi',
  'cp311',
  '--abi',
  'abi3',
  '--abi',
  'none',
];

/** pip's command for wheels of the platform of an installation, whatever Python pip itself runs on. */
export function pipDownload(requirements: readonly string[], folder: string, context: InstallContext): string[] {
  const tags = context.request.platform.tags.flatMap((tag) => ['--platform', tag]);
  const only = ['--no-deps', '--only-binary=:all:', ...PYTHON, ...tags];
  return [...context.tools.pip!, 'download', '--disable-pip-version-check', ...only, '--dest', folder, ...requirements];
}

/**
 * Downloads wheels, whose hashes pip compares with those of its index.
 *
 * @returns the files
 */
export async function downloadWheels(
  requirements: readonly string[],
  folder: string,
  context: InstallContext,
): Promise<string[]> {
  const partial = join(context.paths.build, 'tmp');
  await mkdir(partial, { recursive: true });
  let total: number | undefined;
  const unwatch = watchDownload(partial, (done) => {
    // Before pip has said how much there is, what lies here is its index; at the end its cache has a copy here too.
    if (total !== undefined) context.onBytes(Math.min(done, total), total);
  });
  try {
    await runTool(pipDownload(requirements, folder, context), {
      cwd: context.paths.root,
      env: { ...context.env, TMPDIR: partial, PYTHONUNBUFFERED: '1', PIP_PROGRESS_BAR: 'off' },
      signal: context.signal,
      remedy: 'check the network and the version, or give --wheel FILE',
      onLine: (line) => {
        const [, size, unit] = SIZE.exec(line) ?? [];
        if (size !== undefined) total = (total ?? 0) + Number(size) * UNITS[unit as keyof typeof UNITS];
      },
    });
  } finally {
    unwatch();
    await rm(partial, { recursive: true, force: true });
  }
  return (await readdir(folder)).filter((name) => name.endsWith('.whl')).map((name) => join(folder, name));
}
