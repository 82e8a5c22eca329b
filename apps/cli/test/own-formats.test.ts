import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { drawDigit } from './helpers/draw-digit.ts';
import { runCli, temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const cli = (...argv: string[]) => runCli(argv, { cwd: folder.path });
const simd = ['--backend', 'simd', '--threads', '1'];

function write(name: string, content: Uint8Array | string): void {
  mkdirSync(dirname(join(folder.path, name)), { recursive: true });
  writeFileSync(join(folder.path, name), content);
}

const DIGITS = [1, 4, 7];
/** A photo of a digit, each a little different. */
const photo = (digit: number, i: number): Uint8Array =>
  drawDigit(digit, {
    page: 200 + 10 * i,
    at: [40 + 5 * i, 30 + 3 * i, 110],
    pen: 9 + (i % 5),
    ink: '#223',
    paper: '#eee',
  });

describe('photos in a folder for each class', () => {
  test('are a data set in 28x28, of which some are held back, and train a network that reads others', async () => {
    for (const digit of DIGITS) for (let i = 0; i < 12; i++) write(`photos/${digit}/${i}.png`, photo(digit, i));
    const { code, stdout, stderr } = await cli('data', '--dataset', 'photos');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 {9}10 {5}2$[\s\S]*^total {5}30 {5}6$[\s\S]*^images of 28x28x1$/m);
    expect(stderr).toBe(
      [
        'data     the pictures were brought to 28x28 pixels, light ink on dark, as MNIST has it',
        'data     there are no test images: 6, one in 6 of each class, are held back for the test',
        '',
      ].join('\n'),
    );
    const settings = ['--epochs', '20', '--batch-size', '10', ...simd];
    const trained = await cli('train', 'lenet', '--dataset', 'photos', ...settings, '--out', 'run', '--json');
    expect(trained.stderr).toMatch(/5 of the 30 training images validate: the recipe's 5,000 would be too many/);
    expect(trained.json().at(-1)).toMatchObject({ event: 'run-end', testCount: 6, testErrors: 0 });
    for (const digit of DIGITS) write(`other-${digit}.png`, photo(digit, 14));
    const { json } = await cli('predict', 'run', ...DIGITS.map((digit) => `other-${digit}.png`), ...simd, '--json');
    expect(json().map(({ className }) => className)).toEqual(DIGITS.map(String));
    const again = await cli('evaluate', 'run', '--no-report', ...simd, '--json');
    expect(again.json()).toMatchObject([{ count: 6, errors: 0 }]);
  });

  test('are scored from another folder, as a file of arrays is', async () => {
    const line = (label: number, level: number) =>
      [label, ...Array.from({ length: 196 }, (_, i) => (level + i) % 256)].join(',');
    write('lines.csv', Array.from({ length: 24 }, (_, i) => line(i % 2, 90 * (i % 2))).join('\n'));
    const trained = await cli(
      'train',
      'fast',
      '--dataset',
      'lines.csv',
      '--batch-size',
      '4',
      ...simd,
      '--out',
      'lines',
    );
    expect(trained.code).toBe(0);
    mkdirSync(join(folder.path, 'elsewhere'));
    for (const [run, count] of [
      ['lines', 4],
      ['run', 6],
    ] as const) {
      const words = ['evaluate', `../${run}`, '--no-report', ...simd, '--json'];
      const { json, code } = await runCli(words, { cwd: join(folder.path, 'elsewhere') });
      expect([code, json()]).toEqual([0, [expect.objectContaining({ count })]]);
    }
  });

  test('one of which is blank are refused by its name', async () => {
    for (const digit of DIGITS) for (let i = 0; i < 2; i++) write(`blank/${digit}/${i}.png`, photo(digit, i));
    const blank = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    write('blank/7/2.png', blank);
    const { code, stderr } = await cli('data', '--dataset', 'blank');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/7.2\.png: no digits found; take it out of the set/)]);
  });
});

describe('small pictures of one size', () => {
  const small = (colour: string): Promise<Buffer> =>
    sharp({ create: { width: 20, height: 24, channels: 3, background: colour } })
      .png()
      .toBuffer();

  test('are taken as they are, grey or in colour', async () => {
    for (const [name, colours] of [
      ['grey', ['#404040', '#808080']],
      ['colour', ['#804020', '#204080']],
    ] as const) {
      for (const [label, colour] of colours.entries()) {
        write(`${name}/train/${label}/a.png`, await small(colour));
        write(`${name}/test/${label}/a.png`, await small(colour));
      }
    }
    const shapes = async (name: string) => (await cli('data', '--dataset', name)).stdout.match(/images of .*/)?.[0];
    expect(await shapes('grey')).toBe('images of 24x20x1');
    expect(await shapes('colour')).toBe('images of 24x20x3');
  });
});

test('a table is a data set by its name', async () => {
  const line = (label: number, level: number) => [label, ...Array.from({ length: 16 }, (_, i) => level + i)].join(',');
  write('table.csv', Array.from({ length: 12 }, (_, i) => line(i % 2, 10 * i)).join('\n'));
  const { code, json } = await cli('data', '--dataset', 'table.csv', '--json');
  expect(code).toBe(0);
  expect(json()[0]).toMatchObject({ parts: [{ count: 10 }, { count: 2 }] });
});
