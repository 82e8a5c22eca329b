/**
 * Builds what the command line needs and says nothing when that is done already: one line when it takes longer, and all
 * that the builds wrote when one fails. What runs afterwards has standard output to itself.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/workspace.mjs';

/** Looking at what is built already takes about a second. */
const QUIET_MS = 2500;

// Its script, run by this Node: the program of that name needs a shell on Windows, which parts paths at their blanks.
const turbo = join(ROOT, 'node_modules/turbo/bin/turbo');
if (!existsSync(turbo)) {
  console.error('penstroke: the packages are not installed; run: npx pnpm@12 install');
  process.exit(1);
}
const options = ['--filter=penstroke...', '--output-logs=errors-only', '--ui=stream'];
const build = spawn(process.execPath, [turbo, 'run', 'build', ...options], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'pipe'],
});
let output = '';
for (const stream of [build.stdout, build.stderr]) {
  stream.on('data', (data) => {
    output += data;
  });
}
const started = Date.now();
const notice = setTimeout(
  () => console.error('Building Penstroke (only the first time, and after a change) ...'),
  QUIET_MS,
);
build.on('close', (code) => {
  clearTimeout(notice);
  const seconds = (Date.now() - started) / 1000;
  if (code === 0) {
    if (seconds * 1000 > QUIET_MS) console.error(`Built in ${seconds.toFixed(0)} s.`);
    return;
  }
  console.error(output);
  process.exitCode = code ?? 1;
});
