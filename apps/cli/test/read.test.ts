import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { drawDigit } from './helpers/draw-digit.ts';
import { type CliOutcome, type RunCliOptions, runCli, temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const simd = ['--backend', 'simd', '--threads', '1'];
const read = (argv: readonly string[], options: Partial<RunCliOptions> = {}): Promise<CliOutcome> =>
  runCli(['read', ...argv, ...simd], { cwd: folder.path, ...options });
const write = (name: string, content: Uint8Array | string): string => {
  mkdirSync(dirname(join(folder.path, name)), { recursive: true });
  writeFileSync(join(folder.path, name), content);
  return name;
};

/** Rows of digits on one page. */
function sheet(rows: readonly (readonly number[])[]): Promise<Buffer> {
  const cell = 120;
  const placed = rows.flatMap((row, y) =>
    row.map((digit, x) => ({
      input: Buffer.from(drawDigit(digit, { page: cell, at: [30, 20, 70], pen: 8, paper: 'none' })),
      left: 20 + x * cell,
      top: 20 + y * (cell + 30),
    })),
  );
  const width = 40 + cell * Math.max(...rows.map(({ length }) => length));
  return sharp({ create: { width, height: 40 + (cell + 30) * rows.length, channels: 3, background: '#fff' } })
    .composite(placed)
    .png()
    .toBuffer();
}

interface Row {
  readonly file: string;
  readonly text: string;
  readonly error?: string;
  readonly lines: { text: string; box: Record<string, number> }[];
  readonly digits: {
    digit: number;
    confidence: number;
    probabilities: number[];
    line: number;
    box: Record<string, number>;
  }[];
  readonly signs: unknown[];
  readonly rejected: number;
}
const rowsOf = ({ json }: CliOutcome): Row[] => json() as unknown as Row[];
const pipe = async function* (...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
};

const SHEET = await sheet([
  [2, 0, 7],
  [4, 5, 1],
]);

describe('read', () => {
  test('reads a sheet line by line, and prints the object of the design', async () => {
    const outcome = await read([write('sheet.png', SHEET), '--json']);
    expect([outcome.code, outcome.stderr]).toEqual([0, '']);
    const [row] = rowsOf(outcome);
    expect(Object.keys(row!)).toEqual(['file', 'text', 'lines', 'digits', 'signs', 'rejected']);
    expect(row).toMatchObject({ file: 'sheet.png', text: '207\n451', signs: [], rejected: 0 });
    expect(row!.lines.map(({ text }) => text)).toEqual(['207', '451']);
    expect(row!.digits.map(({ digit, line }) => [digit, line])).toEqual([
      [2, 0],
      [0, 0],
      [7, 0],
      [4, 1],
      [5, 1],
      [1, 1],
    ]);
    for (const { digit, confidence, probabilities, box } of row!.digits) {
      expect(probabilities).toHaveLength(10);
      expect(confidence).toBe(probabilities[digit]);
      expect(Object.keys(box)).toEqual(['left', 'top', 'width', 'height']);
    }
    expect(row!.digits[4]!.box.left).toBeGreaterThan(140);
    expect(row!.digits[4]!.box.top).toBeGreaterThan(160);
  });

  test('shows people the text of each line, what is unsure, and what has no digits', async () => {
    write(
      'empty.png',
      await sharp({ create: { width: 200, height: 200, channels: 3, background: '#eee' } })
        .png()
        .toBuffer(),
    );
    const { stdout, code } = await read(['sheet.png', 'empty.png']);
    const [first, second, third] = stdout.split('\n');
    expect(first).toMatch(/^sheet\.png {2}2\??0\??7\??( {2}unsure: .* at \d+ %)?$/);
    expect(second).toMatch(/^ {11}4\??5\??1\??/);
    expect([third, code]).toEqual(['empty.png  no digits found', 0]);
  });

  test('takes the pictures of a folder as people count, tells which cannot be read, and reads the rest', async () => {
    for (const [name, digit] of [
      ['page10.png', 4],
      ['page2.png', 7],
      ['Page1.PNG', 2],
    ] as const) {
      write(`pages/${name}`, drawDigit(digit));
    }
    write('pages/page3.png', 'no picture');
    write('pages/notes.txt', 'no picture');
    write('pages/.hidden.png', 'no picture');
    write('pages/below/page4.png', drawDigit(1));
    const outcome = await read(['pages', '--json']);
    expect(rowsOf(outcome).map(({ file, text, error }) => [file, text ?? error])).toEqual([
      ['pages/Page1.PNG', '2'],
      ['pages/page2.png', '7'],
      ['pages/page3.png', expect.stringMatching(/^not a readable picture \(.*\); give a PNG or JPEG file$/)],
      ['pages/page10.png', '4'],
    ]);
    expect(outcome.stderr).toMatch(/^penstroke: pages\/page3\.png: not a readable picture .*\n$/);
    expect(outcome.code).toBe(1);
  });

  // Root may list any folder.
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'reads the rest where a folder cannot be listed',
    async () => {
      write('locked/page.png', drawDigit(4));
      chmodSync(join(folder.path, 'locked'), 0);
      try {
        const outcome = await read(['locked', 'pages/page2.png', '--json']);
        expect(rowsOf(outcome)).toMatchObject([
          { file: 'locked', error: expect.stringMatching(/permission/) },
          { file: 'pages/page2.png', text: '7' },
        ]);
        expect(outcome.code).toBe(1);
      } finally {
        chmodSync(join(folder.path, 'locked'), 0o755);
      }
    },
  );

  test('shows what was read although its overlay cannot be written', async () => {
    mkdirSync(join(folder.path, 'seen/page2-read.png'), { recursive: true });
    const outcome = await read(['pages/page2.png', '--overlay', 'seen', '--json']);
    expect(rowsOf(outcome)[0]).toMatchObject({ file: 'pages/page2.png', text: '7' });
    expect([outcome.code, outcome.stderr]).toEqual([1, expect.stringMatching(/page2-read\.png/)]);
  });

  test('takes patterns that the shell has left, those of folders below too', async () => {
    const files = async (...argv: string[]) => rowsOf(await read([...argv, '--json'])).map(({ file }) => file);
    expect(await files('pages/**/*[24].png')).toEqual(['pages/below/page4.png', 'pages/page2.png']);
    expect(await files(join(folder.path, 'pages/page1?.png'))).toEqual([join(folder.path, 'pages/page10.png')]);
    // A name comes before what it could mean.
    expect(await files(write('odd[1].png', drawDigit(1)))).toEqual(['odd[1].png']);
  });

  test('reads standard input, once and within bounds', async () => {
    const piped = await read(['-', '-', '--json'], { stdin: pipe(SHEET.subarray(0, 99), SHEET.subarray(99)) });
    expect(rowsOf(piped).map(({ file, text, error }) => [file, text ?? error])).toEqual([
      ['-', '207\n451'],
      ['-', 'standard input was read already; name it once'],
    ]);
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) yield new Uint8Array(2 ** 22);
    };
    const { code, stderr } = await read(['-'], { stdin: endless() });
    expect([code, stderr]).toEqual([
      1,
      'penstroke: -: expected at most 67.1 MB on standard input; make the picture smaller\n',
    ]);
  });

  test('reads the same from every format, whatever the ink and the paper', async () => {
    const { data, info } = await sharp(drawDigit(7))
      .flatten({ background: '#fff' })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const ppm = Buffer.concat([Buffer.from(`P6\n${info.width} ${info.height}\n255\n`), data]);
    const files = [
      write('seven.png', drawDigit(7)),
      write(
        'seven.jpg',
        await sharp(data, { raw: { ...info, channels: 3 } })
          .jpeg()
          .toBuffer(),
      ),
      write(
        'seven.tif',
        await sharp(data, { raw: { ...info, channels: 3 } })
          .tiff()
          .toBuffer(),
      ),
      write('seven.ppm', ppm),
      write('seven.bmp', bmpOf(data, info)),
      write(
        'turned.jpg',
        await sharp(data, { raw: { ...info, channels: 3 } })
          .rotate(90)
          .withMetadata({ orientation: 8 })
          .jpeg()
          .toBuffer(),
      ),
      write('clear.png', drawDigit(7, { paper: 'none' })),
      write('white.png', drawDigit(7, { paper: 'none', ink: '#fff' })),
      write('night.png', drawDigit(7, { paper: '#000', ink: '#fff' })),
    ];
    const rows = rowsOf(await read([...files, '--json']));
    expect(rows.map(({ file, text }) => [file, text])).toEqual(files.map((file) => [file, '7']));
    const boxOf = (name: string) => rows.find(({ file }) => file === name)!.digits[0]!.box;
    for (const name of ['seven.bmp', 'seven.ppm']) expect(boxOf(name)).toEqual(boxOf('seven.png'));
  });

  test('gives boxes in pixels of the file where it shrinks a large one', async () => {
    const name = write('large.png', await sharp(drawDigit(7)).resize(4800, 4800).png().toBuffer());
    const [small, large] = rowsOf(await read(['seven.png', name, '--json']));
    expect(large!.text).toBe('7');
    for (const side of ['left', 'top', 'width', 'height']) {
      expect(Math.abs(large!.digits[0]!.box[side]! - 16 * small!.digits[0]!.box[side]!)).toBeLessThan(80);
    }
  });

  test('leaves out what is below --reject', async () => {
    const [row] = rowsOf(await read(['sheet.png', '--reject', '1', '--json']));
    expect(row).toMatchObject({ text: '', lines: [], digits: [] });
    expect(row!.rejected).toBeGreaterThanOrEqual(6);
    expect((await read(['sheet.png', '--reject', '1'])).stdout).toMatch(
      /^sheet\.png {2}no digits found {2}\(\d+ things not read as a digit\)\n$/,
    );
  });

  test('writes CSV with every cell in quotes', async () => {
    write('a "b", c.png', drawDigit(7));
    const { stdout, code } = await read(['sheet.png', 'a "b", c.png', 'empty.png', '--csv']);
    expect(code).toBe(0);
    expect(stdout.replace(/"[01]\.\d{4}"/g, '"p"')).toBe(
      [
        '"file","line","text","confidence"',
        '"sheet.png","1","207","p"',
        '"sheet.png","2","451","p"',
        '"a ""b"", c.png","1","7","p"',
        '"empty.png","","",""',
        '',
      ].join('\n'),
    );
  });

  test('writes pictures with boxes, each under a name of its own, and over none that is read', async () => {
    write('more/sheet.png', SHEET);
    write('more/sheet-read.png', drawDigit(7));
    const before = readFileSync(join(folder.path, 'more/sheet-read.png'));
    const files = ['sheet.png', 'more/sheet.png', 'more/sheet-read.png'];
    expect((await read([...files, '--overlay', 'more'])).code).toBe(0);
    expect(readFileSync(join(folder.path, 'more/sheet-read.png'))).toEqual(before);
    const coloured = async (name: string): Promise<number> => {
      const { data } = await sharp(join(folder.path, 'more', name))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      let found = 0;
      for (let at = 0; at < data.length; at += 3) if (Math.abs(data[at]! - data[at + 1]!) > 60) found++;
      return found;
    };
    for (const name of ['sheet-read-2.png', 'sheet-read-3.png', 'sheet-read-read.png']) {
      expect(await coloured(name)).toBeGreaterThan(200);
    }
  });

  test('shows no control codes of file names on a terminal, and keeps them in JSON', async () => {
    const name = write('seven\x1b[2J.png', drawDigit(7));
    const { stdout } = await read([name, `no\x07ne.png`]);
    expect(stdout).toMatch(/^seven\\u\{1b\}\[2J\.png {2}7/);
    const { stderr, json } = await read([name, `no\x07ne.png`, '--json']);
    expect(stderr).toBe('penstroke: no\\u{7}ne.png: no such file or folder; check the path\n');
    expect(json()[0]).toMatchObject({ file: name });
  });

  test.each([
    ['a HEIC', 'photo.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', /HEIC is not read here; save it as JPEG/],
    ['a folder without pictures', 'bare', undefined, /bare: no pictures in this folder; .* "bare\/\*\*\/\*\.png"/],
    ['a pattern that nothing matches', 'bare/*.png', undefined, /no file has this name or matches it/],
    ['a device', 'endless', undefined, /endless: expected a regular file; copy it to one/],
  ])('%s gets one line', async (_what, name, content, line) => {
    if (content !== undefined) write(name, content);
    if (name === 'endless') symlinkSync('/dev/zero', join(folder.path, name));
    mkdirSync(join(folder.path, 'bare'), { recursive: true });
    const { code, stdout, stderr } = await read([name]);
    expect(stderr).toMatch(line);
    expect([code, stdout, stderr.split('\n').length]).toEqual([1, '', 2]);
  });

  test.each([
    [['sheet.png', '--json', '--csv'], /'--csv' cannot be used with option '--json'/],
    [['sheet.png', '--reject', '2'], /expected a number from 0 to 1, got "2"/],
    [[], /missing required argument 'picture'/],
  ])('%j is wrong usage', async (argv, line) => {
    const { code, stderr } = await runCli(['read', ...argv], { cwd: folder.path });
    expect([code, stderr]).toEqual([2, expect.stringMatching(line)]);
  });
});

