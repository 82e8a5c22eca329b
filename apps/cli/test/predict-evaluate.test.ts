import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawDigit } from './helpers/draw-digit.ts';
import { type CliOutcome, runCli, temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const cli = (...argv: string[]): Promise<CliOutcome> => runCli(argv, { cwd: folder.path });
const write = (name: string, content: Uint8Array | string): string => {
  writeFileSync(join(folder.path, name), content);
  return name;
};

/** A page of dots, as a halftone print is. */
const HALFTONE = await sharp(
  Uint8Array.from({ length: 300 * 300 }, (_, p) =>
    p % 300 > 1 && p % 3 === 0 && Math.floor(p / 300) % 3 === 0 ? 0 : 255,
  ),
  { raw: { width: 300, height: 300, channels: 1 } },
)
  .png()
  .toBuffer();

/** One network for all tests here: the fast recipe on 6,000 digits reads well-drawn digits. */
beforeAll(async () => {
  const trained = await cli(
    ...['train', 'fast', '--limit', '6000', '--epochs', '2', '--backend', 'simd', '--out', 'run', '--json'],
  );
  expect(trained.stderr).toMatch(/network/);
  expect(trained.code).toBe(0);
}, 300_000);

describe('predict', () => {
  test('reads hand-drawn 300x300 pictures, black on white, off the centre: 6 of 7 at least', async () => {
    const digits = [0, 1, 2, 3, 4, 5, 7];
    const files = digits.map((digit) => write(`drawn-${digit}.png`, drawDigit(digit)));
    const { code, json } = await cli('predict', 'run', ...files, '--json');
    expect(code).toBe(0);
    const read = json();
    expect(read.map(({ file }) => file)).toEqual(files);
    for (const { probabilities } of read) {
      expect((probabilities as number[]).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4);
    }
    expect(read.filter(({ digit }, index) => digit === digits[index]).length).toBeGreaterThanOrEqual(6);
  });

  test('reads the same from light on dark, a transparent page, a JPEG and a large grey picture', async () => {
    const jpeg = await sharp(drawDigit(7)).flatten({ background: '#fff' }).jpeg({ quality: 80 }).toBuffer();
    const files = [
      write('plain.png', drawDigit(7)),
      write('inverted.png', drawDigit(7, { ink: '#fff', paper: '#000' })),
      write('transparent.png', drawDigit(7, { paper: 'none' })),
      write('white-on-transparent.png', drawDigit(7, { paper: 'none', ink: '#fff' })),
      write('picture.jpg', jpeg),
      write('large.png', drawDigit(7, { page: 1500, at: [80, 700, 560], pen: 55, ink: '#555', paper: '#bbb' })),
    ];
    const { json } = await cli('predict', 'run', ...files, '--json');
    expect(json().map(({ digit }) => digit)).toEqual([7, 7, 7, 7, 7, 7]);
  });

  test('takes indices of the data set and tells the truth beside', async () => {
    const { json } = await cli('predict', 'run', 'test:0', 'train:0', '--json');
    expect(json()).toMatchObject([
      { file: 'test:0', label: 7 },
      { file: 'train:0', label: 5 },
    ]);
  });

  test('says whether an image of the data set was read correctly', async () => {
    const { stdout } = await cli('predict', 'run', 'test:0', 'train:0', 'train:1');
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/ {2}(correct|wrong: label is \d)$/);
  });

  test('draws what it read on a terminal', async () => {
    const { stdout } = await runCli(['predict', 'run', 'test:0'], { cwd: folder.path, isTTY: true });
    expect(stdout).toContain('▀');
    expect(stdout).toMatch(/test:0 {2}\d {2}\d+\.\d %/);
  });

  test('takes the record of a run for the run', async () => {
    const { stdout } = await cli('predict', 'run/run.json', 'test:0');
    expect(stdout).toBe((await cli('predict', 'run', 'test:0')).stdout);
  });

  test.each([
    ['missing.png', undefined, /missing\.png: no such file or folder/],
    ['text.png', 'no picture', /text\.png: not a readable picture/],
    ['cut.png', drawDigit(7).subarray(0, 600), /cut\.png: not a readable picture/],
    ['vector.png', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', /expected a PNG or JPEG picture/],
    ['blank.png', drawDigit(7, { ink: '#fff' }), /blank\.png: no digits found; use dark ink/],
    ['halftone.png', HALFTONE, /halftone\.png: too many specks to be digits; crop the picture/],
    ['test:10000', undefined, /test:10000: expected an index below 10,000/],
  ])('%s is refused in one line, and nothing is printed of the good ones', async (name, content, line) => {
    if (content !== undefined) write(name, content);
    const { code, stdout, stderr } = await cli('predict', 'run', 'test:0', name);
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(name.startsWith('test:') ? 2 : 1);
  });
});

describe('evaluate', () => {
  test('prints the object of the design and writes a report that needs nothing else', async () => {
    const { code, json, stderr } = await cli('evaluate', 'run', '--limit', '1000', '--json');
    expect(code).toBe(0);
    const [scored] = json() as [Record<string, unknown>];
    expect(scored).toMatchObject({
      accuracy: expect.any(Number),
      errors: expect.any(Number),
      count: 1000,
      perClass: expect.arrayContaining([expect.objectContaining({ label: 0, count: 85 })]),
      undisputed: { count: 999 },
      report: 'run/report.html',
    });
    expect((scored.confusion as number[][]).flat().reduce((sum, value) => sum + value, 0)).toBe(1000);
    expect(scored.accuracy as number).toBeGreaterThan(0.9);
    expect(stderr).toMatch(/wrote run\/report\.html/);
    const html = readFileSync(join(folder.path, 'run', 'report.html'), 'utf8');
    for (const heading of ['Confusion', 'Misread images', 'Learning curves', 'First layer: what it finds']) {
      expect(html).toContain(`<h2>${heading}`);
    }
    expect(html).not.toMatch(/<script|src="(?!data:)|href="(?!https:\/\/arxiv\.org)/);
    expect(html).toMatch(/prefers-color-scheme: dark/);
  });

  test('of two runs averages their probabilities, of shifts those of the moved images', async () => {
    const other = await cli(
      ...['train', 'fast', '--limit', '1000', '--epochs', '1', '--seed', '2', '--backend', 'simd', '--out', 'other'],
    );
    expect(other.code).toBe(0);
    const scored = async (...argv: string[]): Promise<{ loss: number; errors: number }> => {
      const { json } = await cli('evaluate', ...argv, '--limit', '500', '--no-report', '--json');
      return json()[0] as { loss: number; errors: number };
    };
    const [first, second, both, shifted] = [
      await scored('run'),
      await scored('other'),
      await scored('run', 'other'),
      await scored('run', '--tta', 'shift'),
    ];
    expect(second.loss).not.toBe(first.loss);
    for (const { loss } of [first, second]) expect(both.loss).not.toBe(loss);
    // The logarithm is concave: an average of probabilities loses less than its parts do on average.
    expect(both.loss).toBeLessThan((first.loss + second.loss) / 2);
    expect(shifted.loss).not.toBe(first.loss);
    expect(Math.abs(shifted.errors - first.errors)).toBeLessThan(50);
  });

  test('shows the score although the report cannot be written', async () => {
    const { code, stdout, stderr } = await cli('evaluate', 'run', '--limit', '100', '--report', 'nowhere/report.html');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/nowhere.*: no such file or folder/)]);
    expect(stdout).toMatch(/^test \d+\.\d\d % {2}/m);
  });

  test('shows the score although a log is damaged, which only the report reads', async () => {
    cpSync(join(folder.path, 'other'), join(folder.path, 'unlogged'), { recursive: true });
    write('unlogged/metrics.ndjson', '');
    const words = ['evaluate', 'unlogged', '--limit', '100', '--backend', 'cpu'];
    expect(await cli(...words, '--no-report')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^test /m) });
    expect(await cli(...words)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^test /m),
      stderr: expect.stringMatching(/metrics\.ndjson/),
    });
  });

  test('on digits held back, when there are none, says so', async () => {
    const { code, stderr } = await cli('evaluate', 'run', '--on', 'validation');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/run: this run has no validation set; use --on test/)]);
  });
});

