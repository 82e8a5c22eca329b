import { describe, expect, test } from 'vitest';
import { inside } from '../../test/made-pictures.ts';
import { fadingInk } from './fading-ink.ts';
import { thresholdInk } from './threshold-ink.ts';

const WIDTH = 200;
const HEIGHT = 120;
const seen = (amount: (x: number, y: number) => number) => {
  const ink = new Float32Array(WIDTH * HEIGHT).map((_, at) => amount(at % WIDTH, Math.floor(at / WIDTH)));
  return thresholdInk({ ink, grain: 0 }, WIDTH, HEIGHT);
};
const count = (values: Uint8Array): number => values.reduce((sum, value) => sum + value, 0);

describe('fadingInk', () => {
  test('a stroke that fades from 0.9 to 0.2 is seen to its end, and its end counts as ink', () => {
    const mask = seen((x, y) => (inside(x, y, 20, 50, 160, 12) ? 0.9 - (0.7 * (x - 20)) / 160 : 0));
    const [faded] = fadingInk(mask);
    expect(count(mask.isInk)).toBeLessThan(0.8 * 160 * 12);
    expect(count(faded!.isInk)).toBeGreaterThan(0.9 * 160 * 12);
    expect(faded!.ink[55 * WIDTH + 170]).toBeGreaterThan(0.4);
  });

  test('a stroke that fades to a tenth is seen in two ways, the second of more ink', () => {
    const mask = seen((x, y) => (inside(x, y, 20, 50, 160, 12) ? 0.9 - (0.8 * (x - 20)) / 160 : 0));
    const [first, second, ...rest] = fadingInk(mask);
    expect(rest).toEqual([]);
    expect(count(second!.isInk)).toBeGreaterThan(count(first!.isInk) + 12);
    expect(count(second!.isInk)).toBeGreaterThan(0.95 * 160 * 12);
  });

  test('the more of the ink fades, the likelier it is that all of it was written', () => {
    const doubts = [0.1, 0.4, 0.7].map((share) => {
      const mask = seen((x, y) => (inside(x, y, 20, 50, 160, 12) ? (x < 180 - 160 * share ? 0.9 : 0.25) : 0));
      return fadingInk(mask)[0]!.doubt!;
    });
    expect(doubts[0]).toBeGreaterThan(0);
    expect(doubts[1]).toBeLessThan(doubts[0]!);
    expect(doubts[2]).toBeLessThan(doubts[1]!);
  });

  test('a stroke of even ink has no other way to be seen, soft rims or not', () => {
    expect(fadingInk(seen((x, y) => (inside(x, y, 20, 50, 160, 12) ? 0.9 : 0)))).toEqual([]);
    const soft = (y: number): number => Math.max(0, Math.min(0.9, (10 - Math.abs(y - 56)) / 6));
    expect(fadingInk(seen((x, y) => (x > 20 && x < 180 ? soft(y) : 0)))).toEqual([]);
  });

  test('a page of more than 40 pieces is taken to be of one ink', () => {
    const dots = (pieces: number) => (x: number, y: number) => {
      const place = Math.floor(x / 10) + 20 * Math.floor(y / 20);
      if (place >= pieces || !inside(x % 10, y % 20, 2, 2, 6, 16)) return 0;
      return place % 2 ? 0.9 : 0.25;
    };
    expect(fadingInk(seen(dots(40)))).toHaveLength(1);
    expect(fadingInk(seen(dots(100)))).toEqual([]);
  });
});
