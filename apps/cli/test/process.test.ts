import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** The built program; the root's `test` script builds first. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(argv: readonly string[], onStdout?: (text: string, child: ChildProcess) => void): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...argv], { cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => {
      stdout += data;
      onStdout?.(stdout, child);
    });
    child.stderr.on('data', (data: Buffer) => {
      stderr += data;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

test('the built program writes results to stdout alone and ends by itself with threads running', async () => {
  const { code, stdout, stderr } = await start([
    'train',
    'fast',
    '--limit',
    '64',
    '--batch-size',
    '32',
    '--backend',
    'simd',
    '--out',
    'run',
    '--json',
  ]);
  expect(stderr).not.toMatch(/warn|Error/i);
  expect(code).toBe(0);
  for (const line of stdout.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
});

test('a wrong option ends the process with 2', async () => {
  expect(await start(['train', '--epoch', '1'])).toMatchObject({ code: 2, stdout: '' });
});

test.skipIf(process.platform === 'win32')('Ctrl-C writes a checkpoint and ends the process with 130', async () => {
  let sent = false;
  const { code, stdout } = await start(
    [
      'train',
      'fast',
      '--limit',
      '512',
      '--batch-size',
      '8',
      '--epochs',
      '1000',
      '--backend',
      'simd',
      '--out',
      'long',
      '--json',
    ],
    (text, child) => {
      if (!sent && text.includes('"epoch-end"')) {
        sent = true;
        child.kill('SIGINT');
      }
    },
  );
  expect(code).toBe(130);
  const events = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.at(-2)).toMatchObject({ event: 'checkpoint' });
  expect(events.at(-1)).toMatchObject({ event: 'run-end', interrupted: true });
});
