import { mkdir, stat } from 'node:fs/promises';
import { megabytes, shellCommand } from '@penstroke/runs';
import { downloadWheels, pipDownload } from '../download-wheels.ts';
import type { InstallContext, InstallStep } from '../install-step.ts';

function requirement({ request }: InstallContext): string {
  return `${request.platform.project}==${request.tensorflow}`;
}

/** TensorFlow's Python wheel, for the library in it. */
export const fetchWheel: InstallStep = {
  title: "download TensorFlow's wheel, for the library in it",
  describe: (context) => [shellCommand(pipDownload([requirement(context)], context.paths.wheels, context))],
  async run(context) {
    await mkdir(context.paths.wheels, { recursive: true });
    const [file] = await downloadWheels([requirement(context)], context.paths.wheels, context);
    return megabytes((await stat(file!)).size);
  },
};
