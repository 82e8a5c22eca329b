import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** The built program; the root's `test` script builds first. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
/**
 * Makes a process say at its end how much memory it had at most, in kilobytes. On Linux not by `maxRSS`, which begins with what the
 * parent had.
 */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from 'node:fs';
  process.on('exit', () => {
    const status = '/proc/self/status';
    const own = existsSync(status) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
    process.stderr.write('\\npeak ' + (own ?? process.resourceUsage().maxRSS));
  });`)}`;
const MOST_MEGABYTES = 300;

interface Measured {
  readonly rows: { readonly file: string; readonly text?: string; readonly error?: string }[];
  readonly stderr: string;
  readonly megabytes: number;
}

/** Reads files in a process of their own. */
function read(...files: string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const argv = ['--import', TELL_PEAK, MAIN, 'read', ...files, '--json', '--backend', 'simd', '--threads', '1'];
    const child = spawn(process.execPath, argv, { cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => {
      stdout += data;
    });
    child.stderr.on('data', (data: Buffer) => {
      stderr += data;
    });
    child.on('error', reject);
    child.on('close', () => {
      const [lines, peak] = stderr.split('\npeak ');
      const rows = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Measured['rows'][number]);
      resolve({ rows, stderr: lines!, megabytes: (Number(peak) * 1024) / 1e6 });
    });
  });
}

/** A picture of bits, in which 1 is black, of rows of `side / 8` bytes. */
function pbm(side: number, rowAt: (y: number) => Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`P4\n${side} ${side}\n`), ...Array.from({ length: side }, (_, y) => rowAt(y))]);
}

// 64 megapixels on a busy machine.
describe('read stays under 300 MB', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    const save = (name: string, side: number, options: object): Promise<unknown> =>
      sharp({ create: { width: side, height: side, channels: 3, background: '#e8e4da' } })
        .withMetadata({ orientation: 8 })
        .jpeg(options)
        .toFile(join(folder.path, name));
    await save('baseline.jpg', 8000, {});
    await save('progressive-32.jpg', 5700, { progressive: true });
    await save('progressive-64.jpg', 8000, { progressive: true });
    const paper = new Uint8Array(1000);
    const stroke = paper.slice().fill(255, 500, 540);
    writeFileSync(
      join(folder.path, 'bar.pbm'),
      pbm(8000, (y) => (y >= 2000 && y < 5000 ? stroke : paper)),
    );
    const fields = [0x55, 0xaa].map((byte) => new Uint8Array(875).fill(byte));
    writeFileSync(
      join(folder.path, 'checkerboard.pbm'),
      pbm(7000, (y) => fields[y & 1]!),
    );
  }, 240_000);

  test.each([
    ['baseline.jpg', ''],
    ['progressive-32.jpg', ''],
    ['bar.pbm', '1'],
    ['checkerboard.pbm', ''],
  ])('%s, of 32 to 64 megapixels, is read', async (file, text) => {
    const { rows, megabytes } = await read(file);
    expect(rows).toMatchObject([{ file, text }]);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    // Less than Node alone would mean that nothing was measured.
    expect(megabytes).toBeGreaterThan(60);
  });

  test('a form that its decoder holds as a whole is refused with the remedy where it is too large', async () => {
    const { rows, stderr, megabytes } = await read('progressive-64.jpg');
    expect(rows[0]!.error).toBe(
      'expected at most 33 megapixels of a progressive JPEG, got 64.0; save it as a baseline JPEG',
    );
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});
