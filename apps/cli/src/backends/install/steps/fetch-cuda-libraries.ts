import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { megabytes, shellCommand } from '@penstroke/runs';
import { type CudaLibrary, cudaLibraries } from '../../native/cuda-libraries.ts';
import { loadNativeHelper } from '../../native/native-helper.ts';
import { downloadWheels, pipDownload } from '../download-wheels.ts';
import type { InstallContext, InstallStep } from '../install-step.ts';
import { folderBytes } from '../watch-download.ts';
import { openWheel } from '../wheel.ts';

/** NVIDIA's libraries as far as the system lacks them: those that the dynamic linker does not open. */
export const fetchCudaLibraries: InstallStep = {
  title: "download NVIDIA's libraries that this system lacks",
  describe: (context) => [
    `for each of CUDA's and cuDNN's libraries that does not open: ${shellCommand(pipDownload(['nvidia-...-cu12'], context.paths.wheels, context))}`,
  ],
  async run(context) {
    const { paths } = context;
    const missing = missingLibraries(cudaLibraries(context.wheel!.nvidia), paths.helper);
    if (missing.length === 0) return 'all are here';
    const requirements = [...new Set(missing.map(({ requirement }) => requirement))];
    await mkdir(paths.wheels, { recursive: true });
    for (const file of await downloadWheels(requirements, paths.wheels, context)) {
      await unpackLibraries(file, context);
      await rm(file);
    }
    return `${missing.map(({ soname }) => soname).join(', ')}: ${megabytes(await folderBytes(paths.nvidia))}`;
  },
};

function missingLibraries(libraries: readonly CudaLibrary[], helperFile: string): readonly CudaLibrary[] {
  const helper = loadNativeHelper(helperFile);
  return helper === undefined ? libraries : libraries.filter(({ soname }) => helper.openLibrary(soname) !== null);
}

async function unpackLibraries(file: string, { paths, signal, onBytes }: InstallContext): Promise<void> {
  const wheel = await openWheel(file);
  try {
    const libraries = wheel.files.filter(({ path }) => /^nvidia\/\w+\/lib\/[^/]+\.so[.\d]*$/.test(path));
    const total = libraries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    let done = 0;
    for (const library of libraries) {
      const destination = join(paths.nvidia, library.path.slice('nvidia/'.length));
      const add = (count: number): void => {
        done += count;
        onBytes(done, total);
      };
      await library.writeTo(destination, add, signal);
    }
  } finally {
    wheel.close();
  }
}
