import { expect, test } from 'vitest';
import { philox4x32 } from './philox.ts';

/** Known answers of Random123's kat_vectors for philox4x32-10: [counter, key, result]. */
const KNOWN: [[number, number, number, number], [number, number], string][] = [
  [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    '408f276d 41c83b0e a20bc7c6 6d5451fd',
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    'd16cfe09 94fdcceb 5001e420 24126ea1',
  ],
];

test.each(KNOWN)('philox4x32 of %j under %j is the known answer of Random123', (counter, key, answer) => {
  const out = new Uint32Array(4);
  philox4x32(counter, key, out);
  expect([...out].map((word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(answer);
});
