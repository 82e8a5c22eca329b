import { type ChildProcess, execFileSync, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** The built program; the root's `test` script builds first. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface StartOptions {
  readonly stdio?: StdioOptions;
  readonly env?: Record<string, string>;
  readonly onStderr?: (text: string, child: ChildProcess) => void;
}

function start(
  argv: readonly string[],
  onStdout?: (text: string, child: ChildProcess) => void,
  onStart?: (child: ChildProcess) => void,
  { stdio = ['ignore', 'pipe', 'pipe'], env = {}, onStderr }: StartOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...argv], {
      cwd: folder.path,
      stdio,
      env: { ...process.env, ...env },
    });
    onStart?.(child);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (data: Buffer) => {
      stdout += data;
      onStdout?.(stdout, child);
    });
    child.stderr?.on('data', (data: Buffer) => {
      stderr += data;
      onStderr?.(stderr, child);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
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

/** A run that lasts until it is stopped: an epoch of a few updates, ten thousand times. */
const endless = (out: string): string[] => [
  ...['train', 'fast', '--dataset', 'fake', '--limit', '64', '--validation-count', '0', '--batch-size', '16'],
  ...[
    '--epochs',
    '10000',
    '--checkpoint-every',
    '10000',
    '--backend',
    'simd',
    '--threads',
    '1',
    '--out',
    out,
    '--json',
  ],
];

const runFile = (out: string, name: string): string => readFileSync(join(folder.path, out, name), 'utf8');

describe.skipIf(process.platform === 'win32')('a run', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 143],
  ] as const)('that gets %s writes a checkpoint and ends the process with %d', async (signal, expected) => {
    let sent = false;
    const { code, stdout } = await start(endless(signal), (text, child) => {
      if (!sent && text.includes('"epoch-end"')) sent = child.kill(signal);
    });
    expect(code).toBe(expected);
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.at(-2)).toMatchObject({ event: 'checkpoint' });
    expect(events.at(-1)).toMatchObject({ event: 'run-end', interrupted: true });
  });

  test('that gets SIGUSR1 writes a checkpoint and continues', async () => {
    let asked = false;
    let stopped = false;
    const { code, stdout } = await start(endless('asked'), (text, child) => {
      if (!asked && text.includes('"epoch-end"')) asked = child.kill('SIGUSR1');
      if (!stopped && /"checkpoint"[\s\S]*"epoch-end"/.test(text)) stopped = child.kill('SIGINT');
    });
    expect(code).toBe(130);
    expect(stdout.match(/"event":"checkpoint"/g)).toHaveLength(2);
  });

  test('whose reader goes away writes a checkpoint and ends the process with 141', async () => {
    const { code, stderr } = await start(endless('unread'), (text, child) => {
      if (text.includes('"epoch-end"')) child.stdout!.destroy();
    });
    expect([code, stderr]).toEqual([
      141,
      expect.stringMatching(/saving a checkpoint: standard output takes no more\n/),
    ]);
    expect(JSON.parse(runFile('unread', 'run.json'))).toMatchObject({ result: { interrupted: true } });
    expect(JSON.parse(runFile('unread', 'checkpoint/checkpoint.json')).step).toBeGreaterThan(0);
  });

  test('whose notes nobody takes trains to its end', async () => {
    const short = [...endless('silent').filter((word) => word !== '--json'), '--epochs', '2'];
    const { code } = await start(short, undefined, (child) => child.stderr!.destroy());
    expect(code).toBe(0);
    expect(JSON.parse(runFile('silent', 'run.json'))).toMatchObject({ result: { interrupted: false, steps: 8 } });
  });

  test.runIf(process.platform === 'linux')('whose output is full says so and keeps its updates', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await start(endless('full'), undefined, undefined, { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect([code, stderr]).toEqual([141, expect.stringMatching(/standard output takes no more\n/)]);
    expect(JSON.parse(runFile('full', 'run.json'))).toMatchObject({ result: { interrupted: true } });
  });

  test.runIf(process.platform === 'linux')('whose result meets a full disk keeps it and ends with 141', async () => {
    const full = openSync('/dev/full', 'w');
    const short = [...endless('lost').filter((word) => word !== '--json'), '--epochs', '1'];
    const { code, stderr } = await start(short, undefined, undefined, { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect([code, stderr]).toEqual([141, expect.stringMatching(/writing the result: standard output takes no more\n/)]);
    expect(JSON.parse(runFile('lost', 'run.json'))).toMatchObject({ result: { interrupted: false, steps: 4 } });
  });

  test('that is stopped while its data comes leaves no folder', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, stderr } = await start(
      [...endless('early'), '--dataset', `http://127.0.0.1:${port}/mnist`],
      undefined,
      (child) => void server.once('request', () => child.kill('SIGINT')),
    );
    server.closeAllConnections();
    server.close();
    expect([code, stderr]).toEqual([130, expect.stringMatching(/stopping; press Ctrl-C again to quit now\n/)]);
    expect(existsSync(join(folder.path, 'early'))).toBe(false);
  });

  test.runIf(process.platform === 'linux')('whose notes meet a full disk trains to its end', async () => {
    const full = openSync('/dev/full', 'w');
    const { code } = await start([...endless('noted'), '--epochs', '2'], undefined, undefined, {
      stdio: ['ignore', 'pipe', full],
    });
    closeSync(full);
    expect(code).toBe(0);
    expect(JSON.parse(runFile('noted', 'run.json'))).toMatchObject({ result: { interrupted: false, steps: 8 } });
  });

  test.each([
    ['SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGTERM'],
    ['SIGHUP', 'SIGTERM'],
  ] as const)('that gets %s again while the disk hangs ends by %s', async (signal, expected) => {
    const pipe = join(folder.path, `${signal}.pipe`);
    execFileSync('mkfifo', [pipe]);
    // The checkpoint's last rename waits for a pipe that nobody writes to.
    const hang = join(folder.path, `${signal}.mjs`);
    writeFileSync(
      hang,
      `import fs from 'node:fs/promises';
       import { syncBuiltinESMExports } from 'node:module';
       const { rename } = fs;
       fs.rename = (from, to) => {
         if (!to.endsWith('checkpoint.json')) return rename(from, to);
         process.stderr.write('the disk hangs');
         return fs.readFile(${JSON.stringify(pipe)});
       };
       syncBuiltinESMExports();`,
    );
    let sent = 0;
    const onText = (text: string, child: ChildProcess): void => {
      if (text.includes(sent === 0 ? '"epoch-end"' : 'the disk hangs') && child.kill(signal)) sent++;
    };
    const ended = await start(endless(`hung-${signal}`), onText, undefined, {
      env: { NODE_OPTIONS: `--import=${pathToFileURL(hang)}` },
      onStderr: onText,
    });
    expect(ended).toMatchObject({ code: null, signal: expected });
  });

  test.runIf(process.platform === 'linux')('in a folder that cannot be made ends at once', async () => {
    expect(await start(endless('/proc/nothing'))).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      stderr: 'penstroke: /proc/nothing: no such file or folder; check the path\n',
    });
  });
});
