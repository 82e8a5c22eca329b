import { createRandom } from '@penstroke/random';
import { describe, expect, test } from 'vitest';
import { greyPicture } from '../../test/made-pictures.ts';
import { estimatePaper } from './estimate-paper.ts';
import { smallPicture } from './small-picture.ts';
import { type WorkingPicture, workingPicture } from './working-picture.ts';

const WIDTH = 320;
const HEIGHT = 240;

const paperOf = (
  planes: WorkingPicture['planes'],
  size: { readonly width: number; readonly height: number },
  isSheet?: Uint8Array,
) => estimatePaper(smallPicture({ planes, ...size }), size, isSheet);

/** The light on a page, 0 to 1. */
const LIGHTS: Record<string, (x: number, y: number) => number> = {
  even: () => 0.9,
  'a gradient to half': (x) => 0.95 - 0.47 * (x / WIDTH),
  'a vignette': (x, y) => 0.95 - 0.9 * ((x / WIDTH - 0.5) ** 2 + (y / HEIGHT - 0.5) ** 2),
  'a soft shadow': (x) => 0.9 - 0.35 / (1 + Math.exp((x - 160) / 18)),
};

/** Bars of a pen that cover a tenth of the page. */
const isInk = (x: number, y: number): boolean => x % 40 < 6 && y % 60 < 40 && x > 20 && y > 20;

/** The largest deviation from the light, as a share of it, a tenth of the side off the edges. */
function worst(light: (x: number, y: number) => number, noise: number): number {
  const grain = new Float32Array(WIDTH * HEIGHT);
  createRandom(2, 'grain').fillNormal(0, grain);
  const picture = workingPicture(
    greyPicture(WIDTH, HEIGHT, (x, y) => (isInk(x, y) ? 30 : 255 * light(x, y)) + noise * grain[y * WIDTH + x]!),
  );
  const { planes, factor } = estimatePaper(smallPicture(picture), picture);
  let most = 0;
  for (let y = 24; y < HEIGHT - 24; y++) {
    for (let x = 32; x < WIDTH - 32; x++) {
      const paper = planes[0].values[Math.floor(y / factor) * planes[0].width + Math.floor(x / factor)]!;
      most = Math.max(most, Math.abs(paper / (255 * light(x, y)) - 1));
    }
  }
  return most;
}

describe('estimatePaper', () => {
  test.each(Object.keys(LIGHTS))(
    'under light that is %s it stays within a tenth of the paper, grain or none',
    (name) => {
      expect(worst(LIGHTS[name]!, 0)).toBeLessThan(0.1);
      expect(worst(LIGHTS[name]!, 5)).toBeLessThan(0.1);
    },
  );

  test('follows each channel by itself', () => {
    const plane = (level: number) => new Float32Array(100 * 80).fill(level);
    const { planes } = paperOf([plane(200), plane(120), plane(40)], { width: 100, height: 80 });
    planes.forEach(({ values }, channel) => {
      expect(Math.max(...values.map((value) => Math.abs(value - [200, 120, 40][channel]!)))).toBeLessThan(0.5);
    });
  });

  test('what lies off the sheet has no say', () => {
    const width = 120;
    const values = Float32Array.from({ length: width * 90 }, (_, i) => (i % width < 70 ? 20 : 220));
    const isSheet = Uint8Array.from(values, (value) => (value === 220 ? 1 : 0));
    const size = { width, height: 90 };
    const { planes, factor } = paperOf([values, values, values], size, isSheet);
    for (let x = 72; x < width; x++) expect(planes[0].values[Math.floor(x / factor)]).toBeCloseTo(220, 0);
  });

  test.each([
    [1, 1],
    [1, 500],
    [500, 1],
    [3, 2],
  ])('a picture of %ix%i is paper of its own level', (width, height) => {
    const values = new Float32Array(width * height).fill(77);
    const [paper] = paperOf([values, values, values], { width, height }).planes;
    expect(Math.max(...paper.values.map((value) => Math.abs(value - 77)))).toBeLessThan(0.5);
  });
});
