import { describe, expect, test } from 'vitest';
import { measureInk } from './measure-ink.ts';
import { measurePaper } from './measure-paper.ts';
import { loadMnist } from './node/load-mnist.ts';

/** Bars of a width and height in the middle of images, more or less long. */
function bars({
  ink,
  paper,
  channels = 1,
  long = 12,
}: {
  ink: number;
  paper: number;
  channels?: number;
  long?: number;
}) {
  const [count, height, width] = [30, 16, 16];
  const images = new Uint8Array(count * height * width * channels);
  for (let at = 0; at < images.length; at++) {
    const pixel = Math.floor(at / channels);
    const [x, y, image] = [pixel % width, Math.floor(pixel / width) % height, Math.floor(pixel / (width * height))];
    const half = long / 2 + (image % 3) - 1;
    images[at] = Math.abs(x - 7.5) < 2 && Math.abs(y - 7.5) < half ? ink : paper;
  }
  return { images, count, height, width, channels };
}

describe('measureInk', () => {
  test("MNIST's ink is light, and its longer side 20 of 28 pixels", async () => {
    const { train } = await loadMnist();
    expect(measureInk(train)).toEqual({ side: 'light', extent: 20 / 28 });
    const inverted = { ...train, images: train.images.subarray(0, 784_000).map((level) => 255 - level), count: 1000 };
    expect(measureInk(inverted)).toEqual({ side: 'dark', extent: 20 / 28 });
  });

  test.each([
    ['light ink', bars({ ink: 200, paper: 10 }), { side: 'light', extent: 12 / 16 }],
    ['dark ink in three channels', bars({ ink: 30, paper: 240, channels: 3 }), { side: 'dark', extent: 12 / 16 }],
    ['ink over half of the image', bars({ ink: 30, paper: 240, long: 8 }), { side: 'dark', extent: 8 / 16 }],
    ['nothing at all', bars({ ink: 0, paper: 0 }), { side: 'light', extent: 1 }],
  ] as const)('%s', (_what, set, expected) => {
    expect(measureInk(set)).toEqual(expected);
  });
});

test.each([
  ['dark paper', bars({ ink: 200, paper: 10 }), 10],
  ['light paper in three channels', bars({ ink: 30, paper: 240, channels: 3 }), 240],
] as const)('measurePaper: %s', (_what, set, paper) => {
  expect(measurePaper(set)).toBe(paper);
});
