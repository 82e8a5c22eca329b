import fc from 'fast-check';
import { expect, test } from 'vitest';
import { squaredDistances } from './distance-transform.ts';

const masks = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc.tuple(
      fc.constant(width),
      fc.constant(height),
      fc.array(fc.nat(5), { minLength: width * height, maxLength: width * height }),
    ),
  );

test('squaredDistances are those to the nearest of all set pixels, tried one by one', () => {
  fc.assert(
    fc.property(masks, ([width, height, values]) => {
      const isSet = Uint8Array.from(values, (value) => (value === 0 ? 1 : 0));
      const set = [...isSet.keys()].filter((i) => isSet[i]);
      squaredDistances(isSet, width, height).forEach((distance, i) => {
        const nearest = Math.min(
          ...set.map((at) => ((at % width) - (i % width)) ** 2 + (Math.floor(at / width) - Math.floor(i / width)) ** 2),
        );
        if (set.length === 0) expect(distance).toBeGreaterThanOrEqual(1e20);
        else expect(distance).toBe(nearest);
      });
    }),
    { seed: 3, numRuns: 50 },
  );
});
