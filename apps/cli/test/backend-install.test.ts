import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fakeTools, MACHINE, writeWheel } from './helpers/fake-tools.ts';
import { runCli, temporaryFolder } from './helpers/run-cli.ts';

// The first command of a process loads the packages, which takes a minute on a busy machine.
beforeAll(() => runCli(['backend', '--help'], { cwd: '.' }), 180_000);

let folder: ReturnType<typeof temporaryFolder>;
let env: Record<string, string>;
beforeEach(() => {
  folder = temporaryFolder();
  env = fakeTools(folder.path);
});
afterEach(() => folder.remove());

const cli = (...argv: string[]) => runCli(['backend', ...argv], { cwd: folder.path, env });
const backends = (...more: string[]): string => join(folder.path, 'backends', ...more);

describe.skipIf(process.platform !== 'linux')('penstroke backend, with programs made for the test', () => {
  test('installs node whole, lists it and removes it', async () => {
    const installed = await cli('install', 'node', '--json');
    expect([installed.code, installed.stderr]).toEqual([0, '']);
    const home = backends('node');
    const facts = { backend: 'node', packageName: '@tensorflow/tfjs-node', tensorflow: '2.21.0' };
    const record = { folder: home, ...facts, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(installed.json().at(-1)).toMatchObject({ event: 'installed', ...record });
    // The wheel's library after strip, the compiled binding; neither maps, headers nor the wheel.
    const library = join(home, 'node_modules/@tensorflow/tfjs-node/deps/lib/libtensorflow_cc.so.2');
    expect(readFileSync(library, 'utf8')).toBe('stripped\n');
    expect(existsSync(join(home, 'node_modules/@tensorflow/tfjs-node/lib/napi-v8/tfjs_binding.node'))).toBe(true);
    const all = readdirSync(home, { recursive: true }).map(String);
    expect(all.filter((name) => /\.(map|whl|h|py)$|^build/.test(name))).toEqual([]);
    expect(readdirSync(backends())).toEqual(['node']);
    expect(readFileSync(join(folder.path, 'log'), 'utf8')).toMatch(
      /npm install .*--ignore-scripts .*tfjs-node@4\.22\.0/,
    );

    expect((await cli('list', '--json')).json()).toEqual([expect.objectContaining(record)]);
    expect((await cli('remove', 'node')).stdout).toMatch(/^removed .*backends\/node: 0\.0 MB\n$/);
    expect(readdirSync(backends())).toEqual([]);
    expect(await cli('remove', 'node')).toMatchObject({
      code: 1,
      stderr: 'penstroke: the backend node is not installed; see penstroke backend list\n',
    });
  });

  test('a second time replaces it, and --into DIR is found later', async () => {
    for (const tensorflow of ['2.20.0', '2.21.0']) {
      expect((await cli('install', 'node', '--into', 'here', '--tensorflow', tensorflow)).code).toBe(0);
    }
    expect(readFileSync(join(folder.path, 'log'), 'utf8')).toMatch(
      /tensorflow-cpu==2\.20\.0\n[\s\S]*tensorflow-cpu==2\.21\.0/,
    );
    expect((await cli('list', '--json')).json()).toMatchObject([{ folder: join(folder.path, 'here', 'node') }]);
    expect((await cli('remove', 'node', '--from', 'here')).code).toBe(0);
    expect((await cli('list')).stderr).toMatch(/none is installed; to install one: penstroke backend install node/);
    expect(readFileSync(backends('places.json'), 'utf8')).toBe('[]\n');
  });

  test('into a folder that cannot be made fails at once', async () => {
    const { code, stderr } = await cli('install', 'node', '--into', '/proc/nothing/below');
    expect([code, stderr]).toEqual([1, 'penstroke: /proc/nothing: no such file or folder; check the path\n']);
  });

  test('--dry-run prints every command and writes nothing', async () => {
    const { code, stdout } = await cli('install', 'node', '--dry-run');
    expect(code).toBe(0);
    for (const part of ['npm install', 'pip download', 'g++ -shared', '-o ', 'strip', 'libtensorflow_cc.so.2']) {
      expect(stdout).toContain(part);
    }
    expect(existsSync(backends())).toBe(false);
    const steps = (await cli('install', 'node', '--dry-run', '--json')).json();
    expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('takes a wheel as a file without pip, whatever strip is missing', async () => {
    env = { ...env, PATH: fakeTools(folder.path, ['npm', 'g++']).PATH! };
    const { code, stderr } = await cli('install', 'node', '--wheel', 'tensorflow_cpu-2.21.0-fake.whl');
    expect([code, stderr]).toEqual([0, expect.stringMatching(/left out: no strip here/)]);
  });

  test('names every missing program and its remedy in one line', async () => {
    env = { ...env, PATH: fakeTools(folder.path, []).PATH! };
    const { code, stderr } = await cli('install', 'node');
    expect([code, stderr.trimEnd().split('\n')]).toEqual([
      1,
      [expect.stringMatching(/npm \(it comes with Node\); pip \(.*apt-get install python3-pip.*; g\+\+ \(apt-get/)],
    ]);
  });

  test('a compiler that fails is quoted, leaves nothing aside and what was installed as it was', async () => {
    expect((await cli('install', 'node')).code).toBe(0);
    const before = readFileSync(backends('node', 'penstroke-backend.json'), 'utf8');
    env = { ...env, TEST_COMPILER_FAILS: '1' };
    const { code, stderr } = await cli('install', 'node');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/penstroke: g\+\+ ended with 1: .*fatal error: no node_api/),
    ]);
    expect(readdirSync(backends())).toEqual(['node']);
    expect(readFileSync(backends('node', 'penstroke-backend.json'), 'utf8')).toBe(before);
  });

  test('removes what a killed installation left, but no folder of anybody else', async () => {
    mkdirSync(backends('node.partial-999999999', 'node_modules'), { recursive: true });
    mkdirSync(backends('node'));
    writeFileSync(backends('node', 'mine.txt'), '');
    expect((await cli('remove', 'node')).code).toBe(1);
    expect(readdirSync(backends('node'))).toEqual(['mine.txt']);
    expect((await cli('install', 'cuda', '--wheel', 'nowhere.whl')).code).toBe(1);
    expect(readdirSync(backends())).toEqual(['node']);
  });

  test.each([
    [
      'a damaged library',
      { damaged: 'tensorflow/libtensorflow_cc.so.2' },
      /libtensorflow_cc\.so\.2 differs from its SHA-256/,
    ],
    ['a header that leads out of the folder', { files: { '../x/c/c_api.h': '' } }, /invalid relative path/],
    ['another processor', { tag: 'cp311-cp311-manylinux_2_27_s390x' }, /expected a wheel for .*, got cp311-.*s390x/],
    ['no library', { files: { 'tensorflow/include/tensorflow/c/c_api.h': '' } }, /without libtensorflow_cc\.so\.2/],
  ])('refuses a wheel with %s', async (_, options, words) => {
    writeWheel(join(folder.path, 'bad.whl'), options);
    const { code, stderr } = await cli('install', 'node', '--wheel', 'bad.whl');
    expect([code, stderr]).toEqual([1, expect.stringMatching(words)]);
    expect(readdirSync(backends())).toEqual([]);
  });

  test.each([
    ['a text file', ['--wheel', 'binding.js'], 1, /binding\.js: expected a wheel of TensorFlow, got no zip/],
    ['a file that is not there', ['--wheel', 'no.whl'], 1, /no\.whl: no such file/],
    [
      'another hash',
      ['--wheel', 'tensorflow_cpu-2.21.0-fake.whl', '--sha256', '0'.repeat(64)],
      1,
      /expected SHA-256 000/,
    ],
    ['a short hash', ['--wheel', 'x.whl', '--sha256', 'abc'], 2, /--sha256: expected 64 hexadecimal digits/],
    ['a hash of nothing', ['--sha256', '0'.repeat(64)], 2, /add --wheel FILE/],
    ['a version with options in it', ['--tensorflow', '2 --index-url x'], 2, /--tensorflow: expected a version/],
  ])('refuses %s', async (_, options, code, words) => {
    expect(await cli('install', 'node', ...options)).toMatchObject({ code, stderr: expect.stringMatching(words) });
  });

  test.runIf(MACHINE === 'x86_64')('cuda needs the wheel that has CUDA', async () => {
    env = { ...env, TEST_PACKAGE: '@tensorflow/tfjs-node-gpu' };
    const { code, stderr } = await cli('install', 'cuda', '--wheel', 'tensorflow_cpu-2.21.0-fake.whl');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/expected the wheel of tensorflow, got tensorflow_cpu/)]);
  });
});
