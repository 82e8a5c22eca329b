import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { TEST_BUILD } from './build-page.ts';

/**
 * WebKit keeps the script that a worker was started with apart from the modules that it imports: a part that imports it back runs it
 * again, with a second policy for Trusted Types, which is refused, and the page reads nothing.
 */
test.skipIf(!findChromium())('no part of a worker imports the script that a worker is started with', async () => {
  const assets = join(import.meta.dirname, '..', TEST_BUILD, 'assets');
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const entries = scripts.filter((name) => /^worker-[\w-]+\.js$/.test(name));
  // The page's own, and that of the threads of WebAssembly.
  expect(entries.length).toBeGreaterThan(0);
  const importing: string[] = [];
  for (const name of scripts) {
    const code = await readFile(join(assets, name), 'utf8');
    if (entries.some((entry) => code.includes(`from"./${entry}"`) || code.includes(`import"./${entry}"`))) {
      importing.push(name);
    }
  }
  expect(importing).toEqual([]);
});
