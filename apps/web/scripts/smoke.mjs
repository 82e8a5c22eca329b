/**
 * Tries all places of the built page in Firefox and WebKitGTK, those of the two that this machine has:
 * `pnpm --filter @penstroke/web smoke`. Debian: firefox-esr; webkit2gtk-driver and xvfb.
 */
import { servePage } from './open-page.mjs';
import { findFirefox, openFirefox } from './smoke/open-firefox.mjs';
import { findWebkit, openWebkit } from './smoke/open-webkit.mjs';
import { tryPlaces } from './smoke/try-places.mjs';

const BROWSERS = [
  { name: 'Firefox', packages: 'firefox-esr', find: findFirefox, open: openFirefox },
  { name: 'WebKitGTK', packages: 'webkit2gtk-driver and xvfb', find: findWebkit, open: openWebkit },
];

const [outDir = 'dist'] = process.argv.slice(2);
const server = await servePage({ outDir });
let failed = 0;
for (const { name, packages, find, open } of BROWSERS) {
  if (!find()) {
    console.log(`${name}: not tried, not found here (Debian: ${packages})`);
    continue;
  }
  const browser = await open();
  console.log(browser.name);
  try {
    await tryPlaces(browser, server.url, (line) => console.log(`  ${line}`));
  } catch (error) {
    failed++;
    console.log(`  failed: ${error.message}`);
  } finally {
    await browser.close();
  }
}
await server.close();
process.exitCode = failed > 0 ? 1 : 0;
