import fc from 'fast-check';
import { expect, test } from 'vitest';
import { philox4x32 } from './philox.ts';

/** Known answers of Random123's kat_vectors for philox4x32-10: [counter, key, result]. */
const KNOWN: [[number, number, number, number], [number, number], string][] = [
  [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
  [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], 'd16cfe09 94fdcceb 5001e420 24126ea1'],
];

test.each(KNOWN)('philox4x32 of %j under %j is the known answer of Random123', (counter, key, answer) => {
  const out = new Uint32Array(4);
  philox4x32(counter, key, out);
  expect([...out].map((word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(answer);
});

/** The same rounds in exact integers. */
function exactPhilox(counter: readonly number[], key: readonly number[]): number[] {
  const mask = 0xffffffffn;
  let [c0, c1, c2, c3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const [a, b] = [0xd2511f53n * c0, 0xcd9e8d57n * c2];
    [c0, c1, c2, c3] = [(b >> 32n) ^ c1 ^ k0, b & mask, (a >> 32n) ^ c3 ^ k1, a & mask];
    [k0, k1] = [(k0 + 0x9e3779b9n) & mask, (k1 + 0xbb67ae85n) & mask];
  }
  return [c0, c1, c2, c3].map(Number);
}

test('philox4x32 of any counter and key is what exact integers give', () => {
  const word = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(
    fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), (counter, key) => {
      const out = new Uint32Array(4);
      philox4x32(counter, key, out);
      expect([...out]).toEqual(exactPhilox(counter, key));
    }),
  );
});
