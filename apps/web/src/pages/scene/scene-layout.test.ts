import type { NetworkStage } from '@penstroke/models';
import { describe, expect, test } from 'vitest';
import { layoutScene } from './scene-layout.ts';
import { answerPlace, placeOf, spotAt } from './scene-places.ts';

const stage = (name: string, shape: readonly number[]): NetworkStage => ({
  name,
  kind: shape.length === 3 ? 'convolution' : 'dense',
  layers: [name],
  shape,
  from: [],
});
const wide = [[28, 28, 1], [26, 26, 8], [12, 12, 33], [6, 6, 384], [1, 1, 16], [4096], [17]];
const small = [[28, 28, 1], [10]];
const WIDTHS = [240, 328, 700, 1250, 2400];

describe.each([
  ['a wide network', wide],
  ['a network of one layer', small],
])('%s', (_name, shapes) => {
  const stages = shapes.map((shape, place) => stage(`layer${place}`, shape));

  test.each(WIDTHS)('fits into %s pixels, in the order of its stages, no block over another', (width) => {
    const { blocks, height } = layoutScene(stages, width);
    expect(blocks.map(({ stage: place }) => place)).toEqual([-1, ...stages.keys()]);
    for (const [at, block] of blocks.entries()) {
      expect(block.left).toBeGreaterThanOrEqual(0);
      expect(block.left + block.width).toBeLessThanOrEqual(width + 1e-6);
      expect(block.top + block.height).toBeLessThanOrEqual(height + 1e-6);
      const before = blocks[at - 1];
      if (before && before.top === block.top) expect(block.left).toBeGreaterThan(before.left + before.width);
    }
  });

  test.each(WIDTHS)('at %s pixels a value that is shown is found where it is shown', (width) => {
    const layout = layoutScene(stages, width);
    let found = 0;
    for (const block of layout.blocks.filter(({ stage: place }) => place >= 0)) {
      const count = stages[block.stage]!.shape.reduce((product, size) => product * size, 1);
      for (let index = 0; index < count; index += 1 + Math.floor(count / 199)) {
        const place = placeOf(block, index);
        if (!place) continue;
        const spot = spotAt(layout, place.left + place.width / 2, place.top + place.height / 2);
        expect(spot).toEqual({ stage: block.stage, index });
        found++;
      }
    }
    expect(found).toBeGreaterThan(150);
  });
});

test('a point between blocks or on the ink is not a value', () => {
  const layout = layoutScene([stage('image', [28, 28, 1]), stage('logits', [10])], 1000);
  const [ink, image] = layout.blocks;
  expect(spotAt(layout, ink!.left + 5, ink!.top + 5)).toBeUndefined();
  expect(spotAt(layout, image!.left - 5, image!.top + 5)).toBeUndefined();
});

test('seventeen answers take two columns and have a place each', () => {
  const layout = layoutScene([stage('image', [28, 28, 1]), stage('logits', [17])], 1000);
  const answers = layout.blocks.at(-1)!;
  expect(answers).toMatchObject({ look: 'answers', columns: 2, shown: 17 });
  const places = Array.from({ length: 17 }, (_, answer) => answerPlace(answers, answer));
  expect(new Set(places.map(({ left, top }) => `${left} ${top}`)).size).toBe(17);
});
