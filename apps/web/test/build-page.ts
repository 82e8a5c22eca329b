import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../scripts/open-page.mjs';

/** Where the tests' own build of the page lies, relative to the app; `dist` may be being rebuilt. */
export const TEST_BUILD = '.cache/page';

/** Builds the page from the sources once for all test files. */
export async function setup(): Promise<void> {
  if (findChromium() === undefined) return;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  // A process of its own: this one's NODE_ENV is 'test', which vite takes for development.
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--logLevel', 'error', '--outDir', TEST_BUILD, '--emptyOutDir'],
    {
      cwd: join(import.meta.dirname, '..'),
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
}
