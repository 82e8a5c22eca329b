import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { megabytes, shellCommand } from '@penstroke/runs';
import { glob } from 'tinyglobby';
import type { InstallContext, InstallStep } from '../install-step.ts';
import { runTool } from '../run-tool.ts';
import { folderBytes } from '../watch-download.ts';

/** Node's headers for addons; a system's Node may come without. N-API is the same in every version of Node. */
const HEADERS = 'node-api-headers@1.9.0';

function npmInstall({ request, paths, tools }: InstallContext): string[] {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const packages = [`${request.packageName}@${request.packageVersion}`, HEADERS];
  return [...tools.npm, 'install', '--prefix', paths.root, '--ignore-scripts', '--omit=peer', ...quiet, ...packages];
}

/** The npm package with the binding, without its script, which fetches a library of 2022. */
export const installPackage: InstallStep = {
  title: "install TensorFlow.js's binding from npm, without its install script",
  describe: (context) => [shellCommand(npmInstall(context))],
  async run(context) {
    const { root } = context.paths;
    await writeFile(join(root, 'package.json'), '{ "private": true }\n');
    await runTool(npmInstall(context), {
      cwd: root,
      env: context.env,
      signal: context.signal,
      remedy: 'check the network and npm',
    });
    // Two thirds of what npm brings.
    for (const map of await glob('node_modules/**/*.map', { cwd: root, absolute: true, dot: true })) await rm(map);
    return megabytes(await folderBytes(join(root, 'node_modules')));
  },
};