describe('export', () => {
  test('writes the weights of the run, and never over a file', async () => {
    expect(await cli('export', 'run', '--out', 'exported')).toMatchObject({ code: 0, stdout: 'wrote exported\n' });
    const bytes = (name: string): Buffer => readFileSync(join(folder.path, name));
    expect(bytes('exported/weights.bin').equals(bytes('run/model/weights.bin'))).toBe(true);
    const { normalization, classNames } = JSON.parse(bytes('run/run.json').toString());
    const { userDefinedMetadata } = JSON.parse(bytes('exported/model.json').toString());
    expect(userDefinedMetadata.penstroke).toMatchObject({ name: 'fast, seed 1', normalization, classNames });
    expect(await cli('export', 'run', '--out', 'exported')).toMatchObject({ code: 1 });

    expect((await cli('export', 'run', '--format', 'safetensors', '--out', 'run.safetensors')).code).toBe(0);
    const file = bytes('run.safetensors');
    const headerBytes = Number(file.readBigUInt64LE(0));
    const header = JSON.parse(file.subarray(8, 8 + headerBytes).toString());
    expect(header.__metadata__).toMatchObject({ model: 'fast' });
    const [start, end] = header['conv1/kernel'].data_offsets;
    expect(header['conv1/kernel']).toMatchObject({ dtype: 'F32', shape: [5, 5, 1, 8] });
    expect(file.subarray(8 + headerBytes + start, 8 + headerBytes + end)).toEqual(
      bytes('run/model/weights.bin').subarray(0, end - start),
    );
  });
});