describe('read --run', () => {
  test('reads with your own network, and refuses one whose record is of other images', async () => {
    const trained = await runCli(
      ['train', 'fast', '--limit', '6000', '--epochs', '2', '--out', 'run', '--backend', 'simd'],
      { cwd: folder.path },
    );
    expect(trained.code).toBe(0);
    const [row] = rowsOf(await read(['seven.png', '--run', 'run', '--json']));
    expect(row).toMatchObject({ text: '7' });
    // Without a manifest the record may be another one.
    const path = join(folder.path, 'run/run.json');
    const record = readFileSync(path, 'utf8');
    rmSync(join(folder.path, 'run/manifest.json'));
    writeFileSync(path, JSON.stringify({ ...JSON.parse(record), inputShape: [32, 32, 3] }));
    const { code, stderr } = await read(['seven.png', '--run', 'run']);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^penstroke: run: expected a network of 32x32x3 images, .* got one of 28x28x1; .*\n$/),
    ]);
    writeFileSync(path, record);
  });

  test('predict says so when a picture shows several digits', async () => {
    const { code, stdout, stderr } = await runCli(['predict', 'run', 'sheet.png', 'seven.png', ...simd], {
      cwd: folder.path,
    });
    expect([code, stderr]).toEqual([0, 'sheet.png: looks like 6 digits; use penstroke read\n']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });
});

/** A BMP of 24 bits, rows from below. */
function bmpOf(rgb: Uint8Array, { width, height }: { width: number; height: number }): Uint8Array {
  const stride = 4 * Math.ceil((3 * width) / 4);
  const bytes = new Uint8Array(54 + stride * height);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  for (const [at, value] of [
    [10, 54],
    [14, 40],
    [18, width],
    [22, height],
  ] as const)
    view.setInt32(at, value, true);
  view.setUint16(28, 24, true);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < 3 * width; x++)
      bytes[54 + stride * (height - 1 - y) + x - (x % 3) + 2 - (x % 3)] = rgb[3 * y * width + x]!;
  }
  return bytes;
}
