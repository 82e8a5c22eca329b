/**
 * Tries the packages as a stranger would: packs all of them, installs the archives with npm into an empty folder, and there
 * imports and type-checks every entry, runs the README's program until its first epoch ends, and runs the command line.
 *
 *     node scripts/try-packed.mjs [--keep]      # after a build; needs the npm registry, takes one to two minutes
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage, publishedPackages, ROOT } from './lib/workspace.mjs';

/** How a consumer's compiler may resolve packages. */
const RESOLUTIONS = [
  { module: 'NodeNext', moduleResolution: 'NodeNext' },
  { module: 'ESNext', moduleResolution: 'Bundler' },
];

/** What `npm install penstroke` may put on a disk. Two thirds of it are TensorFlow.js. */
const MOST_MEGABYTES = 150;

const packages = await publishedPackages();
const folder = await mkdtemp(join(tmpdir(), 'penstroke-try-'));
/** @type {string[]} */
const tarballs = [];
for (const workspacePackage of packages) tarballs.push((await packPackage(workspacePackage, folder)).tarball);

/** What a consumer can import, by the packed `exports`. */
const entries = packages.flatMap(({ manifest }) =>
  Object.keys(manifest.exports ?? {})
    .filter((path) => path !== './package.json')
    .map((path) => manifest.name + path.slice(1)),
);

/** @type {[string, () => Promise<unknown>][]} */
const steps = [
  ['npm install', installPackages],
  ['import every entry', importEntries],
  ['type-check every entry', checkTypes],
  ['penstroke --version', () => penstroke('--version')],
  ['penstroke doctor', () => penstroke('doctor')],
  ['penstroke train', () => penstroke('train', '--limit', '600', '--epochs', '1', '--out', 'run', '--json')],
  ['penstroke predict', () => penstroke('predict', 'run', 'test:17', '--json')],
  ["the README's program", runReadmeProgram],
];
try {
  for (const [name, step] of steps) {
    const started = Date.now();
    await step();
    console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
} finally {
  if (process.argv.includes('--keep')) console.log(folder);
  else await rm(folder, { recursive: true });
}

async function installPackages() {
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const output = await run('npm', ['install', '--no-audit', '--no-fund', ...tarballs]);
  const megabytes = Number.parseInt(await run('du', ['-sm', 'node_modules']), 10);
  console.log(`${output.trim()}; ${megabytes} MB`);
  if (megabytes > MOST_MEGABYTES) {
    throw new Error(`npm install: expected at most ${MOST_MEGABYTES} MB, got ${megabytes}; see du -sm node_modules/*`);
  }
  await run('npm', ['ls', '--all']);
}

async function importEntries() {
  const lines = entries.map(
    (entry) => `if (Object.keys(await import('${entry}')).length === 0) throw new Error('${entry} exports nothing');`,
  );
  await writeFile(join(folder, 'entries.mjs'), `${lines.join('\n')}\n`);
  await run('node', ['entries.mjs']);
}

async function checkTypes() {
  const lines = entries.flatMap((entry, index) => [
    `import * as entry${index} from '${entry}';`,
    `export type Entry${index} = keyof typeof entry${index};`,
  ]);
  const program = readmeProgram(await readFile(join(ROOT, 'README.md'), 'utf8'));
  await writeFile(join(folder, 'entries.ts'), `${lines.join('\n')}\n`);
  await writeFile(join(folder, 'program.ts'), program);
  for (const [index, resolution] of RESOLUTIONS.entries()) {
    const compilerOptions = {
      ...resolution,
      target: 'ES2023',
      lib: ['ES2023', 'DOM'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      // The declarations of TensorFlow.js do not pass on their own.
      skipLibCheck: true,
    };
    const name = `tsconfig.${index}.json`;
    await writeFile(join(folder, name), JSON.stringify({ compilerOptions, files: ['entries.ts', 'program.ts'] }));
    await run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', name]);
  }
}

/** Runs the program until it has told of one epoch; the whole run takes minutes. */
async function runReadmeProgram() {
  await writeFile(join(folder, 'program.mjs'), readmeProgram(await readFile(join(ROOT, 'README.md'), 'utf8')));
  const line = await run('node', ['program.mjs'], { untilLine: true });
  if (!/^1 0\.9\d+$/.test(line)) throw new Error(`README: expected the first epoch's accuracy, above 0.9, got ${line}`);
}

/** @param {string} readme */
function readmeProgram(readme) {
  const program = readme.match(/```ts\n(.*?)```/s)?.[1];
  if (program === undefined) throw new Error('README.md: expected a program between ```ts and ```');
  return program;
}

/** @param {string[]} args */
function penstroke(...args) {
  return run('npx', ['--no-install', 'penstroke', ...args]);
}

/**
 * Runs a program in the folder.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ untilLine?: boolean }} [options] `untilLine`: end it after its first line
 * @returns {Promise<string>} its standard output
 * @throws {Error} with all its output if it fails or writes a warning
 */
function run(program, args, { untilLine = false } = {}) {
  return new Promise((resolve, reject) => {
    // A stranger has no settings of npm.
    const env = { ...process.env, npm_config_userconfig: join(folder, 'no-npmrc') };
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (data) => {
      output += data;
      if (!untilLine || !output.includes('\n')) return;
      child.kill();
      resolve(/** @type {string} */ (output.split('\n')[0]));
    });
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`${program} ${args.join(' ')}: exit code ${code}\n${output}${errors}`));
      else if (/\b(warn|deprecated)/i.test(errors))
        reject(new Error(`${program} ${args.join(' ')} warned:\n${errors}`));
      else resolve(output);
    });
  });
}
