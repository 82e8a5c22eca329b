import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMnist } from '@penstroke/dataset/node';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeSuite } from '../src/commands/make-suite.ts';
import { drawGlyph, fontNames, fontPackages } from '../src/ink/glyphs.ts';
import { createDigitPool, type DigitPool, FIRST_TEST_DIGIT } from '../src/ink/mnist.ts';
import { kinds } from '../src/kinds.ts';
import { calibrationError } from '../src/score/calibration.ts';
import { createCommandReader } from '../src/score/command-reader.ts';
import { isRight, score } from '../src/score/score.ts';
import { drawSample, SUITE_SEED } from '../src/suite.ts';
import { PART_SEED } from './read-part.ts';

const ROOT = join(import.meta.dirname, '../../..');
let pool: DigitPool;
beforeAll(async () => {
  pool = createDigitPool((await loadMnist()).test);
});
const named = (start: string) => kinds.filter(({ name }) => name.startsWith(start));
const hash = (data: Uint8ClampedArray) => createHash('sha256').update(data).digest('hex');

describe('the kinds', () => {
  test('are at least 45, named once each, by the letter of their group', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(45);
    expect(new Set(kinds.map(({ name }) => name.split('_')[0])).size).toBe(kinds.length);
    expect(readFileSync(join(ROOT, 'bench/wild/README.md'), 'utf8')).toContain(`${kinds.length} kinds of trouble`);
    const letters = { digits: /^[kef]\d\d_/, nonDigits: /^n\d\d_/, sheets: /^s\d\d_/ };
    for (const { name, group } of kinds) expect(name).toMatch(letters[group]);
  });

  test('draw the same picture again for the same seed, kind and number, and another for another', () => {
    for (const kind of ['k36', 'k19', 'n07', 's22'].flatMap(named)) {
      const first = drawSample(pool, 5, kind, 2);
      const again = drawSample(pool, 5, kind, 2);
      expect([again.text, hash(again.picture.data)]).toEqual([first.text, hash(first.picture.data)]);
      expect(hash(drawSample(pool, 6, kind, 2).picture.data)).not.toBe(hash(first.picture.data));
      expect(hash(drawSample(pool, 5, kind, 3).picture.data)).not.toBe(hash(first.picture.data));
    }
  });

  test('say what they show: one digit, nothing, or lines with digits', () => {
    for (const kind of ['e05', 'k20', 'n03', 's02', 's21'].flatMap(named)) {
      const { text, group } = drawSample(pool, 5, kind, 14);
      if (group === 'digits') expect(text).toBe(kind.name.startsWith('e05') ? '7' : '4');
      else expect(text.length > 0).toBe(group === 'sheets');
    }
  });
});

describe('what training must not see', () => {
  test('digits are test digits of MNIST from 1,000 on', () => {
    expect(FIRST_TEST_DIGIT).toBe(1000);
    expect(Math.min(...pool.positions.flat())).toBeGreaterThanOrEqual(FIRST_TEST_DIGIT);
    expect(pool.set.count).toBe(10_000);
  });

  test('its fonts are not among those that the network is trained on', () => {
    expect(fontNames).toHaveLength(8);
    const manifest = join(ROOT, 'packages/recognizer/training/package.json');
    if (!existsSync(manifest)) return;
    const { dependencies, devDependencies } = JSON.parse(readFileSync(manifest, 'utf8'));
    const trained = Object.keys({ ...dependencies, ...devDependencies });
    expect(fontPackages.filter((name) => trained.includes(name))).toEqual([]);
  });

  test('the seeds of tests and of figures differ', () => {
    expect(PART_SEED).not.toBe(SUITE_SEED);
  });
});

test('every held-out font has the characters that the kinds draw', () => {
  for (const font of fontNames) {
    for (const character of '0123456789abcdefghjkmnprtuvwxyABCDEFHJKLMNPRTUVWXY?&#@+=') {
      expect(
        drawGlyph(font, character, 100).mask.cover.some((cover) => cover > 0.5),
        `${font} ${character}`,
      ).toBe(true);
    }
  }
});

describe('score', () => {
  test('compares the digits of each line, whatever is said of signs and gaps', () => {
    expect(isRight('12.3|45', '123\n4 5')).toBe(true);
    expect(isRight('12.3|45', '12345')).toBe(false);
    expect(isRight('7', '7\n1')).toBe(false);
    expect(isRight('', '')).toBe(true);
  });

  test('counts by kind and group what is right, sure and wrong, or refused', () => {
    const sample = (kind: string, group: 'digits' | 'nonDigits', text: string) => ({ kind, group, index: 0, text });
    const said = (digit: number, confidence: number) => ({ text: String(digit), digits: [{ digit, confidence }] });
    const result = score(
      [
        sample('k01', 'digits', '3'),
        sample('k01', 'digits', '4'),
        sample('k02', 'digits', '5'),
        sample('n01', 'nonDigits', ''),
      ],
      [said(3, 1), said(9, 0.95), { text: '', digits: [] }, said(1, 0.5)],
    );
    expect(result.kinds[0]).toMatchObject({ name: 'k01', count: 2, right: 1, sureAndWrong: 1, refused: 0 });
    expect(result.groups.digits).toMatchObject({ count: 3, right: 1, refused: 1, worst: 0, worstKind: 'k02' });
    expect(result.groups.nonDigits).toMatchObject({ count: 1, right: 0, sureAndWrong: 0 });
    // At 100 % right, at 95 % wrong: one bin with a mean of 97.5 % of which half is right.
    expect(result.calibration.digits).toBeCloseTo(0.475, 6);
  });

  test('the calibration error is the gap of each bin, weighted', () => {
    const said = (confidence: number, right: boolean) => ({ confidence, right });
    expect(calibrationError([])).toBe(0);
    expect(
      calibrationError([said(0.8, true), said(0.8, true), said(0.8, true), said(0.8, true), said(0.8, false)]),
    ).toBeCloseTo(0, 6);
    expect(calibrationError([said(0.95, false), said(0.35, true)])).toBeCloseTo((0.95 + 0.65) / 2, 6);
  });
});

describe('files', () => {
  test('hold the pictures in the forms of their kinds, and a command reads them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wild-'));
    try {
      const chosen = ['k17', 'k43', 'n03', 's01'].flatMap(named);
      await makeSuite({ seed: 5, count: 1, kinds: chosen, folder });
      expect((await readdir(folder)).sort()).toEqual(
        [
          'contact.webp',
          'k17_black_on_transparent',
          'k43_grey_16_bit',
          'n03_shapes',
          's01_four_digits_00.jpg',
          'suite.json',
          'truth.json',
        ].sort(),
      );
      expect(await sharp(join(folder, 'k17_black_on_transparent/0_00.png')).metadata()).toMatchObject({ channels: 4 });
      expect(await sharp(join(folder, 'k43_grey_16_bit/0_00.png')).metadata()).toMatchObject({ depth: 'ushort' });
      const { samples } = JSON.parse(await readFile(join(folder, 'suite.json'), 'utf8'));
      const script = join(folder, 'read.mjs');
      await writeFile(
        script,
        "for (const file of process.argv.slice(2)) console.log(JSON.stringify({ file, text: '7', digits: [{ digit: 7, confidence: 0.9 }] }));",
      );
      const reader = createCommandReader(`${process.execPath} ${script}`);
      const files = samples.map((sample: { file: string }) => ({ ...sample, file: join(folder, sample.file) }));
      expect(await reader.read(files)).toEqual(
        files.map(() => ({ text: '7', digits: [{ digit: 7, confidence: 0.9 }] })),
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
