import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '@penstroke/random';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawDigit } from './helpers/draw-digit.ts';
import { runCli, temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const cli = (...argv: string[]) => runCli(argv, { cwd: folder.path });

const DIGITS = [0, 1, 2, 3, 4, 5, 7];
const [HEIGHT, WIDTH, CHANNELS] = [24, 24, 3];
const EACH = 60;

/** An IDX file of bytes. */
function idx(shape: readonly number[], bytes: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(4 + 4 * shape.length));
  header.setUint32(0, 0x0800 | shape.length);
  for (const [i, side] of shape.entries()) header.setUint32(4 + 4 * i, side);
  return Buffer.concat([new Uint8Array(header.buffer), bytes]);
}

/** Digits in blue pen on cream, 24x24 in colour, which nearly fill the image: in every way other than MNIST's. */
async function makeSet(part: 'train' | 'test', each: number): Promise<void> {
  const draw = createRandom(7, part);
  const images = new Uint8Array(each * DIGITS.length * HEIGHT * WIDTH * CHANNELS);
  const labels = new Uint8Array(each * DIGITS.length);
  const varied = new Float32Array(3 * labels.length);
  draw.fillUniform(0, varied);
  for (let at = 0; at < labels.length; at++) {
    labels[at] = DIGITS[at % DIGITS.length]!;
    const [pen, left, top] = varied.subarray(3 * at, 3 * at + 3);
    const picture = drawDigit(labels[at]!, {
      page: 120,
      at: [8 + 8 * left!, 6 + 6 * top!, 100],
      pen: 9 + 7 * pen!,
      ink: '#1b2a7a',
      paper: '#f3ecd8',
    });
    const small = await sharp(picture).resize(WIDTH, HEIGHT).removeAlpha().raw().toBuffer();
    images.set(small, at * small.length);
  }
  const name = part === 'train' ? 'train' : 't10k';
  mkdirSync(join(folder.path, 'own'), { recursive: true });
  writeFileSync(
    join(folder.path, 'own', `${name}-images-idx3-ubyte`),
    idx([labels.length, HEIGHT, WIDTH, CHANNELS], images),
  );
  writeFileSync(join(folder.path, 'own', `${name}-labels-idx1-ubyte`), idx([labels.length], labels));
}

describe('a run on data of another form', () => {
  beforeAll(async () => {
    await makeSet('train', EACH);
    await makeSet('test', 8);
    const trained = await cli(
      ...[
        'train',
        'fast',
        '--dataset',
        'own',
        '--epochs',
        '8',
        '--backend',
        'simd',
        '--threads',
        '1',
        '--out',
        'run',
        '--json',
      ],
    );
    expect(trained.stderr).toMatch(/network/);
    expect(trained.code).toBe(0);
  }, 200_000);

  test('its record holds all that a picture is brought to', () => {
    const record = JSON.parse(readFileSync(join(folder.path, 'run', 'run.json'), 'utf8'));
    expect(record).toMatchObject({ inputShape: [HEIGHT, WIDTH, CHANNELS], ink: { side: 'dark' } });
    expect(record.ink.extent).toBeGreaterThan(0.8);
  });

  test('predict reads pictures of any size and paper with it, and images of its set: 6 of 7 at least', async () => {
    const files = DIGITS.map((digit) => {
      writeFileSync(join(folder.path, `${digit}.png`), drawDigit(digit, { ink: '#333', paper: '#cde' }));
      return `${digit}.png`;
    });
    const { code, json } = await cli('predict', 'run', ...files, 'test:2', '--json');
    expect(code).toBe(0);
    const rows = json();
    expect(rows.filter(({ digit }, i) => digit === DIGITS[i]).length).toBeGreaterThanOrEqual(6);
    expect(rows[7]).toMatchObject({ file: 'test:2', label: 2, digit: 2, className: '2' });
  });

  test('its report and its sheet show the images in colour', async () => {
    // With other labels, all of it is misread and shown.
    const at = (...names: string[]): string => join(folder.path, ...names);
    cpSync(at('own'), at('other'), { recursive: true });
    const labels = readFileSync(at('own', 't10k-labels-idx1-ubyte'));
    writeFileSync(
      at('other', 't10k-labels-idx1-ubyte'),
      Buffer.concat([labels.subarray(0, 8), labels.subarray(9), labels.subarray(8, 9)]),
    );
    const scored = await cli('evaluate', 'run', '--dataset', 'other', '--backend', 'simd', '--threads', '1');
    expect([scored.code, scored.stderr]).toEqual([0, 'wrote run/report.html\n']);
    const html = readFileSync(at('run', 'report.html'), 'utf8');
    const [, first] = /<h2>Misread images.*?src="data:image\/png;base64,([^"]*)"/s.exec(html)!;
    expect((await sharp(Buffer.from(first!, 'base64')).metadata()).channels).toBe(3);
    expect((await cli('data', '--dataset', 'own', '--sheet', 'own.png', '--limit', '4')).code).toBe(0);
    const { data, info } = await sharp(at('own.png'))
      .extract({ left: 12, top: 40, width: 3 * WIDTH, height: 3 * HEIGHT })
      .raw()
      .toBuffer({ resolveWithObject: true });
    // Cream has less blue than red.
    expect([info.channels >= 3, data[0]! > data[2]! + 10]).toEqual([true, true]);
  });

  test('is scored on its own set from any folder, and on no other of that name', async () => {
    const elsewhere = join(folder.path, 'elsewhere');
    const from = (...argv: string[]) => runCli([...argv, '--backend', 'cpu', '--json'], { cwd: elsewhere });
    mkdirSync(join(elsewhere, 'own'), { recursive: true });
    const scored = await from('evaluate', '../run', '--limit', '8', '--no-report');
    expect([scored.code, scored.json()]).toEqual([0, [expect.objectContaining({ count: 8 })]]);
    expect((await from('predict', '../run', 'test:2')).json()).toMatchObject([{ label: 2, digit: 2 }]);
    const labels = join(folder.path, 'own', 't10k-labels-idx1-ubyte');
    const before = readFileSync(labels);
    try {
      writeFileSync(labels, Buffer.concat([before.subarray(0, 8), before.subarray(9), before.subarray(8, 9)]));
      for (const words of [
        ['evaluate', '../run'],
        ['predict', '../run', 'test:2'],
        ['train', '--resume', '../run', '--epochs', '9'],
      ]) {
        expect(await from(...words)).toMatchObject({
          code: 1,
          stderr: expect.stringMatching(/own: the files are not those the run was made with; put them back/),
        });
      }
    } finally {
      writeFileSync(labels, before);
    }
  });

  test('read reads a sheet with it', async () => {
    const row = [4, 2, 7, 0].map((digit, place) => ({
      input: Buffer.from(drawDigit(digit, { page: 120, at: [30, 20, 75], pen: 9, paper: 'none' })),
      left: 20 + 120 * place,
      top: 20,
    }));
    await sharp({ create: { width: 520, height: 160, channels: 3, background: '#fff' } })
      .composite(row)
      .png()
      .toFile(join(folder.path, 'sheet.png'));
    const { code, json, stderr } = await cli('read', 'sheet.png', '--run', 'run', '--json');
    expect([code, stderr]).toEqual([0, '']);
    expect(json()).toMatchObject([{ file: 'sheet.png', text: '4270' }]);
  });
});
