import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { megabytes, shellCommand } from '@penstroke/runs';
import type { InstallContext, InstallStep } from '../install-step.ts';
import { runTool } from '../run-tool.ts';

const library = ({ paths }: InstallContext): string => join(paths.libraries, 'libtensorflow_cc.so.2');

/** A quarter of the library is names for debuggers. */
export const cutSymbols: InstallStep = {
  title: "cut the library's symbol tables",
  describe: (context) => [
    context.tools.strip
      ? shellCommand([...context.tools.strip, '--strip-unneeded', library(context)])
      : 'left out: no strip here',
  ],
  async run(context) {
    const { paths, tools, env, signal } = context;
    if (!tools.strip) return 'left out: no strip here';
    const { size: before } = await stat(library(context));
    await runTool([...tools.strip, '--strip-unneeded', library(context)], { cwd: paths.root, env, signal });
    return `${megabytes(before)} -> ${megabytes((await stat(library(context))).size)}`;
  },
};