test('bench prints the object of the design', async () => {
  const { json } = await cli(
    ...[
      'bench',
      '--model',
      'lenet',
      '--batch',
      '16',
      '--backend',
      'simd',
      '--threads',
      '1',
      '--rounds',
      '1',
      '--round-seconds',
      '0.1',
      '--json',
    ],
  );
  expect(json()).toEqual([
    {
      model: 'lenet',
      backend: 'simd',
      batch: 16,
      threads: 1,
      wide: false,
      trainImagesPerSecond: expect.any(Number),
      inferImagesPerSecond: expect.any(Number),
    },
  ]);
});

describe('data', () => {
  test('counts the classes and gives the checksums', async () => {
    const { json } = await cli('data', '--json');
    expect(json()[0]).toMatchObject({
      name: 'mnist',
      files: [{ sha256: expect.stringMatching(/^ba8910/) }, {}, {}, { sha256: expect.stringMatching(/^ff7bcf/) }],
      parts: [
        { part: 'train', count: 60_000 },
        { part: 'test', count: 10_000, classCounts: [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009] },
      ],
    });
    expect((await cli('data')).stdout).toMatch(/0 +5,923 +980/);
  });

  test('draws sheets, plain and augmented', async () => {
    const seen = await cli('data', '--sheet', 'sheet.png', '--limit', '20');
    expect(seen.stderr).toMatch(/wrote sheet\.png/);
    expect(await sharp(join(folder.path, 'sheet.png')).metadata()).toMatchObject({ format: 'png', width: 972 });
    expect((await cli('data', '--sheet', 'varied.png', '--augment', 'elastic', 'cutout')).code).toBe(0);
    const height = async (name: string) => (await sharp(join(folder.path, name)).metadata()).height;
    expect((await cli('data', '--sheet', 'few.png', '--augment', 'cutout', '--limit', '20')).code).toBe(0);
    expect(await height('few.png')).toBe(await height('sheet.png'));
    expect(await height('varied.png')).toBeGreaterThan(await height('few.png'));
  });
});

test('doctor says what works and why the rest does not', async () => {
  const { json } = await cli('doctor', '--json');
  const [{ findings, auto }] = json() as [{ findings: { what: string; ok: boolean; detail: string }[]; auto: string }];
  expect(findings.find(({ what }) => what === 'backend cpu')).toMatchObject({ ok: true });
  expect(findings.every(({ detail }) => detail.length > 0)).toBe(true);
  const detailOf = (name: string): string => findings.find(({ what }) => what === name)!.detail;
  expect(detailOf('MNIST')).toBe('60,000 training and 10,000 test digits, checksums right');
  expect(detailOf('threads')).toMatch(/^\d+ WebAssembly threads?$/);
  expect(detailOf('backend cpu')).toBe('plain JavaScript, 1 thread');
  expect(['cuda', 'webgpu', 'simd', 'cpu']).toContain(auto);
});
