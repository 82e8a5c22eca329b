import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/open-page.mjs';
import { openPage, readerIsReady, textOf } from './page.ts';
import { useSite } from './use-site.ts';

const command = join(import.meta.dirname, '../../cli/dist/main.js');
const found = findChromium() !== undefined && existsSync(command);
if (!found) process.stderr.write('Page and command line are not compared: no Chromium, or apps/cli is not built.\n');

/** Paths in boxes of 100 x 160. */
const PATHS = {
  '0': 'M 54 4 C 10 20 0 80 20 138 C 40 170 90 140 94 80 C 96 30 80 2 52 6',
  '2': 'M 8 42 C 20 0 90 -10 88 44 C 86 80 30 120 6 156 L 96 154',
  '7': 'M 8 12 L 92 8 C 70 60 50 100 42 156',
  '+': 'M 10 80 L 90 80 M 50 40 L 50 120',
  '-': 'M 12 82 L 88 80',
  // No digit: a star.
  '*': 'M 50 10 L 50 150 M 0 40 L 100 120 M 100 40 L 0 120 M 10 80 L 90 80',
} as const;

interface Sheet {
  readonly name: string;
  readonly text: readonly (keyof typeof PATHS)[];
  readonly paper?: string;
  readonly ink?: string;
  /** Pixels for one unit of the paths. */
  readonly scale?: number;
}

const SHEETS: readonly Sheet[] = [
  { name: 'plain', text: ['2', '0', '7'] },
  { name: 'sum', text: ['2', '+', '7', '-', '0'], paper: 'shadow' },
  { name: 'white-on-nothing', text: ['7', '2'], paper: 'none', ink: '#fff' },
  { name: 'large', text: ['2', '0', '2', '7'], scale: 5 },
  { name: 'star', text: ['*', '7'] },
];

describe.skipIf(!found)('page and command line', () => {
  const site = useSite();
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'penstroke-same-'));
  });

  afterAll(async () => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  test('give the same answer for the same file: digits, how sure they are, signs, and what is neither', async () => {
    const { context, page } = await openPage(site.browser, site.url);
    await readerIsReady(page);
    const files = await Promise.all(SHEETS.map(async (sheet) => ({ sheet, png: await drawSheet(page, sheet) })));
    const paths = files.map(({ sheet, png }) => {
      const path = join(folder, `${sheet.name}.png`);
      writeFileSync(path, png);
      return path;
    });
    const rows = execFileSync(process.execPath, [command, 'read', '--json', '--backend', 'simd', ...paths], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    expect(rows.map(({ digits }) => digits.length > 0)).toEqual(SHEETS.map(() => true));

    for (const [at, { sheet, png }] of files.entries()) {
      const { digits, signs, rejected } = rows[at]!;
      await page.locator('.draw input[type=file]').setInputFiles({
        name: `${sheet.name}.png`,
        mimeType: 'image/png',
        buffer: png,
      });
      await page.getByLabel(`Picture “${sheet.name}.png”`).waitFor();
      const answer = digits.map(({ digit }) => digit).join('');
      await expect.poll(() => textOf(page.getByTestId('answer')), { message: sheet.name }).toBe(answer);
      // Beside a digit stands its confidence, to a tenth of a percent.
      await expect
        .poll(async () => {
          const shown = await page.locator('.digit-card-confidence').allTextContents();
          return digits.every(
            ({ confidence }, place) => Math.abs(100 * confidence - Number.parseFloat(shown[place]!)) < 1,
          );
        })
        .toBe(true);
      expect(await page.locator('.paper-box-sign text').allTextContents()).toEqual(signs.map(({ sign }) => sign));
      expect(await page.locator('.paper-box-refused').count()).toBe(rejected);
    }
    await context.close();
  });
});

interface Row {
  readonly digits: { readonly digit: number; readonly confidence: number }[];
  readonly signs: { readonly sign: string }[];
  readonly rejected: number;
}

/** A PNG that the browser draws: a row of digits and signs. */
async function drawSheet(page: Page, { text, paper = '#fff', ink = '#223', scale = 1 }: Sheet): Promise<Buffer> {
  const paths = text.map((character) => PATHS[character]);
  const url = await page.evaluate(
    (sheet) => {
      const canvas = document.createElement('canvas');
      canvas.width = sheet.scale * (60 + 150 * sheet.paths.length);
      canvas.height = sheet.scale * 240;
      const context = canvas.getContext('2d')!;
      context.scale(sheet.scale, sheet.scale);
      if (sheet.paper !== 'none') {
        const shade = context.createLinearGradient(0, 0, canvas.width / sheet.scale, 0);
        shade.addColorStop(0, '#f4f0e4');
        shade.addColorStop(1, '#a8a49a');
        context.fillStyle = sheet.paper === 'shadow' ? shade : sheet.paper;
        context.fillRect(0, 0, canvas.width, canvas.height);
      }
      context.strokeStyle = sheet.ink;
      context.lineWidth = 12;
      context.lineCap = context.lineJoin = 'round';
      for (const [place, path] of sheet.paths.entries()) {
        context.save();
        context.translate(50 + 150 * place, 40);
        context.stroke(new Path2D(path));
        context.restore();
      }
      return canvas.toDataURL('image/png');
    },
    { paths, paper, ink, scale },
  );
  return Buffer.from(url.split(',')[1]!, 'base64');
}
