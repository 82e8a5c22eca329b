/**
 * Measures the built page in headless Chromium and writes docs/results/bench-web-PART.json for each part:
 *
 *     pnpm --filter @penstroke/web measure [answers] [frames] [fast] [memory]
 *
 * `answers`: how soon the recognizer answers, on simd. `frames`: the frames of the page while it trains in a worker, beside those
 * while it does not. `fast`: what the recipe of that name reaches on all of MNIST with simd. `memory`: what half an hour of use
 * leaves.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { measureAnswers } from './measure/answers.mjs';
import { measureFast } from './measure/fast.mjs';
import { measureFrames } from './measure/frames.mjs';
import { measureMemory } from './measure/memory.mjs';
import { openBrowser, servePage, skipIntro } from './open-page.mjs';

const RESULTS = join(import.meta.dirname, '../../../docs/results');
const PARTS = { answers: measureAnswers, frames: measureFrames, fast: measureFast, memory: measureMemory };

const asked = process.argv.slice(2);
const site = await servePage();
const browser = await openBrowser();
for (const [part, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(part)) continue;
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await skipIntro(context);
  const page = await context.newPage();
  const results = await measure(page, site.url);
  await context.close();
  const report = {
    command: `pnpm --filter @penstroke/web measure ${part}`,
    date: new Date().toISOString(),
    commit: execFileSync('git', ['describe', '--always', '--abbrev=40', '--dirty'], { encoding: 'utf8' }).trim(),
    machine: { cpu: os.cpus()[0].model, cores: os.cpus().length, memoryBytes: os.totalmem(), node: process.version },
    browser: `Chromium ${browser.version()}, headless`,
    ...results,
  };
  writeFileSync(join(RESULTS, `bench-web-${part}.json`), `${JSON.stringify(report, null, 2)}\n`);
  console.log(JSON.stringify(report));
}
await browser.close();
await site.close();
