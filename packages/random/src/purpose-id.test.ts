import { expect, test } from 'vitest';
import { purposeId } from './purpose-id.ts';

// From the test vectors of http://www.isthe.com/chongo/src/fnv/test_fnv.c, FNV-1a of 32 bits.
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['b', 0xe70c2de5],
  ['foobar', 0xbf9cf968],
  ['é', 0x1e9de8c1], // its two UTF-8 bytes
])('purposeId(%j) is the known FNV-1a hash', (purpose, hash) => {
  expect(purposeId(purpose)).toBe(hash);
});
